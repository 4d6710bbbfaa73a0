import type { Id } from '../../../shared/model/id.ts';
import type { ImportNotes } from '../import-notes.ts';
import { saying } from '../../../shared/texts/saying.ts';

/** What of a row says where its task belongs. */
export interface RowPlace {
  readonly id: Id;
  readonly line: number;
  readonly name: string;
  readonly sourceId: string;
  readonly wbs: string;
  readonly parent: string;
  /** Undefined: the row has no level. */
  readonly level: number | undefined;
}

export interface PlacedRow {
  readonly id: Id;
  readonly parentId: Id | null;
}

/**
 * The rows as a forest in preorder, siblings in the order of the file. A parent column goes before outline numbers, those before
 * levels. Rule: X23
 */
export function placeRows(rows: readonly RowPlace[], notes: ImportNotes): readonly PlacedRow[] {
  const parents = parentsOf(rows, notes);
  cutCircles(rows, parents, notes);
  const children = new Map<Id | null, Id[]>();
  for (const { id } of rows) {
    const parent = parents.get(id) ?? null;
    const list = children.get(parent);
    if (list) list.push(id);
    else children.set(parent, [id]);
  }
  const placed: PlacedRow[] = [];
  const pending = (children.get(null) ?? []).map((id): PlacedRow => ({ id, parentId: null })).toReversed();
  for (let next = pending.pop(); next; next = pending.pop()) {
    placed.push(next);
    const { id } = next;
    for (const child of children.get(id)?.toReversed() ?? []) pending.push({ id: child, parentId: id });
  }
  return placed;
}

/** Finds rows by what other rows call them: their id, their outline number, or a name that only one row has. */
export function rowFinder(rows: readonly RowPlace[]): (ref: string) => Id | undefined {
  const bySource = firstBy(rows, ({ sourceId }) => sourceId);
  const byWbs = firstBy(rows, ({ wbs }) => wbs);
  const byName = firstBy(rows, ({ name }) => name);
  const hasIds = bySource.size > 0;
  return (ref) => {
    const found = bySource.get(ref) ?? byWbs.get(ref) ?? byName.get(ref);
    if (found !== undefined || hasIds) return found;
    // A file without ids means the number of the row, as MS Project does.
    return /^\d{1,7}$/.test(ref) ? rows[Number(ref) - 1]?.id : undefined;
  };
}

function parentsOf(rows: readonly RowPlace[], notes: ImportNotes): Map<Id, Id | null> {
  const parents = new Map<Id, Id | null>();
  if (rows.some(({ parent }) => parent !== '')) {
    const find = rowFinder(rows);
    for (const { id, parent, line } of rows) {
      const found = parent === '' ? null : find(parent);
      if (found === undefined)
        notes.changed('note.parents-dangling', saying('note.line-text', { line, text: parent }), 'because.task-at-top');
      parents.set(id, found ?? null);
    }
    return parents;
  }
  if (rows.some(({ wbs }) => wbs.includes('.'))) return parentsByWbs(rows);
  const above: RowPlace[] = [];
  for (const row of rows) {
    const level = row.level ?? 0;
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop();
    parents.set(row.id, row.level === undefined ? null : (above.at(-1)?.id ?? null));
    above.push(row);
  }
  return parents;
}

/** `1.2.3` is below `1.2`, or where that is missing below `1`. */
function parentsByWbs(rows: readonly RowPlace[]): Map<Id, Id | null> {
  const byWbs = firstBy(rows, ({ wbs }) => wbs);
  return new Map(
    rows.map(({ id, wbs }) => {
      const parts = wbs.split('.').slice(0, 100);
      for (let count = parts.length - 1; count > 0; count -= 1) {
        const parent = byWbs.get(parts.slice(0, count).join('.'));
        if (parent !== undefined && parent !== id) return [id, parent];
      }
      return [id, null];
    }),
  );
}

function cutCircles(rows: readonly RowPlace[], parents: Map<Id, Id | null>, notes: ImportNotes): void {
  const safe = new Set<Id>();
  for (const row of rows) {
    const path = new Set<Id>();
    let at: Id | null = row.id;
    while (at !== null && !safe.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && path.has(at)) {
      parents.set(at, null);
      notes.changed('note.tasks-below-themselves', saying('note.line', { line: row.line }), 'because.tasks-at-top');
    }
    for (const id of path) safe.add(id);
  }
}

function firstBy(rows: readonly RowPlace[], key: (row: RowPlace) => string): ReadonlyMap<string, Id> {
  const map = new Map<string, Id>();
  for (const row of rows) if (key(row) !== '' && !map.has(key(row))) map.set(key(row), row.id);
  return map;
}
