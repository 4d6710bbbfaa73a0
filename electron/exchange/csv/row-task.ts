import type { FieldsOf } from '../../../shared/commands/command.ts';
import type { CustomValue, TaskStatus } from '../../../shared/model/task.ts';
import { minToDay, weekdayOf } from '../../../shared/model/time.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { CsvField } from '../../../shared/contract/csv-fields.ts';
import { readDate, type DateColumn } from './read-date.ts';
import { readDuration, readPercent, readPriority, readStatus, splitList } from './read-values.ts';
import { saying } from '../../../shared/texts/saying.ts';

export const DAY_START = 480;
export const DAY_FINISH = 1020;
const DAY_MIN = 480;
const MOST_DAYS = 40_000;

/** A row's cells by field, and how its columns are to be read. */
export interface RowContext {
  readonly line: number;
  readonly cell: (field: CsvField) => string;
  readonly header: (field: CsvField) => string;
  readonly custom: ReadonlyMap<string, string>;
  readonly dates: ReadonlyMap<CsvField, DateColumn>;
  readonly hasPredecessors: boolean;
  readonly notes: ImportNotes;
}

/** The fields of a row's task; who works on it and where it belongs come from elsewhere. Rules: X21, X22 */
export function rowTask(context: RowContext): FieldsOf<'task'> {
  const { cell, notes } = context;
  const startMin = dateIn(context, 'start', DAY_START);
  const finishMin = dateIn(context, 'finish', DAY_FINISH);
  const deadlineMin = dateIn(context, 'deadline', DAY_FINISH);
  const actualStartMin = dateIn(context, 'actualStart', DAY_START);
  const actualFinishMin = dateIn(context, 'actualFinish', DAY_FINISH);
  const size = sizeOf(context, startMin, finishMin ?? deadlineMin);
  const progress = progressOf(context, actualStartMin, actualFinishMin);
  const priority = cell('priority') === '' ? 500 : readPriority(cell('priority'));
  if (priority === undefined) unreadable(context, 'priority');
  if (startMin !== undefined && context.hasPredecessors)
    notes.changed('note.start-dates', saying('note.line', { line: context.line }), 'because.predecessors-decide');
  return {
    name: cell('name'),
    description: cell('description'),
    priority: priority ?? 500,
    ...size,
    constraint: startMin !== undefined && !context.hasPredecessors ? { type: 'SNET', atMin: startMin } : { type: 'ASAP' },
    // A finish without a start is when it should be done.
    deadlineMin: deadlineMin ?? (startMin === undefined ? (finishMin ?? null) : null),
    ...progress.fields,
    tags: Object.fromEntries(splitList(cell('tags')).map((tag) => [tag, true])),
    custom: { ...customOf(context), ...progress.custom },
    ...(cell('id') !== '' && { sourceId: cell('id') }),
  };
}

/** Everything after the first value that can't be read is left out of the row, not the row. */
function unreadable({ header, line, cell, notes }: RowContext, field: CsvField): void {
  notes.leftOut(
    saying('note.values-unreadable', { column: header(field) }),
    saying('note.line-text', { line, text: cell(field).slice(0, 60) }),
  );
}

function dateIn(context: RowContext, field: CsvField, timeWithout: number): number | undefined {
  const text = context.cell(field);
  if (text === '') return undefined;
  const date = readDate(text, context.dates.get(field)?.order ?? 'ymd');
  if (date === undefined) unreadable(context, field);
  return date && date.dayMin + (date.timeMin ?? timeWithout);
}

function sizeOf(context: RowContext, startMin: number | undefined, finishMin: number | undefined): FieldsOf<'task'> {
  const { cell } = context;
  const typed = cell('duration') === '' ? undefined : readDuration(cell('duration'));
  if (cell('duration') !== '' && typed === undefined) unreadable(context, 'duration');
  const effort = effortOf(context);
  const flagged = /^(1|y|yes|true|x|✓|milestone)$/i.test(cell('milestone')) || /^milestone$/i.test(cell('type'));
  const between = startMin !== undefined && finishMin !== undefined ? workingDays(startMin, finishMin) * DAY_MIN : undefined;
  const durationMin = Math.max(0, typed?.minutes ?? (flagged ? 0 : (between ?? effort ?? DAY_MIN)));
  return {
    durationMin,
    durationKind: typed?.elapsed === true ? 'elapsed' : 'working',
    durationUnit: typed?.unit ?? 'day',
    estimated: cell('duration').endsWith('?'),
    milestone: flagged || durationMin === 0,
    effortMin: effort ?? null,
  };
}

/** Plain numbers are hours, but seconds in Jira's `Original Estimate` and milliseconds in ClickUp's `Time Estimated`. */
function effortOf(context: RowContext): number | undefined {
  const text = context.cell('effort');
  if (text === '') return undefined;
  const header = context.header('effort').toLowerCase();
  const number = /^\d+$/.test(text) ? Number(text) : undefined;
  if (number !== undefined && header.includes('original estimate')) return Math.round(number / 60);
  if (number !== undefined && header.includes('time estimated') && number >= 60_000) return Math.round(number / 60_000);
  const effort = readDuration(text, 'hour');
  if (effort === undefined) unreadable(context, 'effort');
  return effort && Math.max(0, effort.minutes);
}

/** Days from Monday to Friday that two dates enclose, at least one. */
function workingDays(startMin: number, finishMin: number): number {
  const first = minToDay(startMin);
  const last = minToDay(finishMin);
  const days = Array.from({ length: Math.min(MOST_DAYS, Math.max(0, last - first + 1)) }, (_, index) => weekdayOf(first + index));
  return Math.max(1, days.filter((weekday) => weekday !== 0 && weekday !== 6).length);
}

function progressOf(
  context: RowContext,
  actualStartMin: number | undefined,
  actualFinishMin: number | undefined,
): { readonly fields: FieldsOf<'task'>; readonly custom: Readonly<Record<string, CustomValue>> } {
  const { cell, notes, line } = context;
  const said = cell('status');
  const known = said === '' ? undefined : readStatus(said);
  if (said !== '' && known === undefined)
    notes.changed('note.status-words', saying('note.line-text', { line, text: said.slice(0, 60) }), 'because.kept-as-custom');
  const percent =
    cell('progress') === ''
      ? undefined
      : (readPercent(cell('progress')) ?? (readStatus(cell('progress')) === 'done' ? 100 : undefined));
  if (cell('progress') !== '' && percent === undefined) unreadable(context, 'progress');
  const follows: TaskStatus =
    actualFinishMin !== undefined || percent === 100
      ? 'done'
      : actualStartMin !== undefined || (percent ?? 0) > 0
        ? 'in-progress'
        : 'not-started';
  const status = known ?? follows;
  return {
    fields: {
      status,
      ...(status === 'blocked' && {
        blocked: { reason: `"${said}" in the imported file`, sinceMs: 0, by: { kind: 'other' as const } },
      }),
      progressPct: status === 'done' ? 100 : (percent ?? 0),
      actualStartMin: actualStartMin ?? null,
      actualFinishMin: status === 'done' || status === 'cancelled' ? (actualFinishMin ?? null) : null,
    },
    custom: said !== '' && known === undefined ? { Status: said } : {},
  };
}

function customOf({ custom }: RowContext): Readonly<Record<string, CustomValue>> {
  return Object.fromEntries([...custom].filter(([, value]) => value !== ''));
}
