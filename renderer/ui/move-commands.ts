import type { Command } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';

export type Move = 'indent' | 'outdent' | 'up' | 'down';

/**
 * The command that moves tasks one step through the outline, or null where they can't go further. Tasks below another of the same
 * selection go with it; the rest must be siblings, or each is moved on its own in one step.
 */
export function moveCommand(resolved: ResolvedProject, projectId: Id, ids: ReadonlySet<Id>, move: Move): Command | null {
  const tops = topsOf(resolved, ids);
  const first = tops[0];
  const last = tops.at(-1);
  if (first === undefined || last === undefined) return null;
  const parentId = parentOf(resolved, first);
  const siblings = resolved.children.get(parentId) ?? [];
  const from = siblings.indexOf(first);
  const to = siblings.indexOf(last);
  // Only a run of siblings moves as one; anything else would change order.
  if (tops.length !== to - from + 1 || tops.some((id) => parentOf(resolved, id) !== parentId)) return null;
  const place = placeOf({ resolved, siblings, parentId, from, to }, move);
  return place && { type: 'task.move', projectId, ids: tops, place };
}

interface Run {
  readonly resolved: ResolvedProject;
  readonly siblings: readonly Id[];
  readonly parentId: Id | null;
  readonly from: number;
  readonly to: number;
}

function placeOf(
  { resolved, siblings, parentId, from, to }: Run,
  move: Move,
): { parentId: Id | null; afterId?: Id | null } | null {
  const before = siblings[from - 1];
  switch (move) {
    case 'indent':
      return before === undefined ? null : { parentId: before };
    case 'outdent':
      return parentId === null ? null : { parentId: parentOf(resolved, parentId), afterId: parentId };
    case 'up':
      return before === undefined ? null : { parentId, afterId: siblings[from - 2] ?? null };
    case 'down': {
      const after = siblings[to + 1];
      return after === undefined ? null : { parentId, afterId: after };
    }
  }
}

/** The tasks of a selection that no other of it contains, in outline order. */
export function topsOf({ order, hierarchy }: ResolvedProject, ids: ReadonlySet<Id>): readonly Id[] {
  const positions = [...ids].flatMap((id) => hierarchy.position.get(id) ?? []).toSorted((a, b) => a - b);
  const tops: Id[] = [];
  let end = 0;
  for (const position of positions) {
    if (position < end) continue;
    tops.push(order[position] as Id);
    end = hierarchy.end[position] ?? position + 1;
  }
  return tops;
}

export function parentOf({ order, hierarchy }: ResolvedProject, id: Id): Id | null {
  return order[hierarchy.parent[hierarchy.position.get(id) ?? -1] ?? -1] ?? null;
}
