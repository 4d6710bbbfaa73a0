import type { Id } from '../../shared/model/id.ts';

interface Deletable {
  readonly deletedAtMs: number | null;
}

interface Named extends Deletable {
  readonly name: string;
}

interface Ranked extends Named {
  readonly id: Id;
  readonly rank: string;
}

/** The records that aren't in the trash, as the table has them. */
export function live<T extends Deletable>(table: ReadonlyMap<Id, T>): T[] {
  return [...table.values()].filter(({ deletedAtMs }) => deletedAtMs === null);
}

/** The records that aren't in the trash, by their names. */
export function liveByName<T extends Named>(table: ReadonlyMap<Id, T>): readonly T[] {
  return live(table).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The records that aren't in the trash, in the order that people gave them. Ranks are compared by their characters, in no language. */
export function liveInOrder<T extends Ranked>(table: ReadonlyMap<Id, T>): readonly T[] {
  return live(table).toSorted((a, b) => compare(a.rank, b.rank) || a.name.localeCompare(b.name) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
