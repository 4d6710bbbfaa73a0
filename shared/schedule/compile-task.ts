import type { Assignment } from '../model/assignment.ts';
import { CONSTRAINT_TYPES, type Task } from '../model/task.ts';
import { sharesOf, type AssignedShare } from './assigned-work.ts';
import type { Calendar } from './calendar.ts';
import type { Calendars } from './calendars.ts';
import {
  ALAP,
  ASAP,
  CANCELLED,
  COMPLETE,
  ELAPSED,
  FINISHED,
  INACTIVE,
  MANUAL,
  STARTED,
  SUMMARY,
  type Columns,
} from './columns.ts';

const NO_SHARES: readonly AssignedShare[] = [];

/** What a task is compiled with. */
export interface TaskSettings {
  readonly calendars: Calendars;
  /** Where remaining work may begin at the earliest; null leaves it where it is. */
  readonly statusDateMin: number | null;
}

/** Writes the columns of the task at position `p`. `INACTIVE` depends on the tasks around it and stays as it is. */
export function compileTask(
  columns: Columns,
  p: number,
  task: Task,
  given: { isSummary: boolean; assignments: readonly Assignment[]; settings: TaskSettings },
): void {
  const { isSummary, settings } = given;
  const { calendars } = settings;
  const calendar = calendars.forTask(task.calendarId);
  const shares = isSummary || given.assignments.length === 0 ? NO_SHARES : sharesOf(task, given.assignments);
  columns.flags[p] = flagsOf(task, isSummary) | ((columns.flags[p] ?? 0) & INACTIVE);
  columns.calendars[p] = calendar;
  columns.constraint[p] = CONSTRAINT_TYPES.indexOf(task.constraint.type);
  columns.constraintMin[p] = 'atMin' in task.constraint ? task.constraint.atMin : NaN;
  columns.deadlineMin[p] = task.deadlineMin ?? NaN;
  columns.levellingMin[p] = task.levellingDelayMin;
  columns.workMin[p] = workOf(task, shares);
  columns.progressPct[p] = task.progressPct;
  compileSpan(columns, p, task, { shares, calendars, calendar });
  compileFixedDates(columns, p, task, settings);
}

function flagsOf(task: Task, isSummary: boolean): number {
  let flags = task.status === 'cancelled' ? CANCELLED : 0;
  if (isManual(task)) flags |= MANUAL;
  if (isSummary) return flags | SUMMARY;
  if (task.durationKind === 'elapsed') flags |= ELAPSED;
  if (task.actualStartMin !== null || task.actualFinishMin !== null) flags |= STARTED;
  if (task.actualFinishMin !== null) flags |= FINISHED;
  if (task.constraint.type === 'ALAP') flags |= ALAP;
  if (task.constraint.type === 'ASAP') flags |= ASAP;
  if (task.progressPct === 100 || task.actualFinishMin !== null) flags |= COMPLETE;
  return flags;
}

/** A manual task without any date yet is scheduled like the others until somebody gives it one. */
function isManual(task: Task): boolean {
  return task.mode === 'manual' && (task.manualStartMin !== null || task.manualFinishMin !== null);
}

function workOf(task: Task, shares: readonly AssignedShare[]): number {
  if (shares.length > 0) return shares.reduce((sum, share) => sum + share.workMin, 0);
  return task.sizedBy === 'effort' ? (task.effortMin ?? 0) : 0;
}

function compileSpan(
  columns: Columns,
  p: number,
  task: Task,
  given: { shares: readonly AssignedShare[]; calendars: Calendars; calendar: Calendar },
): void {
  const { shares, calendars, calendar } = given;
  // What a manual task lasts is decided with its dates.
  const byEffort = task.sizedBy === 'effort' && !isManual(task);
  const alone = byEffort && task.effortMin !== null ? task.effortMin : task.durationMin;
  const decided = shares.length > 0 && byEffort ? Math.max(...shares.map((share) => share.spanMin)) : alone;
  columns.parts[p] = undefined;
  columns.workCalendars[p] = calendar;
  columns.spanMin[p] = decided;
  if (shares.length === 0 || task.ignoresPeopleCalendars || task.durationKind === 'elapsed' || decided === 0) return;
  const [only] = shares;
  if (shares.length === 1 && only && only.assignment.delayMin === 0) {
    // One person on a task is what most plans are made of, and needs no lists.
    if (only.spanMin === 0) return;
    columns.workCalendars[p] = calendars.forWork(only.assignment.personId, task.calendarId);
    columns.spanMin[p] = only.spanMin;
    return;
  }
  const working = shares.filter((share) => share.spanMin > 0);
  if (working.length === 0) return;
  const parts = working.map(({ assignment, spanMin }) => ({
    calendar: calendars.forWork(assignment.personId, task.calendarId),
    delayMin: assignment.delayMin,
    spanMin,
  }));
  columns.spanMin[p] = Math.max(...parts.map((part) => part.delayMin + part.spanMin));
  const [first] = parts;
  // Nearly all tasks have people who work alike: those need no parts, which are slower.
  if (first && parts.every((part) => part.calendar === first.calendar && part.spanMin === first.spanMin && part.delayMin === 0)) {
    columns.workCalendars[p] = first.calendar;
  } else columns.parts[p] = parts;
}

function compileFixedDates(columns: Columns, p: number, task: Task, settings: TaskSettings): void {
  const manual = isManual(task);
  columns.fixedStartMin[p] = (manual ? task.manualStartMin : task.actualStartMin) ?? NaN;
  columns.fixedFinishMin[p] = (manual ? task.manualFinishMin : task.actualFinishMin) ?? NaN;
  const span = columns.spanMin[p] ?? 0;
  const done = Math.round((span * task.progressPct) / 100);
  let remaining = span - done;
  if (task.remainingMin !== null) {
    remaining = task.remainingMin;
    // A percentage is whole: within its rounding, what is done and what remains make up the duration.
    if (Math.abs(done + remaining - span) > span / 100) columns.spanMin[p] = done + remaining;
  }
  const started = task.actualStartMin !== null && task.actualFinishMin === null && !manual;
  columns.remainingMin[p] =
    task.actualFinishMin === null ? (task.actualStartMin === null ? (columns.spanMin[p] ?? 0) : remaining) : 0;
  const resume = started && remaining > 0 && done > 0 ? task.resumeMin : null;
  const status = task.actualFinishMin === null && !manual ? settings.statusDateMin : null;
  columns.resumeMin[p] = resume === null && status === null ? NaN : Math.max(resume ?? -Infinity, status ?? -Infinity);
}
