import { documentIdOf } from '../model/document-id.ts';
import { entityOf, type Kind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import { sameJson } from '../model/same-json.ts';
import type { Draft } from './draft.ts';

/** Names one record. */
export interface RecordKey {
  readonly kind: Kind;
  readonly projectId: Id | null;
  readonly id: Id;
}

type Values = Readonly<Record<string, unknown>>;

/** Makes a record. Values that a record begins with anyway are left out, so a document doesn't carry them. */
export function putRecord(draft: Draft, { kind, projectId, id }: RecordKey, values: Values): void {
  const entity = entityOf(kind);
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(values)) {
    const field = entity.fields[name];
    if (!field) continue;
    const value = field.merge === 'keyed' ? withoutNulls(values[name] as Values) : values[name];
    if (!sameJson(value, field.initial)) fields[name] = value;
  }
  draft.apply({ op: 'put', documentId: documentIdOf(entity.document, projectId), kind, id, fields });
}

/** Replaces a record of a kind that is kept whole; nothing happens when it holds that already. */
export function putWhole(draft: Draft, { kind, projectId, id }: RecordKey, values: Values): void {
  const existing = draft.get(kind, projectId, id);
  if (existing && sameJson({ ...existing, ...values }, existing)) return;
  draft.apply({ op: 'put', documentId: documentIdOf(entityOf(kind).document, projectId), kind, id, fields: values });
}

/** Sets the fields that differ. */
export function setFields(draft: Draft, { kind, projectId, id }: RecordKey, values: Values): void {
  const entity = entityOf(kind);
  const documentId = documentIdOf(entity.document, projectId);
  const record = draft.get(kind, projectId, id) as unknown as Values;
  for (const [field, value] of Object.entries(values)) {
    if (entity.fields[field]?.merge !== 'keyed') {
      if (!sameJson(record[field], value)) draft.apply({ op: 'set', documentId, kind, id, field, value });
      continue;
    }
    const keys = record[field] as Values;
    for (const [key, item] of Object.entries(value as Values)) {
      const before = Object.hasOwn(keys, key) ? keys[key] : null;
      if (!sameJson(before, item)) draft.apply({ op: 'set-key', documentId, kind, id, field, key, value: item });
    }
  }
}

/** Takes a record out for good. */
export function removeRecord(draft: Draft, { kind, projectId, id }: RecordKey): void {
  draft.apply({ op: 'remove', documentId: documentIdOf(entityOf(kind).document, projectId), kind, id });
}

function withoutNulls(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
