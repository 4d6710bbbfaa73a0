import type { Task } from '../../../shared/model/task.ts';
import { minToIso } from '../../../shared/model/time.ts';
import { resolve } from '../../../shared/resolve/resolve.ts';
import { fileNameOf, selectForExport } from '../export-selection.ts';
import { createImportNotes, type ImportNotes } from '../import-notes.ts';
import type { ExportedFile, ExportSource } from '../import-types.ts';
import { WORKING_UNITS } from './read-values.ts';
import { writePredecessor } from './read-predecessors.ts';
import { guarded } from './row-values.ts';

export interface CsvExportOptions {
  /** A byte order mark makes Excel read UTF-8. */
  readonly byteOrderMark?: boolean;
  readonly delimiter?: ',' | ';' | '\t';
}

const HEADER = [
  'ID',
  'WBS',
  'Outline level',
  'Name',
  'Status',
  'Priority',
  'Owner',
  'Assignees',
  'Start',
  'Finish',
  'Duration',
  'Effort',
  '% complete',
  'Deadline',
  'Actual start',
  'Actual finish',
  'Predecessors',
  'Milestone',
  'Tags',
  'Description',
] as const;

/** The project's tasks as a table by RFC 4180, in the order of the outline. Rule: X24 */
export function exportCsv(source: ExportSource, options: CsvExportOptions = {}): ExportedFile {
  const notes = createImportNotes();
  const { project } = selectForExport(source);
  const delimiter = options.delimiter ?? ',';
  const rows = [HEADER as readonly string[], ...rowsOf(source)];
  noteLeftOut(source, notes);
  const text = rows.map((row) => row.map((cell) => quoted(guarded(cell), delimiter)).join(delimiter)).join('\r\n') + '\r\n';
  return {
    name: fileNameOf(project, 'csv'),
    bytes: new TextEncoder().encode((options.byteOrderMark === false ? '' : '\uFEFF') + text),
    notes: notes.list(),
  };
}

function rowsOf(source: ExportSource): readonly (readonly string[])[] {
  const { plan, rows, workspace } = source;
  const resolved = resolve(source);
  const numbers = new Map(resolved.order.map((id, index) => [id, String(index + 1)]));
  const predecessors = new Map<string, string[]>();
  for (const { fromId, toId, type, lag } of resolved.dependencies) {
    const list = predecessors.get(toId) ?? [];
    list.push(writePredecessor(numbers.get(fromId) ?? '', type, lag));
    predecessors.set(toId, list);
  }
  const assignees = new Map<string, string[]>();
  for (const { taskId, personId, units } of plan.assignment.values()) {
    const name = workspace.person.get(personId)?.name ?? '';
    const list = assignees.get(taskId) ?? [];
    list.push(units === 1 ? name : `${name} [${Math.round(units * 10_000) / 100}%]`);
    assignees.set(taskId, list);
  }
  return resolved.tasks.map((task, position) => {
    const row = rows.get(task.id);
    const depth = resolved.hierarchy.depth[position] ?? 0;
    return [
      numbers.get(task.id) ?? '',
      resolved.wbs.get(task.id) ?? '',
      String(depth + 1),
      task.name,
      task.status,
      String(task.priority),
      task.ownerId === null ? '' : (workspace.person.get(task.ownerId)?.name ?? ''),
      (assignees.get(task.id) ?? []).join('; '),
      row === undefined ? '' : minToIso(row.startMin),
      row === undefined ? '' : minToIso(row.finishMin),
      writeDuration(task, row?.durationMin ?? task.durationMin),
      task.effortMin === null ? '' : `${round(task.effortMin / 60)}h`,
      String(row?.progressPct ?? task.progressPct),
      dateText(task.deadlineMin),
      dateText(task.actualStartMin),
      dateText(task.actualFinishMin),
      (predecessors.get(task.id) ?? []).join('; '),
      (row?.milestone ?? task.milestone) ? 'yes' : '',
      Object.keys(task.tags)
        .filter((tag) => task.tags[tag] === true)
        .join('; '),
      task.description,
    ];
  });
}

function writeDuration(task: Task, durationMin: number): string {
  if (task.durationKind === 'elapsed') return durationMin % 1440 === 0 ? `${durationMin / 1440}ed` : `${durationMin}em`;
  return durationMin % WORKING_UNITS.day === 0 ? `${durationMin / WORKING_UNITS.day}d` : `${durationMin}m`;
}

function dateText(min: number | null): string {
  return min === null ? '' : minToIso(min);
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function noteLeftOut({ plan, journal, workspace, projectId }: ExportSource, notes: ImportNotes): void {
  const project = workspace.project.get(projectId);
  notes.add('left-out', 'note.baselines', { count: plan.baseline.size });
  notes.add('left-out', 'note.comments', { count: journal.comment.size });
  notes.add('left-out', 'note.decisions', { count: journal.decision.size });
  notes.add('left-out', 'note.constraints', {
    count: [...plan.task.values()].filter(({ constraint }) => constraint.type !== 'ASAP').length,
    reason: 'because.computed-start',
  });
  notes.add('left-out', 'note.custom-fields', {
    count: [...plan.task.values()].filter(({ custom }) => Object.keys(custom).length > 0).length,
  });
  notes.add('left-out', 'note.calendars', {
    count: project?.calendarId === null ? 0 : 1,
    reason: 'because.no-hours-in-table',
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
