import type { Id } from '../../shared/model/id.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';
import type { FieldValue } from './field-values.ts';
import type { ListRow } from './visible-rows.ts';

/** How tasks are put in order. */
export interface Order {
  readonly read: (id: Id) => FieldValue;
  readonly descending: boolean;
  /** Over all tasks, without their summaries; else among the tasks of one summary. */
  readonly flat: boolean;
}

export interface Group {
  readonly key: string;
  readonly label: string;
  /** Groups stand in this order; equal ones by their label. */
  readonly at: number;
}

/** The parts of a plan that its lines come from: they stay the same ones while no task comes, goes or moves. */
export type Forest = Pick<ResolvedProject, 'order' | 'hierarchy'>;

export interface Arrangement {
  readonly resolved: Forest;
  /** Ids of what is folded: summaries and groups. */
  readonly folded: ReadonlySet<Id>;
  /** By position: whether a task fits. Null: every task does. */
  readonly fits: Uint8Array | null;
  readonly order: Order | null;
  readonly groupOf: ((id: Id) => Group) | null;
}

/** The id of a group's line. No task has it: ids hold no slash. */
export function groupRowId(key: string): Id {
  return `group/${key}`;
}

/** By position: which tasks pass a test. Cost: linear. */
export function positionsThatFit({ order }: Pick<ResolvedProject, 'order'>, fits: (id: Id) => boolean): Uint8Array {
  const flags = new Uint8Array(order.length);
  for (const [position, id] of order.entries()) flags[position] = fits(id) ? 1 : 0;
  return flags;
}

/** The lines of the list: the outline, or groups, or one flat order. Cost: linear, and the sorting. */
export function arrangeRows(arrangement: Arrangement): readonly ListRow[] {
  const { groupOf, order } = arrangement;
  if (groupOf) return grouped(arrangement, groupOf);
  return order?.flat ? flat(arrangement).map((position) => lineOf(arrangement.resolved, position)) : outlined(arrangement);
}

/** The outline with what fits and the summaries above it, which are dimmed where they don't fit themselves. */
function outlined({ resolved, folded, fits, order }: Arrangement): readonly ListRow[] {
  const { hierarchy } = resolved;
  const shown = fits && keptFor(resolved, fits);
  const rows: ListRow[] = [];
  // A stack, since an outline may be deeper than calls may nest.
  const waiting: number[] = [];
  const push = (positions: readonly number[]): void => {
    for (let index = positions.length - 1; index >= 0; index--) waiting.push(positions[index] ?? 0);
  };
  const below = (parent: number): readonly number[] => {
    const positions = childPositions(resolved, parent).filter((position) => !shown || shown.kept[position] === 1);
    return order ? sorted(resolved, positions, order) : positions;
  };
  push(below(-1));
  for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
    const id = resolved.order[position] as Id;
    const expandable = (hierarchy.end[position] ?? 0) > position + 1 && (!shown || shown.keptBelow[position] === 1);
    const expanded = expandable && !folded.has(id);
    const dimmed = fits !== null && fits[position] === 0;
    rows.push({ id, position, depth: hierarchy.depth[position] ?? 0, expandable, expanded, ...(dimmed ? { dimmed } : {}) });
    if (expanded) push(below(position));
  }
  return rows;
}

function childPositions({ hierarchy, order }: Forest, parent: number): readonly number[] {
  const positions: number[] = [];
  const to = parent < 0 ? order.length : (hierarchy.end[parent] ?? 0);
  for (let position = parent + 1; position < to; position = hierarchy.end[position] ?? to) positions.push(position);
  return positions;
}

/** By position: what is shown (what fits, and the summaries above it), and whether something below is shown. */
function keptFor({ order, hierarchy }: Forest, own: Uint8Array) {
  const kept = new Uint8Array(order.length);
  const keptBelow = new Uint8Array(order.length);
  for (let position = order.length - 1; position >= 0; position--) {
    if (own[position] === 1) kept[position] = 1;
    const parent = hierarchy.parent[position] ?? -1;
    if (kept[position] === 1 && parent >= 0) kept[parent] = keptBelow[parent] = 1;
  }
  return { kept, keptBelow };
}

function flat({ resolved, fits, order }: Arrangement): readonly number[] {
  const positions: number[] = [];
  for (let position = 0; position < resolved.order.length; position++) {
    const isSummary = (resolved.hierarchy.end[position] ?? 0) > position + 1;
    if (!isSummary && (!fits || fits[position] === 1)) positions.push(position);
  }
  return order ? sorted(resolved, positions, order) : positions;
}

function grouped(arrangement: Arrangement, groupOf: (id: Id) => Group): readonly ListRow[] {
  const { resolved, folded } = arrangement;
  const groups = new Map<string, { group: Group; positions: number[] }>();
  for (const position of flat(arrangement)) {
    const group = groupOf(resolved.order[position] as Id);
    const held = groups.get(group.key);
    if (held) held.positions.push(position);
    else groups.set(group.key, { group, positions: [position] });
  }
  const inOrder = [...groups.values()].toSorted((a, b) => a.group.at - b.group.at || a.group.label.localeCompare(b.group.label));
  return inOrder.flatMap(({ group, positions }): readonly ListRow[] => {
    const id = groupRowId(group.key);
    const expanded = !folded.has(id);
    const head: ListRow = {
      id,
      position: -1,
      depth: 0,
      expandable: true,
      expanded,
      group: { label: group.label, count: positions.length },
    };
    return expanded ? [head, ...positions.map((position) => ({ ...lineOf(resolved, position), depth: 1 }))] : [head];
  });
}

function lineOf({ order }: Forest, position: number): ListRow {
  return { id: order[position] as Id, position, depth: 0, expandable: false, expanded: false };
}

const texts = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Sorted by value, what has none last in either direction, equal ones as in the outline. */
function sorted({ order }: Forest, positions: readonly number[], { read, descending }: Order): readonly number[] {
  const sign = descending ? -1 : 1;
  const keyed = positions.map((position) => ({ position, value: read(order[position] as Id) }));
  keyed.sort((a, b) => {
    if (a.value === b.value) return a.position - b.position;
    if (a.value === null || a.value === '') return 1;
    if (b.value === null || b.value === '') return -1;
    const compared =
      typeof a.value === 'string' && typeof b.value === 'string'
        ? texts.compare(a.value, b.value)
        : Number(a.value) - Number(b.value);
    return sign * compared || a.position - b.position;
  });
  return keyed.map(({ position }) => position);
}
