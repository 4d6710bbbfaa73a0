import type { FieldsOf } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Constraint, TaskStatus } from '../../../shared/model/task.ts';
import type { ImportNotes } from '../import-notes.ts';
import { convertCustom, type CustomContext } from './convert-custom.ts';
import type { RawTask, TaskValues } from './mspdi-file.ts';
import { CONSTRAINTS, TENTHS, timeFormatOf } from './mspdi-codes.ts';

export interface TaskContext extends CustomContext {
  readonly summary: boolean;
  readonly calendars: ReadonlyMap<string, Id>;
  readonly notes: ImportNotes;
}

type TaskFields = FieldsOf<'task'>;

const MS_PER_MINUTE = 60_000;

/** The fields of a task. Its owner, effort and links come from elsewhere. Rules: X8, X9, X10 */
export function convertTask(raw: RawTask, context: TaskContext): TaskFields {
  const { node } = raw;
  const custom = convertCustom(raw, context);
  return {
    name: node.name,
    description: (node.notes ?? '').replace(/\r\n?/g, '\n'),
    priority: node.priority ?? 500,
    ...durationFields(node, context),
    constraint: constraintOf(raw, context.notes),
    deadlineMin: node.deadlineMin ?? null,
    calendarId: calendarOf(node, context),
    ignoresPeopleCalendars: node.ignoresResourceCalendar,
    ...modeFields(node),
    levellingDelayMin: levellingDelay(node),
    ...progressFields(node, context.summary),
    ...custom.fields,
    status: custom.fields.status ?? statusOf(node),
    tags: custom.tags,
    custom: custom.custom,
    sourceId: raw.uid,
    ...(node.createMin !== undefined && node.createMin >= 0 && { createdAtMs: node.createMin * MS_PER_MINUTE }),
  };
}

/** The status that progress tells: exports rely on it to say only what it doesn't. Rule: X9 */
export function statusThatFollows(task: {
  readonly active: boolean;
  readonly progressPct: number;
  readonly actualStartMin: number | null | undefined;
  readonly actualFinishMin: number | null | undefined;
}): TaskStatus {
  if (!task.active) return 'cancelled';
  if (task.progressPct === 100 || typeof task.actualFinishMin === 'number') return 'done';
  return task.progressPct > 0 || typeof task.actualStartMin === 'number' ? 'in-progress' : 'not-started';
}

function statusOf(node: TaskValues): TaskStatus {
  return statusThatFollows({ ...node, progressPct: node.progressPct ?? 0 });
}

/** A summary's duration is rolled up, so only a manual one has its own. */
function durationFields(node: TaskValues, { summary }: TaskContext): TaskFields {
  const format = timeFormatOf(node.durationFormat);
  const shape: TaskFields = { durationKind: format.elapsed ? 'elapsed' : 'working', durationUnit: format.unit };
  if (summary && !node.manual) return shape;
  const durationMin = (node.manual ? node.manualDurationMin : undefined) ?? node.durationMin;
  return {
    ...shape,
    ...(durationMin !== undefined && { durationMin: Math.max(0, durationMin) }),
    estimated: node.estimated,
    milestone: node.milestone || durationMin === 0,
  };
}

function constraintOf({ node }: RawTask, notes: ImportNotes): Constraint {
  const type = CONSTRAINTS[node.constraintType ?? 0];
  if (type === undefined) notes.leftOut('note.constraints-unknown', node.name);
  if (type === undefined || type === 'ASAP' || type === 'ALAP') return { type: type ?? 'ASAP' };
  if (node.constraintMin !== undefined) return { type, atMin: node.constraintMin };
  notes.leftOut('note.constraints-without-date', node.name);
  return { type: 'ASAP' };
}

function calendarOf(node: TaskValues, { calendars, notes }: TaskContext): Id | null {
  if (node.calendarUid === undefined) return null;
  const id = calendars.get(node.calendarUid);
  if (id === undefined) notes.leftOut('note.task-calendars', node.name);
  return id ?? null;
}

/** A task of another file stands where that file put it. */
function modeFields(node: TaskValues): TaskFields {
  if (node.external) return { mode: 'manual', manualStartMin: node.startMin ?? null, manualFinishMin: node.finishMin ?? null };
  if (!node.manual) return {};
  return {
    mode: 'manual',
    manualStartMin: node.manualStartMin ?? node.startMin ?? null,
    manualFinishMin: node.manualFinishMin ?? node.finishMin ?? null,
  };
}

function levellingDelay(node: TaskValues): number {
  return Math.max(0, Math.round((node.levellingDelay ?? 0) / TENTHS));
}

function progressFields(node: TaskValues, summary: boolean): TaskFields {
  if (summary) return {};
  const progressPct = Math.min(100, Math.max(0, Math.round(node.progressPct ?? 0)));
  const underWay =
    progressPct < 100 && node.actualFinishMin === undefined && (progressPct > 0 || node.actualStartMin !== undefined);
  return {
    progressPct,
    actualStartMin: node.actualStartMin ?? null,
    actualFinishMin: node.actualFinishMin ?? null,
    remainingMin: underWay ? remainingOf(node, progressPct) : null,
    resumeMin: underWay && node.resumeMin !== undefined && node.resumeMin > (node.stopMin ?? -Infinity) ? node.resumeMin : null,
  };
}

/** Null where it is what progress leaves anyway. */
function remainingOf(node: TaskValues, progressPct: number): number | null {
  if (node.remainingMin === undefined) return null;
  return node.remainingMin === remainingThatFollows(node.durationMin ?? 0, progressPct) ? null : Math.max(0, node.remainingMin);
}

/** What progress leaves of a duration. Units: minutes. */
export function remainingThatFollows(durationMin: number, progressPct: number): number {
  return Math.round((durationMin * (100 - progressPct)) / 100);
}
