import type { Task, TaskStatus } from '../model/task.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';
import type { FieldsOf } from './command.ts';

type TaskFields = FieldsOf<'task'>;
/** Fields that follow from others. */
type Derived = { -readonly [F in keyof TaskFields]?: TaskFields[F] };

const UNSTARTED: ReadonlySet<TaskStatus> = new Set(['not-started', 'ready']);

/** Progress of a task that was done and goes on: nearly there, since how much is left was not said. */
const REOPENED_PCT = 99;

export interface TaskEdit {
  /** The task before; for a new one its initial values. */
  readonly task: Task;
  /** What the command says. */
  readonly fields: TaskFields;
  /** Its computed dates before the command, where there are any. */
  readonly schedule: TaskSchedule | undefined;
  /** Progress and actual dates of a summary come from below, so they don't follow its status. */
  readonly summary: boolean;
}

/** What follows from the fields that a command sets, for fields that it doesn't set itself: those always stand as they are said. */
export function derivedFields(edit: TaskEdit): TaskFields {
  const derived: Derived = {};
  deriveShape(edit, derived);
  deriveMode(edit, derived);
  if (edit.summary) deriveBlocker(edit, edit.fields.status ?? (edit.fields.blocked ? 'blocked' : edit.task.status), derived);
  else deriveProgress(edit, derived);
  return Object.fromEntries(Object.entries(derived).filter(([field]) => !Object.hasOwn(edit.fields, field)));
}

function deriveShape({ task, fields }: TaskEdit, derived: Derived): void {
  if (fields.milestone === true && !task.milestone && fields.durationMin === undefined) derived.durationMin = 0;
  if (fields.durationMin === undefined) return;
  if (task.estimated) derived.estimated = false;
  if (fields.durationMin === 0) derived.milestone = true;
  else if (task.milestone && task.durationMin === 0) derived.milestone = false;
}

function deriveMode({ task, fields, schedule }: TaskEdit, derived: Derived): void {
  if (fields.mode === undefined || fields.mode === task.mode) return;
  if (fields.mode === 'auto') {
    derived.manualStartMin = null;
    derived.manualFinishMin = null;
  } else if (schedule) {
    // One date that was given moves the other along only as far as it must.
    const startMin = fields.manualStartMin ?? schedule.startMin;
    derived.manualStartMin = Math.min(schedule.startMin, fields.manualFinishMin ?? schedule.startMin);
    derived.manualFinishMin = Math.max(schedule.finishMin, startMin);
  }
}

function deriveProgress(edit: TaskEdit, derived: Derived): void {
  const { task, fields } = edit;
  const status = fields.status ?? statusThatFollows(edit);
  if (status !== task.status || fields.status !== undefined) deriveBlocker(edit, status, derived);
  if (status !== task.status) {
    derived.status = status;
    if (status === 'done') deriveDone(edit, derived);
    else if (UNSTARTED.has(status)) deriveUnstarted(derived);
    else if (status !== 'cancelled') deriveGoingOn(edit, status, derived);
  }
  const progressPct = fields.progressPct ?? derived.progressPct ?? task.progressPct;
  // What remains was said for another progress.
  if (progressPct !== task.progressPct && task.remainingMin !== null) derived.remainingMin = null;
}

function statusThatFollows({ task, fields }: TaskEdit): TaskStatus {
  if (fields.blocked) return 'blocked';
  const { progressPct, actualStartMin, actualFinishMin } = fields;
  const closed = task.status === 'done' || task.status === 'cancelled';
  if (progressPct !== undefined && progressPct !== task.progressPct) {
    if (progressPct === 100) return task.status === 'cancelled' ? 'cancelled' : 'done';
    if (progressPct > 0 && (task.status === 'done' || UNSTARTED.has(task.status))) return 'in-progress';
    if (progressPct === 0 && task.status === 'done') return 'not-started';
  } else if (typeof actualFinishMin === 'number') {
    if (!closed && (progressPct === undefined || progressPct === 100)) return 'done';
  } else if (actualFinishMin === null && task.status === 'done' && task.actualFinishMin !== null) return 'in-progress';
  if (typeof actualStartMin === 'number' && UNSTARTED.has(task.status)) return 'in-progress';
  return task.status;
}

function deriveDone({ task, fields, schedule }: TaskEdit, derived: Derived): void {
  derived.progressPct = 100;
  derived.remainingMin = null;
  derived.resumeMin = null;
  const finishGiven = fields.actualFinishMin ?? task.actualFinishMin;
  const startGiven = fields.actualStartMin ?? task.actualStartMin;
  const startMin = startGiven ?? (schedule ? Math.min(schedule.startMin, finishGiven ?? schedule.startMin) : null);
  derived.actualStartMin = startMin;
  derived.actualFinishMin = finishGiven ?? (schedule ? Math.max(schedule.finishMin, startMin ?? schedule.finishMin) : null);
}

function deriveUnstarted(derived: Derived): void {
  derived.progressPct = 0;
  derived.actualStartMin = null;
  derived.actualFinishMin = null;
  derived.remainingMin = null;
  derived.resumeMin = null;
}

function deriveGoingOn({ task, fields, schedule }: TaskEdit, status: TaskStatus, derived: Derived): void {
  derived.actualFinishMin = null;
  if (status !== 'in-review' && task.progressPct === 100) derived.progressPct = REOPENED_PCT;
  // A task can be blocked before anybody began; being worked on or reviewed means that somebody did.
  if (status === 'blocked') return;
  if (task.actualStartMin === null && fields.actualStartMin === undefined && schedule) {
    derived.actualStartMin = Math.min(schedule.startMin, fields.actualFinishMin ?? schedule.startMin);
  }
}

function deriveBlocker({ task, fields }: TaskEdit, status: TaskStatus, derived: Derived): void {
  if (status !== task.status && fields.status === undefined) derived.status = status;
  if (status !== 'blocked' && task.blocked !== null) derived.blocked = null;
}
