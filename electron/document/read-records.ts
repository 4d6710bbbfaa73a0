import * as Y from 'yjs';
import { emptyRecord, entityOf, type Kind, type RecordOfKind } from '../../shared/model/entities.ts';
import { isFieldKey } from '../../shared/model/entity.ts';
import { isEntityId, type Id } from '../../shared/model/id.ts';
import { WORKSPACE_ID } from '../../shared/model/workspace.ts';
import { layoutOf } from './entity-layout.ts';
import { plainValue } from './plain-value.ts';

/** A value in a document that isn't what its field asks for. It reads as the field's initial value and stays in the document. */
export interface ReadFault {
  readonly kind: Kind;
  readonly id: Id;
  /** Null: the entity itself can't be read, or its key is no id. */
  readonly field: string | null;
}

export type ReportFault = (fault: ReadFault) => void;

/** Ids under which something of a kind stands. */
export function idsOf(kind: Kind, root: Y.Map<unknown>): readonly Id[] {
  return layoutOf(kind) === 'single' ? [WORKSPACE_ID] : [...root.keys()];
}

/** One record as the document holds it, whatever a peer wrote. Errors: undefined when there is none that can be read. */
export function readEntity<K extends Kind>(
  root: Y.Map<unknown>,
  kind: K,
  id: Id,
  report: ReportFault,
): RecordOfKind<K> | undefined {
  const layout = layoutOf(kind);
  if (layout === 'single') {
    const isThere = id === WORKSPACE_ID && root.size > 0;
    return (isThere ? readFields(root, kind, id, report) : undefined) as RecordOfKind<K> | undefined;
  }
  const stored = root.get(id);
  if (stored === undefined && !root.has(id)) return undefined;
  if (isEntityId(id)) {
    if (layout === 'fields' && stored instanceof Y.Map) return readFields(stored, kind, id, report) as unknown as RecordOfKind<K>;
    if (layout === 'whole') {
      const record = readWhole(plainValue(stored), kind, id, report);
      if (record) return record as unknown as RecordOfKind<K>;
    }
  }
  report({ kind, id, field: null });
  return undefined;
}

type MutableRecord = Record<string, unknown>;

function readFields(map: Y.Map<unknown>, kind: Kind, id: Id, report: ReportFault): MutableRecord {
  const record = emptyRecord(kind, id) as unknown as MutableRecord;
  const fields = entityOf(kind).fields;
  const keyed: Record<string, Record<string, unknown>> = {};
  // Along the keys that are there: most fields of most entities hold their initial value and have none.
  for (const [key, stored] of map.entries()) {
    const slash = key.indexOf('/');
    const name = slash < 0 ? key : key.slice(0, slash);
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field || slash >= 0 !== (field.merge === 'keyed')) continue;
    const value = field.merge === 'prose' ? proseOf(stored) : plainValue(stored);
    // Prose that grew too long by merging is still what people wrote.
    if (!field.codec.is(value) && !(field.merge === 'prose' && typeof value === 'string')) report({ kind, id, field: key });
    else if (slash < 0) record[name] = value;
    else if (isFieldKey(key.slice(slash + 1))) (keyed[name] ??= {})[key.slice(slash + 1)] = value;
  }
  for (const [name, values] of Object.entries(keyed)) record[name] = sortedByKey(values);
  return record;
}

function readWhole(value: unknown, kind: Kind, id: Id, report: ReportFault): MutableRecord | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = emptyRecord(kind, id) as unknown as MutableRecord;
  for (const [name, field] of Object.entries(entityOf(kind).fields)) {
    if (!Object.hasOwn(value, name)) continue;
    const stored = (value as MutableRecord)[name];
    if (field.codec.is(stored)) record[name] = stored;
    else report({ kind, id, field: name });
  }
  return record;
}

function proseOf(stored: unknown): unknown {
  return stored instanceof Y.Text ? stored.toJSON().toWellFormed() : plainValue(stored);
}

/** The order of a Y.Map's keys depends on its history; a record's must not. */
function sortedByKey(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
