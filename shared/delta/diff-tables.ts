import type { DocumentKind } from '../model/entity.ts';
import { kindsOf } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import type { Tables } from '../model/project-state.ts';
import { sameJson } from '../model/same-json.ts';
import type { Delta } from './delta.ts';

type AnyRecord = { readonly id: Id };

/**
 * What leads from one state of a document's tables to another: `applyDelta(document, before, diffTables(document, before, after))` holds what `after` holds.
 * Cost: nothing for kinds whose map is the same; else linear, with a comparison of records that aren't identical.
 */
export function diffTables<D extends DocumentKind>(
  document: D,
  before: Tables<D>,
  after: Tables<D>,
): Pick<Delta, 'put' | 'removed'> {
  const put: Record<string, AnyRecord[]> = {};
  const removed: Record<string, Id[]> = {};
  for (const kind of kindsOf(document)) {
    const [old, now] = [before[kind], after[kind]] as unknown as [ReadonlyMap<Id, AnyRecord>, ReadonlyMap<Id, AnyRecord>];
    if (old === now) continue;
    const changed = [...now.values()].filter((record) => !sameJson(old.get(record.id), record));
    const gone = [...old.keys()].filter((id) => !now.has(id));
    if (changed.length > 0) put[kind] = changed;
    if (gone.length > 0) removed[kind] = gone;
  }
  return { put, removed };
}
