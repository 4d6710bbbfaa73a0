import * as Y from 'yjs';
import { emptyRecord, entityOf, KINDS, type Kind, type RecordOfKind } from '../../shared/model/entities.ts';
import { isFieldKey, type Field } from '../../shared/model/entity.ts';
import { isEntityId, type Id } from '../../shared/model/id.ts';
import { sameJson } from '../../shared/model/same-json.ts';
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
type NamedField = readonly [name: string, field: Field<unknown>];
type FieldsByName = ReadonlyMap<string, NamedField>;

const NO_FIELDS: FieldsByName = new Map();

/**
 * The fields of each kind by name. A name that comes out of a document is a string of its own: as a key of a record it would be looked
 * up among all there are, so records are written under the name that stands here.
 */
const FIELDS: ReadonlyMap<Kind, FieldsByName> = new Map(
  KINDS.map((kind) => [kind, new Map(Object.entries(entityOf(kind).fields).map((entry) => [entry[0], entry]))]),
);

function readFields(map: Y.Map<unknown>, kind: Kind, id: Id, report: ReportFault): MutableRecord {
  const record = emptyRecord(kind, id) as unknown as MutableRecord;
  const fields = FIELDS.get(kind) ?? NO_FIELDS;
  const keyed: KeyedValue[] = [];
  // Along the keys that are there: most fields of most entities hold their initial value and have none.
  map.forEach((stored, key) => {
    const found = fieldAt(fields, key);
    if (!found) return;
    const [name, { merge, codec }] = found;
    const value = merge === 'prose' ? proseOf(stored) : plainValue(stored);
    // Prose that grew too long by merging is still what people wrote.
    if (!codec.is(value) && !(merge === 'prose' && typeof value === 'string')) report({ kind, id, field: key });
    else if (merge !== 'keyed') record[name] = value;
    else keyed.push({ name, key: key.slice(name.length + 1), value });
  });
  if (keyed.length > 0) Object.assign(record, keyedValues(keyed));
  return record;
}

/** The field that a key is of: `name` itself, or one key of a keyed field, such as `tags/urgent`. */
function fieldAt(fields: FieldsByName, key: string): NamedField | undefined {
  const found = fields.get(key);
  if (found) return found[1].merge === 'keyed' ? undefined : found;
  const at = key.indexOf('/');
  const keyed = at < 0 ? undefined : fields.get(key.slice(0, at));
  return keyed?.[1].merge === 'keyed' && isFieldKey(key.slice(at + 1)) ? keyed : undefined;
}

interface KeyedValue {
  readonly name: string;
  readonly key: string;
  readonly value: unknown;
}

/** The values of keyed fields by field. The order of a Y.Map's keys depends on its history; a record's must not. */
function keyedValues(values: readonly KeyedValue[]): Record<string, unknown> {
  const byKey = values.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const byName = Map.groupBy(byKey, ({ name }) => name);
  return Object.fromEntries(
    [...byName].map(([name, all]) => [name, Object.fromEntries(all.map(({ key, value }) => [key, value]))]),
  );
}

function readWhole(value: unknown, kind: Kind, id: Id, report: ReportFault): MutableRecord | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = emptyRecord(kind, id) as unknown as MutableRecord;
  for (const [name, field] of FIELDS.get(kind)?.values() ?? []) {
    if (!Object.hasOwn(value, name)) continue;
    const stored = (value as MutableRecord)[name];
    // Most values of a structure are its initial one: comparing is cheaper than checking, and the object is shared.
    if (sameJson(stored, field.initial)) continue;
    if (field.codec.is(stored)) record[name] = stored;
    else report({ kind, id, field: name });
  }
  return record;
}

function proseOf(stored: unknown): unknown {
  return stored instanceof Y.Text ? stored.toJSON().toWellFormed() : plainValue(stored);
}
