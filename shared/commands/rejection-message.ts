import { entityOf, type Kind } from '../model/entities.ts';
import { parseCompoundId } from './compound-id.ts';
import type { Id } from '../model/id.ts';
import { assertNever } from '../model/result.ts';
import { kindName } from './kind-name.ts';
import type { Rejection } from './rejection.ts';
import type { View } from './view.ts';

/** Where names are looked up. `projectId` is the project that the command was about, null for none. */
export interface MessageContext {
  readonly view: Pick<View, 'get'>;
  readonly projectId: Id | null;
}

/** A refusal in words: what was wrong and what to do. Without a context records are named by their ids. */
export function rejectionMessage(rejection: Rejection, context?: MessageContext): string {
  const name = (kind: Kind, id: Id): string => nameOf(kind, id, context);
  const task = (id: Id): string => name('task', id);
  switch (rejection.code) {
    case 'malformed':
      return `The command can’t be read${rejection.path === '' ? '' : ` at ${rejection.path}`}: expected ${rejection.expects}.`;
    case 'not-found':
      return `There is no ${name(rejection.kind, rejection.id)}. It may have been removed for good: choose another, or create it again.`;
    case 'already-exists':
      return `There already is ${article(rejection.kind)} ${name(rejection.kind, rejection.id)}. Change that one, or use a new id.`;
    case 'in-trash':
      return `${capital(name(rejection.kind, rejection.id))} is in the trash. Restore it first.`;
    case 'not-in-trash':
      return `${capital(name(rejection.kind, rejection.id))} is not in the trash, so there is nothing to restore.`;
    case 'field-unknown':
      return `${capital(article(rejection.kind))} ${kindName(rejection.kind)} has no field “${rejection.field}” that a command can set.`;
    case 'field-invalid':
      return `${capital(wordsOf(rejection.field))} must be ${rejection.expects}.`;
    case 'name-required':
      return `Give the ${kindName(rejection.kind)} a ${rejection.kind === 'decision' ? 'title' : 'name'}.`;
    case 'task-would-contain-itself':
      return `${capital(task(rejection.taskId))} can’t go below ${task(rejection.parentId)}, which is ${rejection.taskId === rejection.parentId ? 'the same task' : 'inside it'}. Choose a place outside of it.`;
    case 'dependency-on-itself':
      return `${capital(task(rejection.taskId))} can’t depend on itself. Choose another task.`;
    case 'dependency-on-own-summary':
      return `${capital(task(rejection.fromId))} and ${task(rejection.toId)} can’t be linked: one is part of the other. Link to a task outside, or remove the link first.`;
    case 'dependency-would-cycle':
      return `${capital(task(rejection.toId))} would have to wait for itself: ${chain(rejection.path, task)}. Remove one of the links in this chain first.`;
    case 'calendar-would-cycle':
      return `${capital(name('calendar', rejection.calendarId))} can’t build on ${name('calendar', rejection.baseId)}, which builds on it. Choose another base calendar.`;
    case 'blocked-needs-reason':
      return `Say why ${task(rejection.taskId)} is blocked, and who or what can unblock it.`;
    case 'finish-before-start':
      return `The finish of ${name(rejection.kind, rejection.id)} lies before its start. Choose a later finish or an earlier start.`;
    case 'still-in-use':
      return `${capital(name(rejection.kind, rejection.id))} is still used by ${list(rejection.by.map(({ kind, id }) => name(kind, id)))}. Choose another ${kindName(rejection.kind)} there first.`;
    case 'nothing-to-undo':
      return 'There is nothing to undo.';
    case 'nothing-to-redo':
      return 'There is nothing to redo.';
    case 'read-only':
      return `This workspace can’t be changed: ${rejection.reason}`;
    case 'in-batch':
      return `Nothing was changed. Step ${rejection.index + 1}: ${rejectionMessage(rejection.rejection, context)}`;
    default:
      return assertNever(rejection);
  }
}

/** `task “Paint the hall”`; `task t17` where the name is not known. */
function nameOf(kind: Kind, id: Id, context: MessageContext | undefined): string {
  const ends = parseCompoundId(kind, id);
  if (ends) return `${kindName(kind)} of ${ends.map(([endKind, endId]) => nameOf(endKind, endId, context)).join(' and ')}`;
  const record = context && recordOf(kind, id, context);
  const name = record?.['name'] ?? record?.['title'];
  if (kind === 'workspace') return 'the workspace';
  if (typeof name === 'string' && name !== '') return `${kindName(kind)} “${name}”`;
  return record ? `this ${kindName(kind)}` : `${kindName(kind)} ${id}`;
}

function recordOf(kind: Kind, id: Id, { view, projectId }: MessageContext): Readonly<Record<string, unknown>> | undefined {
  const { document } = entityOf(kind);
  if (document !== 'workspace' && projectId === null) return undefined;
  return view.get(kind, document === 'workspace' ? null : projectId, id);
}

const MAX_CHAIN = 8;

function chain(path: readonly Id[], task: (id: Id) => string): string {
  const names = path.map((id) => task(id).replace(/^task /, ''));
  const middle =
    names.length <= MAX_CHAIN
      ? names
      : [...names.slice(0, MAX_CHAIN - 1), `${names.length - MAX_CHAIN} more`, ...names.slice(-1)];
  return [...middle, ...names.slice(0, 1)].join(' → ');
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `actualStartMin` is "actual start" to people. */
function wordsOf(field: string): string {
  const words = field.replace(/(?:Min|AtMs|Pct|Id|Day)$/, '').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  return words.toLowerCase() || field;
}

function article(kind: Kind): string {
  return /^[aeiou]/.test(kindName(kind)) ? 'an' : 'a';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
