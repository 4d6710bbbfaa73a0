import { baseline, baselineTask } from '../model/baseline.ts';
import { instant, nullable, text } from '../model/codec.ts';
import { isEntityId, isSimpleId } from '../model/id.ts';
import { err, ok, type Result } from '../model/result.ts';
import { COMMAND_SHAPES, type Part } from './command-shapes.ts';
import type { Command, Envelope, RecordCommand } from './command.ts';
import type { Rejection } from './rejection.ts';
import { fieldProblem, settableFields } from './settable-fields.ts';

/** More commands than this in one batch, or tasks in one move, are refused. */
export const MAX_BATCH = 1_000_000;
export const MAX_MOVED = 100_000;

type Malformed = Extract<Rejection, { code: 'malformed' }>;
type Parsed<T> = Result<T, Malformed>;
type Json = Readonly<Record<string, unknown>>;

/**
 * An envelope out of JSON that anybody may have sent. Every key must be one that is known, and the result is made anew of those.
 * Errors: `malformed` says where (`command.fields.durationMin`) and what should stand there. Cost: linear; the depth is bounded by the vocabulary.
 */
export function parseEnvelope(json: unknown): Result<Envelope, Rejection> {
  const keys = exactKeys(json, { required: ['id', 'atMs', 'actorId', 'command'] }, '');
  if (!keys.ok) return keys;
  const { id, atMs, actorId, command } = keys.value;
  if (!isSimpleId(id)) return malformed('id', 'a new id of letters and digits');
  if (!instant.is(atMs)) return malformed('atMs', instant.expects);
  if (actorId !== null && !isEntityId(actorId)) return malformed('actorId', 'an id, or null');
  const parsed = parseCommandAt(command, 'command');
  return parsed.ok ? ok({ id, atMs, actorId, command: parsed.value }) : parsed;
}

/** A command out of JSON that anybody may have sent. Errors: as `parseEnvelope`, with the path from the command on. */
export function parseCommand(json: unknown): Result<Command, Rejection> {
  return parseCommandAt(json, '');
}

function parseCommandAt(json: unknown, path: string): Parsed<Command> {
  const type = isObject(json) && Object.hasOwn(json, 'type') ? json['type'] : undefined;
  if (type === 'history.undo' || type === 'history.redo') {
    const keys = exactKeys(json, { required: ['type'] }, path);
    return keys.ok ? ok({ type }) : keys;
  }
  if (type !== 'batch') return parseRecordCommand(json, path);
  const keys = exactKeys(json, { required: ['type', 'label', 'commands'] }, path);
  if (!keys.ok) return keys;
  const { label, commands } = keys.value;
  if (!LABEL.is(label)) return malformed(join(path, 'label'), LABEL.expects);
  if (!Array.isArray(commands) || commands.length > MAX_BATCH)
    return malformed(join(path, 'commands'), `a list of at most ${MAX_BATCH} commands`);
  const parsed: RecordCommand[] = [];
  for (const [index, one] of commands.entries()) {
    const command = parseRecordCommand(one, join(path, `commands[${index}]`));
    if (!command.ok) return command;
    parsed.push(command.value);
  }
  return ok({ type, label, commands: parsed });
}

/** An activity keeps the label as its action. */
const LABEL = text(200);

function parseRecordCommand(json: unknown, path: string): Parsed<RecordCommand> {
  if (!isObject(json)) return malformed(path, 'a command: an object with a type');
  const type = Object.hasOwn(json, 'type') ? json['type'] : undefined;
  const shape = typeof type === 'string' ? COMMAND_SHAPES.get(type) : undefined;
  if (!shape) return malformed(join(path, 'type'), 'a command type of this version');
  const names = Object.keys(shape);
  const optional = names.filter((name) => shape[name]?.part === 'optional-instant');
  const keys = exactKeys(json, { required: ['type', ...names.filter((name) => !optional.includes(name))], optional }, path);
  if (!keys.ok) return keys;
  const command: Record<string, unknown> = { type };
  for (const [name, part] of Object.entries(shape)) {
    if (!Object.hasOwn(json, name)) continue;
    const value = parsePart(part, json[name], join(path, name));
    if (!value.ok) return value;
    command[name] = value.value;
  }
  return ok(command as unknown as RecordCommand);
}

function parsePart(part: Part, value: unknown, path: string): Parsed<unknown> {
  switch (part.part) {
    case 'fields':
      return parseFields(part, value, path);
    case 'new-id':
      return isSimpleId(value) ? ok(value) : malformed(path, 'a new id of letters and digits');
    case 'id':
      return isEntityId(value) ? ok(value) : malformed(path, 'an id');
    case 'nullable-id':
      return value === null || isEntityId(value) ? ok(value) : malformed(path, 'an id, or null');
    case 'ids':
      return parseIds(value, path);
    case 'place':
      return parsePlace(value, path);
    case 'baseline-number':
      return byCodec(baseline.fields.number.codec, value, path);
    case 'name':
      return byCodec(baseline.fields.name.codec, value, path);
    case 'optional-instant':
      return byCodec(nullable(instant), value, path);
    case 'baseline-rows':
      return parseBaselineRows(value, path);
  }
}

function parseFields({ kind, except }: Extract<Part, { part: 'fields' }>, value: unknown, path: string): Parsed<Json> {
  if (!isObject(value)) return malformed(path, `an object with fields of a ${kind}`);
  const settable = settableFields(kind);
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const field = except.includes(name) ? undefined : settable.get(name);
    if (!field)
      return malformed(
        join(path, shown(name)),
        `no such field: a ${kind} has ${[...settable.keys()].filter((each) => !except.includes(each)).join(', ')}`,
      );
    const problem = fieldProblem(field, value[name]);
    if (problem) return malformed(join(path, name) + problem.path, problem.expects);
    fields[name] = value[name];
  }
  return ok(fields);
}

function parseIds(value: unknown, path: string): Parsed<readonly string[]> {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_MOVED)
    return malformed(path, `a list of 1 to ${MAX_MOVED} ids`);
  const wrong = value.findIndex((id) => !isEntityId(id));
  return wrong < 0 ? ok(value as readonly string[]) : malformed(`${path}[${wrong}]`, 'an id');
}

function parsePlace(value: unknown, path: string): Parsed<Json> {
  const keys = exactKeys(value, { required: ['parentId'], optional: ['afterId'] }, path);
  if (!keys.ok) return keys;
  for (const [name, id] of Object.entries(keys.value)) {
    if (id !== null && !isEntityId(id)) return malformed(join(path, name), 'an id, or null');
  }
  return ok({ ...keys.value });
}

const ROW_KEYS = ['taskId', 'startMin', 'finishMin', 'durationMin', 'workMin'] as const;

function parseBaselineRows(value: unknown, path: string): Parsed<readonly Json[]> {
  if (!Array.isArray(value) || value.length > MAX_BATCH) return malformed(path, `a list of at most ${MAX_BATCH} rows`);
  const rows: Json[] = [];
  for (const [index, row] of value.entries()) {
    const at = `${path}[${index}]`;
    const keys = exactKeys(row, { required: ROW_KEYS }, at);
    if (!keys.ok) return keys;
    for (const name of ROW_KEYS) {
      const checked = byCodec(baselineTask.fields[name].codec, keys.value[name], join(at, name));
      if (!checked.ok) return checked;
    }
    rows.push({ ...keys.value });
  }
  return ok(rows);
}

function byCodec(
  codec: { readonly expects: string; is(value: unknown): boolean },
  value: unknown,
  path: string,
): Parsed<unknown> {
  return codec.is(value) ? ok(value) : malformed(path, codec.expects);
}

interface Keys {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/** The object itself when it has all required keys, and none that isn't named. */
function exactKeys(json: unknown, { required, optional = [] }: Keys, path: string): Parsed<Json> {
  if (!isObject(json)) return malformed(path, `an object with ${required.join(', ')}`);
  const unknown = Object.keys(json).find((key) => !required.includes(key) && !optional.includes(key));
  if (unknown !== undefined)
    return malformed(join(path, shown(unknown)), `no such key: only ${[...required, ...optional].join(', ')}`);
  const missing = required.find((key) => !Object.hasOwn(json, key));
  return missing === undefined ? ok(json) : malformed(join(path, missing), 'a value: it is missing');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key that somebody else chose, short enough for a message. */
function shown(key: string): string {
  return key.length <= 40 ? key : `${key.slice(0, 40)}…`;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function malformed(path: string, expects: string): { readonly ok: false; readonly error: Malformed } {
  return err({ code: 'malformed', path, expects });
}
