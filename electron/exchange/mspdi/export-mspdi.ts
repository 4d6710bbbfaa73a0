import type { Assignment } from '../../../shared/model/assignment.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Task } from '../../../shared/model/task.ts';
import { resolve, type ResolvedProject } from '../../../shared/resolve/resolve.ts';
import { sharesOf, type AssignedShare } from '../../../shared/schedule/assigned-work.ts';
import { fileNameOf, selectForExport, type ExportSelection } from '../export-selection.ts';
import { createImportNotes, type ImportNotes } from '../import-notes.ts';
import type { ExportedFile, ExportSource } from '../import-types.ts';
import { createXmlWriter } from '../xml/xml-writer.ts';
import { assignSlots, customValues, writeSlotDefinitions, type Uids } from './custom-slots.ts';
import { baselineName } from './import-mspdi.ts';
import { planCalendars } from './plan-calendars.ts';
import { uidsOf } from './uids.ts';
import { writeCalendars } from './write-calendars.ts';
import { writeHeader, writeProjectSummary } from './write-header.ts';
import { writeAssignments, writeResources, type AssignmentToWrite } from './write-resources.ts';
import { durationToWrite, progressToWrite, writeTask, type TaskToWrite } from './write-task.ts';

/** A project as MS Project's XML, with its computed dates. Rules: X4, X7 to X14 */
export function exportMspdi(source: ExportSource): ExportedFile {
  const notes = createImportNotes();
  const selection = selectForExport(source);
  const resolved = resolve(source);
  const uids = { people: uidsOf(selection.people), tasks: uidsOf(resolved.tasks) };
  const calendars = planCalendars(source, selection, notes);
  const assignments = liveAssignments(source, resolved, uids);
  const shares = sharesByTask(resolved, assignments);
  const tasks = tasksToWrite(source, { resolved, uids, calendars: calendars.ids, shares, notes });
  noteLeftOut(source, selection, notes);

  const xml = createXmlWriter('xmlns="http://schemas.microsoft.com/project"');
  xml.open('Project');
  writeHeader(xml, { source, project: selection.project, projectUid: calendars.projectUid, owner: ownerName(selection), notes });
  if (tasks[0] !== undefined && tasks[0].slots.size > 0) writeSlotDefinitions(xml, tasks[0].slots);
  writeCalendars(xml, calendars.calendars);
  xml.open('Tasks');
  writeProjectSummary(xml, source, selection.project);
  for (const task of tasks) writeTask(xml, task);
  xml.close('Tasks');
  writeResources(xml, selection.people, { people: uids.people, calendars: calendars.ofPerson });
  writeAssignments(xml, assignmentsToWrite(source, { resolved, shares, uids }));
  xml.close('Project');
  return { name: fileNameOf(selection.project, 'xml'), bytes: new TextEncoder().encode(xml.toText()), notes: notes.list() };
}

/** Assignments of live tasks, by task. */
function liveAssignments({ plan }: ExportSource, resolved: ResolvedProject, uids: Uids): ReadonlyMap<Id, readonly Assignment[]> {
  const byTask = new Map<Id, Assignment[]>();
  const sorted = [...plan.assignment.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const assignment of sorted) {
    if (!resolved.hierarchy.position.has(assignment.taskId) || !uids.people.has(assignment.personId)) continue;
    const list = byTask.get(assignment.taskId);
    if (list) list.push(assignment);
    else byTask.set(assignment.taskId, [assignment]);
  }
  return byTask;
}

/** What each person does of a task, as the schedule counts it. */
type Shares = ReadonlyMap<Id, readonly AssignedShare[]>;

function sharesByTask(resolved: ResolvedProject, assignments: ReadonlyMap<Id, readonly Assignment[]>): Shares {
  return new Map(resolved.tasks.map((task) => [task.id, sharesOf(task, assignments.get(task.id) ?? [])]));
}

interface Writing {
  readonly resolved: ResolvedProject;
  readonly uids: Uids;
  readonly calendars: ReadonlyMap<Id, number>;
  readonly shares: Shares;
  readonly notes: ImportNotes;
}

function tasksToWrite(source: ExportSource, { resolved, uids, calendars, shares, notes }: Writing): readonly TaskToWrite[] {
  const custom = new Map(
    resolved.tasks.map((task) => {
      const row = rowOf(source, task);
      return [task.id, customValues(task, { progressPct: progressToWrite(task, row), summary: row.summary, uids })];
    }),
  );
  const slots = assignSlots([...custom.values()], notes);
  const predecessors = new Map<Id, { uid: number; link: ResolvedProject['dependencies'][number] }[]>();
  for (const link of resolved.dependencies) {
    const list = predecessors.get(link.toId) ?? [];
    list.push({ uid: uids.tasks.get(link.fromId) ?? 0, link });
    predecessors.set(link.toId, list);
  }
  const numbers = new Map([...source.plan.baseline.values()].map(({ id, number }) => [id, number]));
  const baselines = new Map<Id, TaskToWrite['baselines'][number][]>();
  for (const dates of source.plan.baselineTask.values()) {
    const number = numbers.get(dates.baselineId);
    if (number !== undefined) baselines.set(dates.taskId, [...(baselines.get(dates.taskId) ?? []), { number, dates }]);
  }
  return resolved.tasks.map((task, position): TaskToWrite => {
    const row = rowOf(source, task);
    const own = shares.get(task.id) ?? [];
    return {
      task,
      row,
      uid: uids.tasks.get(task.id) ?? 0,
      number: position + 1,
      wbs: resolved.wbs.get(task.id) ?? '',
      durationMin: durationToWrite(task, row, own),
      workMin: row.summary ? row.workMin : (task.effortMin ?? own.reduce((sum, share) => sum + share.workMin, 0)),
      calendarUid: task.calendarId === null ? undefined : calendars.get(task.calendarId),
      predecessors: predecessors.get(task.id) ?? [],
      baselines: (baselines.get(task.id) ?? []).toSorted((a, b) => a.number - b.number),
      custom: custom.get(task.id) ?? new Map(),
      slots,
    };
  });
}

function assignmentsToWrite(
  source: ExportSource,
  { resolved, shares, uids }: Pick<Writing, 'resolved' | 'shares' | 'uids'>,
): readonly AssignmentToWrite[] {
  const all = resolved.tasks.flatMap((task) => (shares.get(task.id) ?? []).map((share) => ({ task, share })));
  const own = uidsOf(all.map(({ share }) => share.assignment));
  return all.map(({ task, share: { assignment, workMin } }) => ({
    assignment,
    task,
    row: rowOf(source, task),
    workMin,
    uid: own.get(assignment.id) ?? 0,
    taskUid: uids.tasks.get(task.id) ?? 0,
    resourceUid: uids.people.get(assignment.personId) ?? 0,
  }));
}

function rowOf({ rows }: ExportSource, task: Task): TaskToWrite['row'] {
  const row = rows.get(task.id);
  if (!row) throw new Error(`Task ${task.id} has no computed dates`);
  return row;
}

function ownerName({ project, people }: ExportSelection): string | undefined {
  return people.find(({ id }) => id === project.ownerId)?.name;
}

function noteLeftOut({ plan, journal, workspace }: ExportSource, { project, people }: ExportSelection, notes: ImportNotes): void {
  const count = (records: Iterable<{ readonly deletedAtMs: number | null }>): number =>
    [...records].filter(({ deletedAtMs }) => deletedAtMs === null).length;
  notes.add('left-out', 'note.comments', { count: count(journal.comment.values()), reason: 'because.no-place-in-ms-project' });
  notes.add('left-out', 'note.decisions', { count: count(journal.decision.values()), reason: 'because.no-place-in-ms-project' });
  notes.add('left-out', 'note.tasks-in-trash', {
    count: [...plan.task.values()].filter(({ deletedAtMs }) => deletedAtMs !== null).length,
  });
  notes.add('left-out', 'note.baseline-names', {
    count: [...plan.baseline.values()].filter(({ number, name }) => name !== baselineName(number)).length,
  });
  notes.add('left-out', 'note.remaining-work', {
    count: project.movesRemainingWork ? 1 : 0,
    reason: 'because.ms-project-command',
  });
  notes.add('left-out', 'note.clients', { count: project.clientId !== null && workspace.client.has(project.clientId) ? 1 : 0 });
  notes.add('left-out', 'note.teams', { count: people.filter(({ teamId }) => teamId !== null).length });
}
