import type { FieldsOf } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import { MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import { nameOfFile } from '../finish-plan.ts';
import type { ImportNotes } from '../import-notes.ts';
import { parseDate, parseNumber } from '../xml/xml-node.ts';
import { honoursConstraints } from './honours-constraints.ts';
import type { MspdiFile } from './mspdi-file.ts';
import { timeOfDay } from './read-hours.ts';

export interface ProjectContext {
  readonly calendars: ReadonlyMap<string, Id>;
  readonly calendarUid: string | undefined;
  /** People by name. */
  readonly people: ReadonlyMap<string, Id>;
  readonly weekStartsOn: number | undefined;
  readonly nowMs: number;
  readonly notes: ImportNotes;
}

/** The project's record from the file's header and its project summary. Rule: X14 */
export function convertProject(file: MspdiFile, context: ProjectContext): FieldsOf<'project'> {
  const { header, summary } = file;
  const number = (name: string): number | undefined => parseNumber(header.get(name));
  const date = (name: string): number | undefined => parseDate(header.get(name));
  const minutesPerDay = whole(number('MinutesPerDay')) ?? 480;
  const name = summary?.node.name ?? '';
  const weekStart = number('WeekStartDay');
  if (weekStart !== undefined && context.weekStartsOn !== undefined && weekStart !== context.weekStartsOn) {
    context.notes.changed('note.week-start', undefined, 'because.workspace-keeps-its-own');
  }
  if (summary !== undefined && summary.baselines.length > 0)
    context.notes.leftOut('note.project-baselines', undefined, 'because.tasks-have-theirs');
  return {
    name: name !== '' ? name : (header.get('Title') ?? nameOfFile(header.get('Name') ?? '')),
    outcome: (summary?.node.notes ?? '').replace(/\r\n?/g, '\n'),
    kind: header.get('Category') ?? '',
    ownerId: context.people.get((header.get('Manager') ?? '').trim().toLowerCase()) ?? null,
    startMin: date('StartDate') ?? summary?.node.startMin ?? earliestStart(file) ?? today(context.nowMs),
    finishMin: isFromFinish(header) ? (date('FinishDate') ?? summary?.node.finishMin ?? null) : null,
    scheduleFrom: isFromFinish(header) ? 'finish' : 'start',
    deadlineMin: summary?.node.deadlineMin ?? null,
    statusDateMin: date('StatusDate') ?? null,
    calendarId: context.calendarUid === undefined ? null : (context.calendars.get(context.calendarUid) ?? null),
    criticalSlackMin: Math.round((number('CriticalSlackLimit') ?? 0) * minutesPerDay),
    honoursConstraints: honoursConstraints(file, flag(header.get('HonorConstraints')) ?? true, context.notes),
    multipleCriticalPaths: flag(header.get('MultipleCriticalPaths')) ?? false,
    minutesPerDay,
    minutesPerWeek: whole(number('MinutesPerWeek')) ?? 2400,
    daysPerMonth: whole(number('DaysPerMonth')) ?? 20,
    dayStartMin: timeOfDay(header.get('DefaultStartTime')) ?? 480,
    dayFinishMin: timeOfDay(header.get('DefaultFinishTime')) || timeOfFinish(header),
    sourceId: header.get('UID') ?? null,
  };
}

/** The calendar that a file works by: the one that it names, else the one that MS Project would take. */
export function projectCalendarUid(file: MspdiFile, uidOfName: (name: string) => string | undefined): string | undefined {
  const uid = file.header.get('CalendarUID');
  return uid === undefined || uid.startsWith('-') ? uidOfName('Standard') : uid;
}

function isFromFinish(header: ReadonlyMap<string, string>): boolean {
  return flag(header.get('ScheduleFromStart')) === false;
}

/** Midnight at the end of a day is 24:00. */
function timeOfFinish(header: ReadonlyMap<string, string>): number {
  return header.has('DefaultFinishTime') ? MINUTES_PER_DAY : 1020;
}

function earliestStart(file: MspdiFile): number | undefined {
  let earliest: number | undefined;
  for (const { node } of file.tasks)
    if (node.startMin !== undefined && (earliest === undefined || node.startMin < earliest)) earliest = node.startMin;
  return earliest;
}

function today(nowMs: number): number {
  return Math.floor(nowMs / 86_400_000) * MINUTES_PER_DAY + 480;
}

function flag(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  return text === '1' || text.toLowerCase() === 'true';
}

function whole(value: number | undefined): number | undefined {
  return value === undefined || value <= 0 ? undefined : Math.round(value);
}
