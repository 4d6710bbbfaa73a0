import type { DocumentKind } from '../model/entity.ts';
import { kindsOf, type KindOf, type RecordOfKind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import type { Tables } from '../model/project-state.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';
import { patchTable } from './patched-table.ts';
import type { Delta, PutRecords, RemovedIds, ScheduleDelta } from './delta.ts';

/**
 * The tables after a delta. Kinds that it doesn't touch keep their map, so identity tells what changed.
 * Cost: what changed, see `patchTable`.
 */
export function applyDelta<D extends DocumentKind>(
  document: D,
  tables: Tables<D>,
  delta: Pick<Delta, 'put' | 'removed'>,
): Tables<D> {
  const next: Record<string, unknown> = { ...tables };
  for (const kind of kindsOf(document)) {
    const put = delta.put[kind] as PutRecords[KindOf<D>] | undefined;
    const removed = delta.removed[kind] as RemovedIds[KindOf<D>] | undefined;
    if (!put?.length && !removed?.length) continue;
    const table = tables[kind] as ReadonlyMap<Id, RecordOfKind<KindOf<D>>>;
    next[kind] = patchTable(table, { put: (put ?? []) as readonly RecordOfKind<KindOf<D>>[], removed: removed ?? [] });
  }
  return next as unknown as Tables<D>;
}

/** The schedule rows after a delta. */
export function applyScheduleDelta(rows: ReadonlyMap<Id, TaskSchedule>, delta: ScheduleDelta): ReadonlyMap<Id, TaskSchedule> {
  if (delta.put.length === 0 && delta.removed.length === 0) return rows;
  return patchTable(rows, delta);
}
