import { entityOf, type Kind } from '../model/entities.ts';
import { parseCompoundId } from './compound-id.ts';
import type { Id } from '../model/id.ts';
import { assertNever } from '../model/result.ts';
import { fill } from '../texts/pattern.ts';
import { refusalTexts } from '../texts/refusal-texts.ts';
import { kindName } from './kind-name.ts';
import type { Rejection } from './rejection.ts';
import type { View } from './view.ts';

/** Where names are looked up. `projectId` is the project that the command was about, null for none. */
export interface MessageContext {
  readonly view: Pick<View, 'get'>;
  readonly projectId: Id | null;
}

/** How a language says refusals. */
export interface RefusalVoice {
  say(key: keyof typeof refusalTexts, values: Readonly<Record<string, string | number>>): string;
  /** What a kind of record is called within a sentence. */
  kind(kind: Kind): string;
  /** What a field is called: `actualStartMin` is "actual start" to people. */
  field(field: string): string;
  /** What a value must be, given in English. */
  expectation(english: string): string;
  /** Why a workspace can't be changed, given in English. */
  reason(english: string): string;
  /** `a, b and c`. */
  list(names: readonly string[]): string;
}

/** English, as the command line says it. */
export const englishRefusals: RefusalVoice = {
  say: (key, values) => fill(refusalTexts[key], values, String),
  kind: kindName,
  field: (field) => wordsOf(field),
  expectation: (english) => english,
  reason: (english) => english,
  list: (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`),
};

/** A refusal in words: what was wrong and what to do. Without a context records are named by their ids. */
export function rejectionMessage(rejection: Rejection, context?: MessageContext, voice: RefusalVoice = englishRefusals): string {
  const name = (kind: Kind, id: Id): string => nameOf(kind, id, { context, voice });
  const task = (id: Id): string => name('task', id);
  const say = (key: keyof typeof refusalTexts, values: Readonly<Record<string, string | number>> = {}): string =>
    capital(voice.say(key, values));
  const { code } = rejection;
  switch (code) {
    case 'malformed':
      return rejection.path === ''
        ? say('refusal.malformed', { expects: voice.expectation(rejection.expects) })
        : say('refusal.malformed-at', { path: rejection.path, expects: voice.expectation(rejection.expects) });
    case 'not-found':
    case 'already-exists':
    case 'in-trash':
    case 'not-in-trash':
    case 'finish-before-start':
      return say(`refusal.${code}`, { what: name(rejection.kind, rejection.id) });
    case 'field-unknown':
      return say('refusal.field-unknown', { kind: voice.kind(rejection.kind), field: rejection.field });
    case 'field-invalid':
      return say('refusal.field-invalid', { field: voice.field(rejection.field), expects: voice.expectation(rejection.expects) });
    case 'name-required':
      return say(rejection.kind === 'decision' ? 'refusal.title-required' : 'refusal.name-required', {
        kind: voice.kind(rejection.kind),
      });
    case 'task-would-contain-itself':
      return rejection.taskId === rejection.parentId
        ? say('refusal.task-in-itself', { what: task(rejection.taskId) })
        : say('refusal.task-would-contain-itself', { what: task(rejection.taskId), parent: task(rejection.parentId) });
    case 'dependency-on-itself':
    case 'blocked-needs-reason':
      return say(`refusal.${code}`, { what: task(rejection.taskId) });
    case 'dependency-on-own-summary':
      return say('refusal.dependency-on-own-summary', { from: task(rejection.fromId), to: task(rejection.toId) });
    case 'dependency-would-cycle':
      return say('refusal.dependency-would-cycle', {
        what: task(rejection.toId),
        chain: chain(rejection.path, { context, voice }),
      });
    case 'calendar-would-cycle':
      return say('refusal.calendar-would-cycle', {
        what: name('calendar', rejection.calendarId),
        base: name('calendar', rejection.baseId),
      });
    case 'still-in-use':
      return say('refusal.still-in-use', {
        what: name(rejection.kind, rejection.id),
        users: voice.list(rejection.by.map(({ kind, id }) => name(kind, id))),
        kind: voice.kind(rejection.kind),
      });
    case 'nothing-to-undo':
    case 'nothing-to-redo':
      return say(`refusal.${code}`);
    case 'read-only':
      return say('refusal.read-only', { reason: voice.reason(rejection.reason) });
    case 'in-batch':
      return say('refusal.in-batch', {
        step: rejection.index + 1,
        message: rejectionMessage(rejection.rejection, context, voice),
      });
    default:
      return assertNever(rejection);
  }
}

interface Naming {
  readonly context: MessageContext | undefined;
  readonly voice: RefusalVoice;
}

/** `task “Paint the hall”`; `task t17` where the name is not known. */
function nameOf(kind: Kind, id: Id, { context, voice }: Naming): string {
  const ends = parseCompoundId(kind, id)?.map(([endKind, endId]) => nameOf(endKind, endId, { context, voice }));
  const [from, to] = ends ?? [];
  if (from !== undefined)
    return to === undefined
      ? voice.say('named.of', { kind: voice.kind(kind), what: from })
      : voice.say('named.ends', { kind: voice.kind(kind), from, to });
  if (kind === 'workspace') return voice.say('named.workspace', {});
  const record = context && recordOf(kind, id, context);
  const name = knownName(record);
  if (name !== undefined) return voice.say('named.by-name', { kind: voice.kind(kind), name });
  return record
    ? voice.say('named.nameless', { kind: voice.kind(kind) })
    : voice.say('named.by-id', { kind: voice.kind(kind), id });
}

function recordOf(kind: Kind, id: Id, { view, projectId }: MessageContext): Readonly<Record<string, unknown>> | undefined {
  const { document } = entityOf(kind);
  if (document !== 'workspace' && projectId === null) return undefined;
  return view.get(kind, document === 'workspace' ? null : projectId, id);
}

function knownName(record: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const name = record?.['name'] ?? record?.['title'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}

const MAX_CHAIN = 8;

function chain(path: readonly Id[], { context, voice }: Naming): string {
  const names = path.map((id) => {
    const name = knownName(context && recordOf('task', id, context));
    return name === undefined ? id : `“${name}”`;
  });
  const middle =
    names.length <= MAX_CHAIN
      ? names
      : [...names.slice(0, MAX_CHAIN - 1), voice.say('named.chain-more', { n: names.length - MAX_CHAIN }), ...names.slice(-1)];
  return [...middle, ...names.slice(0, 1)].join(' → ');
}

/** `actualStartMin` is "actual start" to people. */
function wordsOf(field: string): string {
  const words = field.replace(/(?:Min|AtMs|Pct|Id|Day)$/, '').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  return words.toLowerCase() || field;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
