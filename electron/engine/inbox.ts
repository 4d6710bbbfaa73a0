import type { InboxItem, InboxKind } from '../../shared/contract/inbox.ts';
import { parseCompoundId } from '../../shared/commands/compound-id.ts';
import { mentions } from '../../shared/model/mention.ts';
import type { Id } from '../../shared/model/id.ts';
import type { NetworkConflict } from '../../shared/model/task-schedule.ts';
import {
  readConcernedTasks,
  readHandoffs,
  readOthersActs,
  readOthersComments,
  readSetAside,
  type ConcernedTask,
  type InboxScope,
  type OthersAct,
  type OthersComment,
} from '../store/inbox-rows.ts';
import { readRecord } from '../store/record-rows.ts';
import type { ReadableDb } from '../store/sql-database.ts';

/** So many acts are looked through for those that concern somebody. */
const MOST_ACTS = 3000;
const EXCERPT_LENGTH = 280;
const DATE_FIELDS: ReadonlySet<string> = new Set([
  'durationMin',
  'effortMin',
  'constraint',
  'deadlineMin',
  'mode',
  'manualStartMin',
  'manualFinishMin',
  'actualStartMin',
  'levellingDelayMin',
  'resumeMin',
]);

/** What happened to one task in one act. */
interface Happening {
  readonly kind: InboxKind;
  readonly taskId: Id;
  readonly title: string;
  readonly text: string;
}

/**
 * What others did that concerns a person, newest first: derived from the journals and the plans' rows, kept nowhere. Of one kind of news
 * about one task the newest stands; one act that does the same to many tasks is one item. Rule: B1
 */
export function readInbox(db: ReadableDb, scope: InboxScope): readonly InboxItem[] {
  const concerned = new Map(readConcernedTasks(db, scope.personId).map((task) => [keyOf(task.projectId, task.id), task]));
  const items = [
    ...itemsOfActs(db, scope, concerned),
    ...itemsOfComments(db, scope, concerned),
    ...itemsOfConflicts(db, scope, concerned),
  ];
  return items.toSorted((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1)).slice(0, scope.limit);
}

type Concerned = ReadonlyMap<string, ConcernedTask>;

function itemsOfActs(db: ReadableDb, scope: InboxScope, concerned: Concerned): readonly InboxItem[] {
  const begins = Map.groupBy(readHandoffs(db, scope.personId), ({ projectId, fromId }) => keyOf(projectId, fromId));
  const told = new Set<string>();
  return readOthersActs(db, { ...scope, limit: MOST_ACTS }).flatMap((act) => {
    const found: Happening[] = [];
    for (const entity of act.touched) {
      found.push(...happenings(db, { act, entity, scope, concerned }));
      if (entity.kind !== 'task' || !entity.fields.includes('status')) continue;
      for (const { toId, fromName } of begins.get(keyOf(act.projectId, entity.id)) ?? []) {
        const title = concerned.get(keyOf(act.projectId, toId))?.name ?? '';
        found.push({ kind: 'ready', taskId: toId, title, text: fromName });
      }
    }
    const decisions = decisionItems(db, { act, scope, concerned });
    return [...decisions, ...combined(act, untold(act, found, told), concerned)];
  });
}

/** What an older act did to a task is no news when a newer one did the same; and one act is told once a task. */
function untold({ projectId }: OthersAct, found: readonly Happening[], told: Set<string>): readonly Happening[] {
  const here = new Set<Id>();
  return found.filter(({ kind, taskId }) => {
    const key = `${kind} ${keyOf(projectId, taskId)}`;
    if (told.has(key) || here.has(taskId)) return false;
    told.add(key);
    here.add(taskId);
    return true;
  });
}

function combined(act: OthersAct, found: readonly Happening[], concerned: Concerned): readonly InboxItem[] {
  const { projectId, actorId, atMs } = act;
  return [...Map.groupBy(found, ({ kind }) => kind)].flatMap(([kind, all]) => {
    const [first] = all;
    if (!first) return [];
    const { taskId, title, text } = first;
    const task = taskAsItStands(concerned.get(keyOf(projectId, taskId)));
    return [{ id: `${act.id}:${kind}`, kind, projectId, taskId, actorId, atMs, title, text, more: all.length - 1, task }];
  });
}

interface Looking {
  readonly act: OthersAct;
  readonly scope: InboxScope;
  readonly concerned: Concerned;
}

function happenings(
  db: ReadableDb,
  { act, entity, scope, concerned }: Looking & { readonly entity: OthersAct['touched'][number] },
): readonly Happening[] {
  const { projectId, touched } = act;
  if (entity.kind === 'assignment') {
    const [taskId, personId] = (parseCompoundId('assignment', entity.id) ?? []).map(([, id]) => id);
    if (personId !== scope.personId || taskId === undefined) return [];
    const task = concerned.get(keyOf(projectId, taskId));
    if (task?.assigned && task.deleted === 0) {
      if (!isOpen(task)) return [];
      // Another duration makes another amount of work: the assignment is written again with it.
      const resized = touched.some(({ kind, id, fields }) => kind === 'task' && id === taskId && fields.some(isDate));
      return resized ? [] : [{ kind: 'assigned', taskId, title: task.name, text: '' }];
    }
    const name = task ? undefined : readRecord(db, 'task', projectId, taskId)?.name;
    return name === undefined ? [] : [{ kind: 'unassigned', taskId, title: name, text: '' }];
  }
  if (entity.kind !== 'task') return [];
  const task = concerned.get(keyOf(projectId, entity.id));
  const kind = task && kindOfChange(task, entity.fields);
  return kind ? [{ kind, taskId: entity.id, title: task.name, text: kind === 'asked' ? (task.asked ?? '') : '' }] : [];
}

/** What a change of a task means for the person whom it concerns; undefined: nothing. A new record lists no fields. */
function kindOfChange(task: ConcernedTask, fields: readonly string[]): InboxKind | undefined {
  const isNew = fields.length === 0;
  if (task.deleted) return fields.includes('deletedAtMs') ? 'removed' : undefined;
  if (task.asked !== null && (isNew || fields.includes('status') || fields.includes('blocked'))) return 'asked';
  if (task.owned && isOpen(task) && (isNew || fields.includes('ownerId'))) return 'assigned';
  if (!task.owned && !task.assigned) return undefined;
  if (fields.includes('status')) return 'status';
  return fields.some(isDate) ? 'dates' : undefined;
}

function decisionItems(db: ReadableDb, { act, concerned }: Looking): readonly InboxItem[] {
  const { projectId, actorId, atMs, touched } = act;
  return touched.flatMap(({ kind, id, fields }) => {
    if (kind !== 'decision' || fields.length > 0) return [];
    const decision = readRecord(db, 'decision', projectId, id);
    const isHere = [...concerned.values()].some((task) => task.projectId === projectId);
    if (!decision || decision.deletedAtMs !== null || !isHere) return [];
    const { taskId, title, body } = decision;
    return [
      {
        id: `${act.id}:decision`,
        kind: 'decision',
        projectId,
        taskId,
        actorId,
        atMs,
        title,
        text: excerpt(body),
        more: 0,
        task: null,
      },
    ];
  });
}

function itemsOfComments(db: ReadableDb, scope: InboxScope, concerned: Concerned): readonly InboxItem[] {
  const name = readRecord(db, 'person', null, scope.personId)?.name ?? '';
  return readOthersComments(db, { ...scope, limit: MOST_ACTS }).flatMap((comment) => {
    const task = comment.taskId === null ? undefined : concerned.get(keyOf(comment.projectId, comment.taskId));
    const isNamed = mentions(comment.body, name);
    if (!isNamed && !task) return [];
    return [commentItem(db, comment, { kind: isNamed ? 'mention' : 'comment', task })];
  });
}

function commentItem(
  db: ReadableDb,
  { projectId, id, taskId, atMs, actorId, body }: OthersComment,
  { kind, task }: { readonly kind: InboxKind; readonly task: ConcernedTask | undefined },
): InboxItem {
  const [holder, of] = taskId === null ? ([`project`, projectId] as const) : ([`task`, taskId] as const);
  const title = task?.name ?? readRecord(db, holder, holder === 'task' ? projectId : null, of)?.name ?? '';
  const text = excerpt(body);
  return { id: `comment:${id}`, kind, projectId, taskId, actorId, atMs, title, text, more: 0, task: taskAsItStands(task) };
}

/** A conflict has no moment of its own: it came with the last thing that others did in its project. */
function itemsOfConflicts(db: ReadableDb, scope: InboxScope, concerned: Concerned): readonly InboxItem[] {
  return readSetAside(db).flatMap(({ projectId, conflicts }) => {
    const [last] = readOthersActs(db, { ...scope, limit: 1 }).filter((act) => act.projectId === projectId);
    return conflicts.flatMap((conflict): readonly InboxItem[] => {
      const task = tasksOf(conflict).flatMap((id) => concerned.get(keyOf(projectId, id)) ?? [])[0];
      if (!task || !last) return [];
      const { id: taskId, name: title } = task;
      const [id, text] = [`conflict:${conflict.kind}:${tasksOf(conflict).join('>')}`, conflict.kind];
      return [
        {
          id,
          kind: 'conflict',
          projectId,
          taskId,
          actorId: null,
          atMs: last.atMs,
          title,
          text,
          more: 0,
          task: taskAsItStands(task),
        },
      ];
    });
  });
}

function tasksOf(conflict: NetworkConflict): readonly Id[] {
  if ('taskId' in conflict) return [conflict.taskId];
  return (parseCompoundId('dependency', conflict.dependencyId) ?? []).map(([, id]) => id);
}

function taskAsItStands(task: ConcernedTask | undefined): InboxItem['task'] {
  return task ? { status: task.status, startMin: task.startMin, finishMin: task.finishMin } : null;
}

/** There is still something to do: that one was given what is done already is no news. */
function isOpen({ status }: ConcernedTask): boolean {
  return status !== 'done' && status !== 'cancelled';
}

function isDate(field: string): boolean {
  return DATE_FIELDS.has(field);
}

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH - 1)}…` : line;
}

function keyOf(projectId: Id, id: Id): string {
  return `${projectId} ${id}`;
}
