import * as v from 'valibot';
import { entityOf, KINDS, type Kind, type RecordOfKind } from '../../../shared/model/entities.ts';
import { isEntityId } from '../../../shared/model/id.ts';
import type { ImportNotes } from '../import-notes.ts';
import { Refusal } from '../import-types.ts';
import { say, saying } from '../../../shared/texts/saying.ts';

/** Grows when a file can say something that older readers would get wrong. A new field of a record is not that: it is listed and left out. */
export const BATON_FILE_VERSION = 1;

/** A project as JSON: whole records by kind. Shape: `{format: 'baton', version: 1, projectId, records: {task: [{id, name, …}], …}}`. */
export interface BatonFile {
  readonly format: 'baton';
  readonly version: number;
  readonly projectId: string;
  readonly records: BatonRecords;
}

export type BatonRecords = { readonly [K in Kind]?: readonly RecordOfKind<K>[] };

const MOST_RECORDS = 2_000_000;

const fileSchema = v.looseObject({
  format: v.literal('baton'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  projectId: v.pipe(
    v.string(),
    v.check((id: string) => isEntityId(id), 'is not an id'),
  ),
  records: v.record(v.string(), v.pipe(v.array(v.unknown()), v.maxLength(MOST_RECORDS))),
});

/** The file, with every record's fields checked by their codecs. Errors: a Refusal that names the place, `records.task[3].name`. Rule: X15 */
export function parseBatonFile(json: unknown, notes: ImportNotes): BatonFile {
  if ((json as { format?: unknown } | null)?.format !== 'baton') {
    throw new Refusal({
      code: 'unknown-format',
      ...say('file.json-foreign'),
    });
  }
  // Before the rest is looked at: what a newer version looks like isn't known here.
  refuseNewer((json as { version?: unknown }).version);
  const parsed = v.safeParse(fileSchema, json);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw refused(v.getDotPath(issue) ?? 'file', issue.message);
  }
  const { version, projectId, records } = parsed.output;
  const checked: Partial<Record<Kind, readonly unknown[]>> = {};
  for (const [kind, list] of Object.entries(records)) {
    if (isKind(kind))
      checked[kind] = list.map((record, index) => parseRecord(kind, record, { path: `records.${kind}[${index}]`, notes }));
    else
      notes.add('left-out', saying('note.kind-unknown', { kind: kind.slice(0, 40) }), {
        count: list.length,
        reason: 'because.not-known',
      });
  }
  return { format: 'baton', version, projectId, records: checked as BatonRecords };
}

function refuseNewer(version: unknown): void {
  if (typeof version !== 'number' || version <= BATON_FILE_VERSION) return;
  throw new Refusal({
    code: 'newer-version',
    ...say('file.newer', { version }),
  });
}

/** A record with every field: what the file leaves out has its initial value. */
function parseRecord(
  kind: Kind,
  record: unknown,
  { path, notes }: { readonly path: string; readonly notes: ImportNotes },
): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) throw refused(path, 'must be an object');
  const given = record as Readonly<Record<string, unknown>>;
  if (!isEntityId(given['id'])) throw refused(`${path}.id`, 'must be an id of letters and digits');
  const { fields } = entityOf(kind);
  const parsed: Record<string, unknown> = { id: given['id'] };
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) parsed[name] = field.initial;
    else if (field.merge === 'keyed') parsed[name] = parseKeyed(value, `${path}.${name}`, field.codec);
    else if (field.codec.is(value)) parsed[name] = value;
    else throw refused(`${path}.${name}`, `must be ${field.codec.expects}`);
  }
  for (const name of Object.keys(given)) {
    if (name !== 'id' && !Object.hasOwn(fields, name))
      notes.leftOut(saying('note.fields-unknown', { field: name.slice(0, 40), kind }), path, 'because.not-known');
  }
  return parsed;
}

function parseKeyed(value: unknown, path: string, codec: { readonly expects: string; is(value: unknown): boolean }): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refused(path, 'must be an object of keys and values');
  for (const [key, item] of Object.entries(value))
    if (!codec.is(item)) throw refused(`${path}.${key.slice(0, 64)}`, `must be ${codec.expects}`);
  return { ...value };
}

function isKind(kind: string): kind is Kind {
  return KINDS.includes(kind as Kind);
}

function refused(path: string, reason: string): Refusal {
  return new Refusal({
    code: 'malformed',
    ...say('file.json-damaged', { path, reason }),
  });
}
