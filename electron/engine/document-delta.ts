import type { Delta } from '../../shared/delta/delta.ts';
import type { Kind, RecordOfKind } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import { sameJson } from '../../shared/model/same-json.ts';
import type { ChangedEntities } from '../document/changed-entities.ts';
import type { ReportFault } from '../document/read-records.ts';
import type { SharedDocument } from '../document/shared-document.ts';

export type RecordDelta = Pick<Delta, 'put' | 'removed'>;

/** The record as it was before the commit. */
export type Before = <K extends Kind>(kind: K, id: Id) => RecordOfKind<K> | undefined;

/** What touched entities are now, against what they were. Entities that read the same are left out. */
export function readDelta(document: SharedDocument, changed: ChangedEntities, before: Before, report: ReportFault): RecordDelta {
  const put: Partial<Record<Kind, unknown[]>> = {};
  const removed: Partial<Record<Kind, Id[]>> = {};
  for (const [kind, ids] of changed) {
    for (const id of ids) {
      const [old, now] = [before(kind, id), document.readOne(kind, id, report)];
      if (now === undefined) {
        if (old !== undefined) (removed[kind] ??= []).push(id);
      } else if (!sameJson(old, now)) (put[kind] ??= []).push(now);
    }
  }
  return { put, removed } as RecordDelta;
}

/** True when nothing changed. */
export function isEmptyDelta(delta: RecordDelta): boolean {
  return Object.keys(delta.put).length === 0 && Object.keys(delta.removed).length === 0;
}
