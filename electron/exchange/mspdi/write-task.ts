import type { Dependency } from '../../../shared/model/dependency.ts';
import type { BaselineTask } from '../../../shared/model/baseline.ts';
import type { CustomValue, Task } from '../../../shared/model/task.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import type { AssignedShare } from '../../../shared/schedule/assigned-work.ts';
import type { XmlWriter } from '../xml/xml-writer.ts';
import { FIXED_DURATION, FIXED_UNITS, FIXED_WORK } from './convert-assignments.ts';
import { remainingThatFollows } from './convert-task.ts';
import { writeCustomValues, type CustomSlots } from './custom-slots.ts';
import { codeOfTimeFormat, CONSTRAINTS, ELAPSED_PERCENT_FORMAT, LINK_TYPES, PERCENT_FORMAT, TENTHS } from './mspdi-codes.ts';
import { dateText, durationText } from './write-values.ts';

/** Everything that a `Task` element says. */
export interface TaskToWrite {
  readonly task: Task;
  readonly row: TaskSchedule;
  readonly uid: number;
  /** Position in the list, from 1. */
  readonly number: number;
  readonly wbs: string;
  readonly durationMin: number;
  readonly workMin: number;
  readonly calendarUid: number | undefined;
  readonly predecessors: readonly { readonly uid: number; readonly link: Dependency }[];
  readonly baselines: readonly { readonly number: number; readonly dates: BaselineTask }[];
  readonly custom: ReadonlyMap<string, CustomValue>;
  readonly slots: CustomSlots;
}

const LEVELLING_FORMAT = 8;

/** Writes a task, its elements in the order of the schema: MS Project refuses another. */
export function writeTask(xml: XmlWriter, given: TaskToWrite): void {
  const { task, row, uid, number, wbs, custom, slots } = given;
  xml.open('Task');
  xml.element('UID', uid);
  xml.element('ID', number);
  xml.element('Name', task.name);
  xml.element('Active', task.status !== 'cancelled');
  xml.element('Manual', task.mode === 'manual');
  xml.element('Type', typeOf(task));
  xml.element('IsNull', 0);
  xml.element('CreateDate', task.createdAtMs === null ? undefined : dateText(Math.floor(task.createdAtMs / 60_000)));
  xml.element('Contact', nativeText(task, 'Contact'));
  xml.element('WBS', nativeText(task, 'WBS') ?? wbs);
  xml.element('OutlineNumber', wbs);
  xml.element('OutlineLevel', wbs.split('.').length);
  xml.element('Priority', task.priority);
  writeDates(xml, given);
  xml.element('Critical', row.critical);
  xml.element('IsSubproject', 0);
  xml.element('IsSubprojectReadOnly', 0);
  xml.element('ExternalTask', 0);
  xml.element('EarlyStart', dateText(row.earlyStartMin));
  xml.element('EarlyFinish', dateText(row.earlyFinishMin));
  xml.element('LateStart', dateText(row.lateStartMin));
  xml.element('LateFinish', dateText(row.lateFinishMin));
  xml.element('FreeSlack', row.freeSlackMin * TENTHS);
  xml.element('TotalSlack', row.totalSlackMin * TENTHS);
  writeProgress(xml, given);
  writeConstraint(xml, given);
  const link = nativeText(task, 'Hyperlink');
  xml.element('Hyperlink', link);
  xml.element('HyperlinkAddress', link);
  xml.element('IgnoreResourceCalendar', task.ignoresPeopleCalendars);
  xml.element('Notes', task.description === '' ? undefined : task.description);
  for (const predecessor of given.predecessors) writeLink(xml, predecessor);
  writeCustomValues(xml, custom, slots);
  for (const { number: baseline, dates } of given.baselines) writeBaseline(xml, baseline, dates);
  xml.close('Task');
}

/** With MS Project's fixed units a duration runs in the time of its people, with its fixed duration on the task's calendar. */
function typeOf(task: Task): number {
  if (task.sizedBy === 'effort') return FIXED_WORK;
  return task.ignoresPeopleCalendars ? FIXED_DURATION : FIXED_UNITS;
}

/**
 * The duration that a file has for a task: as computed, but for a task with remaining work of its own the one that it was planned
 * with, since progress is a part of that. Units: minutes.
 */
export function durationToWrite(task: Task, row: TaskSchedule, shares: readonly AssignedShare[]): number {
  if (row.summary || task.remainingMin === null) return row.durationMin;
  const decided = task.sizedBy === 'effort' && task.effortMin !== null ? task.effortMin : task.durationMin;
  const spans = shares.filter(({ spanMin }) => spanMin > 0);
  if (spans.length === 0) return decided;
  if (task.ignoresPeopleCalendars || task.durationKind === 'elapsed')
    return task.sizedBy === 'effort' ? Math.max(...spans.map(({ spanMin }) => spanMin)) : decided;
  return Math.max(...spans.map(({ spanMin, assignment }) => assignment.delayMin + spanMin));
}

function writeDates(xml: XmlWriter, { task, row, workMin, durationMin }: TaskToWrite): void {
  const manual = task.mode === 'manual';
  const elapsed = task.durationKind === 'elapsed';
  xml.element('Start', dateText(row.startMin));
  xml.element('Finish', dateText(row.finishMin));
  xml.element('Duration', durationText(durationMin));
  xml.element('ManualStart', manual ? dateText(task.manualStartMin) : undefined);
  xml.element('ManualFinish', manual ? dateText(task.manualFinishMin) : undefined);
  xml.element('ManualDuration', manual ? durationText(task.durationMin) : undefined);
  xml.element('DurationFormat', codeOfTimeFormat({ unit: task.durationUnit, elapsed, estimated: task.estimated }));
  xml.element('Work', durationText(workMin));
  xml.element('Resume', isUnderWay(task, row) ? dateText(task.resumeMin) : undefined);
  xml.element('ResumeValid', isUnderWay(task, row) && task.resumeMin !== null);
  xml.element('EffortDriven', task.sizedBy === 'effort');
  xml.element('Estimated', task.estimated);
  xml.element('Milestone', task.milestone || (!row.summary && (manual ? task.durationMin : durationMin) === 0));
  xml.element('Summary', row.summary);
}

function writeProgress(xml: XmlWriter, { task, row, durationMin }: TaskToWrite): void {
  const progressPct = progressToWrite(task, row);
  const remainingMin =
    task.actualFinishMin !== null
      ? 0
      : row.summary
        ? remainingThatFollows(durationMin, progressPct)
        : (task.remainingMin ?? remainingThatFollows(durationMin, progressPct));
  xml.element('PercentComplete', progressPct);
  xml.element('ActualStart', row.summary ? undefined : dateText(task.actualStartMin));
  xml.element('ActualFinish', row.summary ? undefined : dateText(task.actualFinishMin));
  xml.element('ActualDuration', durationText(durationMin - remainingMin));
  xml.element('RemainingDuration', durationText(remainingMin));
}

/** Decided on a task, rolled up on a summary. */
export function progressToWrite(task: Task, row: TaskSchedule): number {
  return Math.round(row.summary ? row.progressPct : task.progressPct);
}

function isUnderWay(task: Task, row: TaskSchedule): boolean {
  return (
    !row.summary &&
    task.actualFinishMin === null &&
    task.progressPct < 100 &&
    (task.progressPct > 0 || task.actualStartMin !== null)
  );
}

function writeConstraint(xml: XmlWriter, { task, calendarUid }: TaskToWrite): void {
  xml.element('ConstraintType', CONSTRAINTS.indexOf(task.constraint.type));
  xml.element('CalendarUID', calendarUid ?? -1);
  xml.element('ConstraintDate', 'atMin' in task.constraint ? dateText(task.constraint.atMin) : undefined);
  xml.element('Deadline', dateText(task.deadlineMin));
  xml.element('LevelAssignments', 1);
  xml.element('LevelingCanSplit', 1);
  xml.element('LevelingDelay', task.levellingDelayMin * TENTHS);
  xml.element('LevelingDelayFormat', LEVELLING_FORMAT);
}

function writeLink(xml: XmlWriter, { uid, link }: TaskToWrite['predecessors'][number]): void {
  const { lag } = link;
  xml.open('PredecessorLink');
  xml.element('PredecessorUID', uid);
  xml.element('Type', LINK_TYPES.indexOf(link.type));
  xml.element('CrossProject', 0);
  if ('percent' in lag) {
    xml.element('LinkLag', lag.percent);
    xml.element('LagFormat', lag.kind === 'percent' ? PERCENT_FORMAT : ELAPSED_PERCENT_FORMAT);
  } else {
    xml.element('LinkLag', lag.minutes * TENTHS);
    xml.element('LagFormat', codeOfTimeFormat({ unit: lag.unit, elapsed: lag.kind === 'elapsed' }));
  }
  xml.close('PredecessorLink');
}

function writeBaseline(xml: XmlWriter, number: number, dates: BaselineTask): void {
  xml.open('Baseline');
  xml.element('Number', number);
  xml.element('Interim', 0);
  xml.element('Start', dateText(dates.startMin));
  xml.element('Finish', dateText(dates.finishMin));
  xml.element('Duration', durationText(dates.durationMin));
  xml.element('DurationFormat', dates.durationMin === null ? undefined : codeOfTimeFormat({ unit: 'day', elapsed: false }));
  xml.element('Work', durationText(dates.workMin));
  xml.close('Baseline');
}

function nativeText(task: Task, name: 'Hyperlink' | 'Contact' | 'WBS'): string | undefined {
  const value = task.custom[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
