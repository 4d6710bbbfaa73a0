import { entityOf, KINDS, type Kind } from '../model/entities.ts';
import { isFieldKey, type Field } from '../model/entity.ts';

/** These have commands of their own, or are the record's identity. */
const NOT_SETTABLE: ReadonlySet<string> = new Set(['deletedAtMs', 'rank', 'parentId']);

/** A command that sets more keys of a keyed field than this at once is a mistake. */
const MAX_KEYS = 200;

const SETTABLE: ReadonlyMap<Kind, ReadonlyMap<string, Field<unknown>>> = new Map(
  KINDS.map((kind) => [kind, new Map(Object.entries(entityOf(kind).fields).filter(([name]) => !NOT_SETTABLE.has(name)))]),
);

/** The fields of a kind that a command may set, in the order of the model. */
export function settableFields(kind: Kind): ReadonlyMap<string, Field<unknown>> {
  return SETTABLE.get(kind) ?? new Map();
}

/** What is wrong with a field's value in a command; `path` leads from the field to the place. Undefined: nothing. */
export function fieldProblem(
  field: Field<unknown>,
  value: unknown,
): { readonly path: string; readonly expects: string } | undefined {
  if (field.merge !== 'keyed') return field.codec.is(value) ? undefined : { path: '', expects: field.codec.expects };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { path: '', expects: 'an object of keys and values' };
  const keys = Object.keys(value);
  if (keys.length > MAX_KEYS) return { path: '', expects: `at most ${MAX_KEYS} keys` };
  for (const key of keys) {
    if (!isFieldKey(key)) return { path: '', expects: 'keys of 1 to 64 characters that start with no __' };
    const item = (value as Record<string, unknown>)[key];
    if (item !== null && !field.codec.is(item)) return { path: `.${key}`, expects: `${field.codec.expects}, or null` };
  }
  return undefined;
}
