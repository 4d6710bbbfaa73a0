import type { Id } from '../model/id.ts';

interface HasId {
  readonly id: Id;
}

/** What a delta does to one table: ids are taken out first, then records are put. */
export interface TablePatch<R extends HasId> {
  readonly put: readonly R[];
  readonly removed: readonly Id[];
}

/** Below this many records a copy costs less than looking through a patch. */
const SMALLEST = 1024;
/** A patch may be this large, or a sixteenth of the table: then a copy is due. */
const SMALLEST_LIMIT = 64;

/**
 * Records by id as a table that stays and a patch over it, read like a `Map` and in the same order. One task that changes among 100,000
 * costs a copy of the patch instead of the table, and two tables over the same one tell what differs without a look at the rest.
 */
export class PatchedTable<R extends HasId> implements ReadonlyMap<Id, R> {
  readonly base: ReadonlyMap<Id, R>;
  /** By ids of the table below: other records, null for what was taken out. */
  readonly replaced: ReadonlyMap<Id, R | null>;
  readonly added: ReadonlyMap<Id, R>;
  readonly size: number;

  constructor(base: ReadonlyMap<Id, R>, replaced: ReadonlyMap<Id, R | null>, added: ReadonlyMap<Id, R>) {
    this.base = base;
    this.replaced = replaced;
    this.added = added;
    let gone = 0;
    for (const record of replaced.values()) if (record === null) gone++;
    this.size = base.size - gone + added.size;
  }

  get(id: Id): R | undefined {
    const now = this.replaced.get(id);
    return now === undefined ? (this.base.get(id) ?? this.added.get(id)) : (now ?? undefined);
  }

  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }

  forEach(visit: (record: R, id: Id, table: ReadonlyMap<Id, R>) => void): void {
    for (const record of this.values()) visit(record, record.id, this);
  }

  *entries(): MapIterator<[Id, R]> {
    for (const record of this.values()) yield [record.id, record];
  }

  *keys(): MapIterator<Id> {
    for (const record of this.values()) yield record.id;
  }

  *values(): MapIterator<R> {
    for (const record of this.base.values()) {
      const now = this.replaced.get(record.id);
      if (now === undefined) yield record;
      else if (now !== null) yield now;
    }
    yield* this.added.values();
  }

  [Symbol.iterator](): MapIterator<[Id, R]> {
    return this.entries();
  }
}

/**
 * The table with a patch in; the one given stays as it is. The result holds the same in the same order as a copied `Map` would.
 * `smallest` is for tests, whose tables are small.
 * Cost: what changed since the table was last copied whole, which happens once that is a sixteenth of it.
 */
export function patchTable<R extends HasId>(
  table: ReadonlyMap<Id, R>,
  patch: TablePatch<R>,
  smallest = SMALLEST,
): ReadonlyMap<Id, R> {
  return overlaid(table, patch, smallest) ?? copied(table, patch);
}

/** Ids under which two tables hold different records. Cost: the patches when both lie over the same table; else linear. */
export function differingIds<R extends HasId>(one: ReadonlyMap<Id, R>, other: ReadonlyMap<Id, R>): readonly Id[] {
  if (one === other) return [];
  const ids: Id[] = [];
  if (baseOf(one) === baseOf(other)) {
    for (const id of new Set([...patchedIds(one), ...patchedIds(other)])) if (one.get(id) !== other.get(id)) ids.push(id);
    return ids;
  }
  for (const record of other.values()) if (one.get(record.id) !== record) ids.push(record.id);
  for (const id of one.keys()) if (!other.has(id)) ids.push(id);
  return ids;
}

/** The records of a table that pass a test, in no order. Cost: a test a record; ids are looked up for those that pass. */
export function recordsWhere<R extends HasId>(table: ReadonlyMap<Id, R>, test: (record: R) => boolean): R[] {
  const found: R[] = [];
  const held = table instanceof PatchedTable ? (table as PatchedTable<R>) : undefined;
  for (const record of baseOf(table).values()) if (test(record) && !held?.replaced.has(record.id)) found.push(record);
  for (const record of held?.replaced.values() ?? []) if (record !== null && test(record)) found.push(record);
  for (const record of held?.added.values() ?? []) if (test(record)) found.push(record);
  return found;
}

/** Undefined when a copy is due. */
function overlaid<R extends HasId>(
  table: ReadonlyMap<Id, R>,
  { put, removed }: TablePatch<R>,
  smallest: number,
): ReadonlyMap<Id, R> | undefined {
  const base = baseOf(table);
  const held = table instanceof PatchedTable ? (table as PatchedTable<R>) : undefined;
  const size = (held ? held.replaced.size + held.added.size : 0) + put.length + removed.length;
  if (base.size < smallest || size > Math.max(SMALLEST_LIMIT, base.size >> 4)) return undefined;
  const replaced = new Map(held?.replaced);
  const added = new Map(held?.added);
  for (const id of removed) if (!added.delete(id) && base.has(id)) replaced.set(id, null);
  for (const record of put) {
    if (!base.has(record.id)) added.set(record.id, record);
    // In a `Map` what comes back stands last.
    else if (replaced.get(record.id) === null) return undefined;
    else replaced.set(record.id, record);
  }
  return new PatchedTable(base, replaced, added);
}

function copied<R extends HasId>(table: ReadonlyMap<Id, R>, { put, removed }: TablePatch<R>): ReadonlyMap<Id, R> {
  const copy = new Map<Id, R>();
  // Twice as fast as the constructor, which makes a pair of each.
  for (const record of table.values()) copy.set(record.id, record);
  for (const id of removed) copy.delete(id);
  for (const record of put) copy.set(record.id, record);
  return copy;
}

function baseOf<R extends HasId>(table: ReadonlyMap<Id, R>): ReadonlyMap<Id, R> {
  return table instanceof PatchedTable ? (table as PatchedTable<R>).base : table;
}

function patchedIds<R extends HasId>(table: ReadonlyMap<Id, R>): Iterable<Id> {
  return table instanceof PatchedTable ? [...table.replaced.keys(), ...table.added.keys()] : [];
}
