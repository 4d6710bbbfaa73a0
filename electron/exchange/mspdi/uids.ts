import type { Id } from '../../../shared/model/id.ts';

const LARGEST_UID = 2_000_000_000;

/** A UID for each record: the one that it came with, as far as it is a number of its own, else the next one that is free. */
export function uidsOf(
  records: Iterable<{ readonly id: Id; readonly sourceId: string | null }>,
  first = 1,
): ReadonlyMap<Id, number> {
  const uids = new Map<Id, number>();
  const taken = new Set<number>();
  const rest: Id[] = [];
  for (const { id, sourceId } of records) {
    const uid = sourceId !== null && /^\d{1,10}$/.test(sourceId) ? Number(sourceId) : -1;
    if (uid >= first && uid <= LARGEST_UID && !taken.has(uid) && String(uid) === sourceId) {
      uids.set(id, uid);
      taken.add(uid);
    } else rest.push(id);
  }
  let next = 1;
  for (const id of rest) {
    while (taken.has(next)) next += 1;
    uids.set(id, next);
    taken.add(next);
  }
  return uids;
}

/** The smallest UID above all of them. */
export function nextUid(uids: ReadonlyMap<Id, number>): number {
  let largest = 0;
  for (const uid of uids.values()) largest = Math.max(largest, uid);
  return largest + 1;
}
