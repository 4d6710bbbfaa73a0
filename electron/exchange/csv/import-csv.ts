import type { Id } from '../../../shared/model/id.ts';
import { finishPlan, nameOfFile } from '../finish-plan.ts';
import type { ImportNotes } from '../import-notes.ts';
import { Refusal, type ImportPlan, type ImportRequest } from '../import-types.ts';
import type { Pace } from '../pace.ts';
import type { DraftAssignment, DraftLink, DraftRecord, DraftTask } from '../plan-draft.ts';
import type { CsvField } from '../../../shared/contract/csv-fields.ts';
import { placeRows, rowFinder, type RowPlace } from './place-rows.ts';
import { readCsv, type CsvRow, type CsvTable } from './read-csv.ts';
import { dateColumnOf, type DateColumn } from './read-date.ts';
import { readPeople, type NamedPerson } from './read-values.ts';
import { readPredecessors } from './read-predecessors.ts';
import { DAY_START, rowTask } from './row-task.ts';
import { cellOf, columnMapOf, type ColumnMap } from './row-values.ts';
import { say, saying } from '../../../shared/texts/saying.ts';

const DATE_FIELDS: readonly CsvField[] = ['start', 'finish', 'deadline', 'actualStart', 'actualFinish'];

const ROLLED_UP: DraftTask['fields'] = {
  durationMin: 480,
  durationKind: 'working',
  durationUnit: 'day',
  milestone: false,
  constraint: { type: 'ASAP' },
  progressPct: 0,
  actualStartMin: null,
  actualFinishMin: null,
};

/** A row that became a task. */
interface TaskRow extends RowPlace {
  readonly row: CsvRow;
  readonly cell: (field: CsvField) => string;
}

/** Imports a table of tasks. Rows that can't be read are listed with their line and reason; the others come in. Rules: X19 to X24 */
export async function importCsv(
  request: ImportRequest,
  { notes, pace }: { readonly notes: ImportNotes; readonly pace: Pace },
): Promise<ImportPlan> {
  const table = await readCsv(request.bytes, { pace });
  const looksLikeCsv = table.header.length > 1 || /\.(csv|tsv|txt)$/i.test(request.name) || request.csv !== undefined;
  if (!looksLikeCsv)
    throw new Refusal({
      code: 'unknown-format',
      ...say('file.unknown'),
    });
  const columns = columnMapOf(table, request.csv);
  notes.add('left-out', saying('note.columns-unmapped', { columns: columns.unread.slice(0, 20).join(', ') }), {
    count: columns.unread.length,
  });
  const rows = taskRows(table, columns, { newId: request.newId, notes });
  const dates = dateColumns(rows, table, { columns, notes });
  const people = peopleOf(rows, request.newId);
  const { tasks, links } = await tasksAndLinks(rows, { table, columns, dates, people, notes, pace });
  const draft = {
    projectId: request.newId(),
    project: { name: nameOfFile(request.name), startMin: startOf(tasks, request.nowMs) },
    calendars: [],
    exceptions: [],
    people: people.people,
    timeOff: [],
    tasks,
    links,
    assignments: assignmentsOf(rows, people),
    baselines: [],
  };
  return finishPlan(draft, { request, notes, pace });
}

interface RowReading {
  readonly table: CsvTable;
  readonly columns: ColumnMap;
  readonly dates: ReadonlyMap<CsvField, DateColumn>;
  readonly people: RowPeople;
  readonly notes: ImportNotes;
  readonly pace: Pace;
}

/** The rows as tasks in outline order, and what they wait for. */
async function tasksAndLinks(
  rows: readonly TaskRow[],
  reading: RowReading,
): Promise<{ readonly tasks: readonly DraftTask[]; readonly links: readonly DraftLink[] }> {
  const { table, columns, dates, people, notes } = reading;
  const find = rowFinder(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const tasks: DraftTask[] = [];
  const links: DraftLink[] = [];
  const placed = placeRows(rows, notes);
  const summaries = new Set(placed.map(({ parentId }) => parentId));
  for (const { id, parentId } of placed) {
    await reading.pace.tick();
    const row = byId.get(id);
    if (row === undefined) continue;
    const own = linksOf(row, { find, names: byId, notes });
    for (const link of own) links.push(link);
    const fields = rowTask({
      line: row.line,
      cell: row.cell,
      header: (field) => table.header[columns.fields.get(field)?.[0] ?? -1] ?? field,
      custom: new Map([...columns.custom].map(([name, from]) => [name, cellOf(row.row, from)])),
      dates,
      hasPredecessors: own.length > 0,
      notes,
    });
    // What is below a summary task says how long it takes and how far it is.
    const rolledUp = summaries.has(id) ? ROLLED_UP : {};
    const ownerId = people.find(readPeople(row.cell('owner'))[0]) ?? null;
    tasks.push({ id, parentId, fields: { ...fields, ...rolledUp, ownerId } });
  }
  return { tasks, links };
}

/** Rows that have a name and fit the header. A `note` row of Todoist is added to what the notes say. */
function taskRows(
  table: CsvTable,
  columns: ColumnMap,
  { newId, notes }: { readonly newId: () => Id; readonly notes: ImportNotes },
): readonly TaskRow[] {
  return table.rows.flatMap((row): TaskRow[] => {
    if (row.cells.every((cell) => cell.trim() === '')) return [];
    const extra = row.cells.slice(table.header.length).some((cell) => cell.trim() !== '');
    const cell = (field: CsvField): string => cellOf(row, columns.fields.get(field));
    const name = cell('name').replace(/\s*\n\s*/g, ' ');
    if (extra) notes.skipped('note.rows-unreadable', saying('note.line', { line: row.line }), 'because.more-cells');
    else if (name === '') notes.skipped('note.rows-unreadable', saying('note.line', { line: row.line }), 'because.no-name');
    else if (/^note$/i.test(cell('type')))
      notes.skipped('note.notes-between-tasks', saying('note.line', { line: row.line }), 'because.no-tasks');
    else {
      const place = {
        name,
        sourceId: cell('id'),
        wbs: cell('wbs'),
        parent: cell('parent'),
        level: levelOf(cell('level'), cell('type')),
      };
      return [{ id: newId(), line: row.line, ...place, row, cell: (field) => (field === 'name' ? name : cell(field)) }];
    }
    return [];
  });
}

/** A `section` of Todoist is above the tasks that follow it. */
function levelOf(level: string, type: string): number | undefined {
  if (/^section$/i.test(type)) return 0;
  const number = Number(level);
  return level === '' || !Number.isInteger(number) || number < 0 ? undefined : number;
}

function dateColumns(
  rows: readonly TaskRow[],
  table: CsvTable,
  { columns, notes }: { readonly columns: ColumnMap; readonly notes: ImportNotes },
): ReadonlyMap<CsvField, DateColumn> {
  const found = new Map<CsvField, DateColumn>();
  for (const field of DATE_FIELDS)
    if (columns.fields.has(field))
      found.set(field, dateColumnOf(rows.map((row) => row.cell(field)).filter((text) => text !== '')));
  // A column that doesn't tell follows one that does: a file is written in one order.
  const sure = [...found.values()].find(({ certain, numeric }) => certain && numeric);
  for (const [field, column] of found) {
    if (!column.numeric) continue;
    const order = column.certain ? column.order : (sure?.order ?? column.order);
    found.set(field, { ...column, order });
    const header = table.header[columns.fields.get(field)?.[0] ?? -1] ?? field;
    const reason = column.certain ? undefined : sure ? 'because.as-other-column' : 'because.no-date-tells';
    notes.add('changed', saying(order === 'mdy' ? 'note.dates-mdy' : 'note.dates-dmy', { column: header }), {
      count: 1,
      ...(reason !== undefined && { reason }),
    });
  }
  return found;
}

interface RowPeople {
  readonly people: readonly DraftRecord<'person'>[];
  find(person: NamedPerson | undefined): Id | undefined;
}

function peopleOf(rows: readonly TaskRow[], newId: () => Id): RowPeople {
  const ids = new Map<string, Id>();
  const people: DraftRecord<'person'>[] = [];
  const keyOf = ({ name, email }: NamedPerson): string => (email === '' ? name : email).toLowerCase();
  for (const row of rows) {
    for (const person of [...readPeople(row.cell('owner')).slice(0, 1), ...readPeople(row.cell('assignees'))]) {
      const key = keyOf(person);
      if (ids.has(key)) continue;
      const id = newId();
      ids.set(key, id);
      people.push({ id, fields: { name: person.name, email: person.email } });
    }
  }
  return { people, find: (person) => person && ids.get(keyOf(person)) };
}

function linksOf(
  row: TaskRow,
  {
    find,
    names,
    notes,
  }: { readonly find: (ref: string) => Id | undefined; readonly names: ReadonlyMap<Id, TaskRow>; readonly notes: ImportNotes },
): readonly DraftLink[] {
  return readPredecessors(row.cell('predecessors'), (ref) => find(ref) !== undefined).flatMap((link): DraftLink[] => {
    const fromId = link && find(link.ref);
    if (link === undefined || fromId === undefined) {
      notes.leftOut(
        'note.predecessors-dangling',
        saying('note.line-text', { line: row.line, text: row.cell('predecessors').slice(0, 60) }),
      );
      return [];
    }
    return [
      {
        fromId,
        toId: row.id,
        fields: { type: link.type, lag: link.lag },
        where: `${names.get(fromId)?.name ?? ''} → ${row.name}`,
      },
    ];
  });
}

function assignmentsOf(rows: readonly TaskRow[], people: RowPeople): readonly DraftAssignment[] {
  return rows.flatMap((row) =>
    readPeople(row.cell('assignees')).flatMap((person): DraftAssignment[] => {
      const personId = people.find(person);
      return personId === undefined ? [] : [{ taskId: row.id, personId, fields: { units: person.units } }];
    }),
  );
}

/** The morning of the first day that a row names, else of today. */
function startOf(tasks: readonly DraftTask[], nowMs: number): number {
  const today = Math.floor(nowMs / 86_400_000) * 1440 + DAY_START;
  let earliest: number | undefined;
  for (const { fields } of tasks) {
    const constrained = fields.constraint !== undefined && 'atMin' in fields.constraint ? fields.constraint.atMin : undefined;
    const start = Math.min(constrained ?? Infinity, fields.actualStartMin ?? Infinity);
    if (start < (earliest ?? Infinity)) earliest = start;
  }
  return earliest === undefined ? today : Math.floor(earliest / 1440) * 1440 + DAY_START;
}
