import type { FieldsOf, RecordCommand } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import { checkedFields } from './checked-fields.ts';
import type { ImportNotes } from './import-notes.ts';
import type { ImportPlan, ImportRequest } from './import-types.ts';
import { matchExisting } from './match-existing.ts';
import type { Pace } from './pace.ts';
import type { BaselineDates, DraftLink, PlanDraft } from './plan-draft.ts';
import { refuseHuge } from './refuse-huge.ts';
import { remapDraft } from './remap-draft.ts';
import { soundLinks } from './sound-links.ts';
import { soundProject, soundTask } from './sound-records.ts';
import { commandTexts } from '../../shared/texts/command-texts.ts';
import { fill } from '../../shared/texts/pattern.ts';

const UNNAMED = 'Untitled';

/** Fields that a command would derive from others when it doesn't say them. A file says all there is to say. */
const TASK_AS_SAID: FieldsOf<'task'> = {
  status: 'not-started',
  blocked: null,
  estimated: false,
  milestone: false,
  mode: 'auto',
  manualStartMin: null,
  manualFinishMin: null,
  progressPct: 0,
  actualStartMin: null,
  actualFinishMin: null,
  remainingMin: null,
  resumeMin: null,
};

/**
 * Turns what an importer understood into one command that `decide` accepts: people and calendars of the workspace taken over,
 * values checked, links made sound, references to nothing removed. Rules: X2, X3, X5, X6
 */
export async function finishPlan(
  given: PlanDraft,
  context: { readonly request: ImportRequest; readonly notes: ImportNotes; readonly pace: Pace },
): Promise<ImportPlan> {
  const { request, notes, pace } = context;
  refuseHuge(given);
  const matches = matchExisting(given, request.existing, notes);
  const draft = remapDraft(given, matches);
  const name = (request.projectName ?? draft.project.name ?? '').trim() || nameOfFile(request.name);
  const links = soundLinks(draft.tasks, draft.links, notes);
  const commands: RecordCommand[] = workspaceCommands(draft, notes);
  const projectFields = soundProject(checkedFields('project', { ...draft.project, name }, { notes, where: name }), notes);
  commands.push({ type: 'project.create', id: draft.projectId, fields: projectFields });

  const tasks = await taskCommands(draft, { notes, pace });
  const assignments = soundAssignments(draft, context);
  // Not a push of spread lists: a call can't take a hundred thousand arguments.
  const all = commands.concat(
    tasks,
    linkCommands(draft, links, notes),
    assignments,
    baselineCommands(draft, notes),
    journalCommands(draft, notes),
    draft.trash ?? [],
  );
  return {
    command: { type: 'batch', label: fill(commandTexts['command.import'], { name }, String).slice(0, 200), commands: all },
    projectId: draft.projectId,
    outcome: {
      projectId: draft.projectId,
      projectName: projectFields.name ?? name,
      counts: {
        tasks: draft.tasks.length,
        dependencies: links.length,
        people: draft.people.length + matchedPeople(given, draft),
        assignments: assignments.length,
        calendars: given.calendars.length,
        baselines: draft.baselines.length,
      },
      notes: notes.list(),
    },
  };
}

/** The tasks in order, and after them who they are blocked by: a task may be blocked by a later one. */
async function taskCommands(
  draft: PlanDraft,
  { notes, pace }: { readonly notes: ImportNotes; readonly pace: Pace },
): Promise<readonly RecordCommand[]> {
  const { projectId } = draft;
  const commands: RecordCommand[] = [];
  const blockers: RecordCommand[] = [];
  for (const { id, parentId, fields: given } of draft.tasks) {
    await pace.tick();
    const where = nameOr(given.name, UNNAMED);
    const name = nameAsInFile(given, UNNAMED);
    const fields = soundTask(checkedFields('task', { ...TASK_AS_SAID, ...given, name }, { notes, where }), notes);
    const { created, later } = splitBlocker(fields, id);
    commands.push({ type: 'task.create', projectId, id, place: { parentId }, fields: created });
    if (later) blockers.push({ type: 'task.update', projectId, id, fields: later });
  }
  return commands.concat(blockers);
}

function linkCommands({ projectId }: PlanDraft, links: readonly DraftLink[], notes: ImportNotes): readonly RecordCommand[] {
  return links.map(({ fromId, toId, fields, where }) => {
    const checked = checkedFields('dependency', fields, { notes, where });
    return { type: 'dependency.set', projectId, fromId, toId, fields: checked };
  });
}

function matchedPeople(given: PlanDraft, draft: PlanDraft): number {
  return given.people.length - draft.people.length;
}

function workspaceCommands(draft: PlanDraft, notes: ImportNotes): RecordCommand[] {
  const commands: RecordCommand[] = [];
  for (const { id, fields } of draft.calendars) {
    const name = nameAsInFile(fields, 'Calendar');
    commands.push({
      type: 'calendar.create',
      id,
      fields: checkedFields('calendar', { ...fields, name }, { notes, where: name }),
    });
  }
  for (const { id, fields } of draft.exceptions) {
    const checked = checkedFields('calendarException', fields, { notes, where: fields.name ?? '' });
    if (checked.fromDay === undefined || checked.toDay === undefined || checked.toDay < checked.fromDay) {
      notes.leftOut('note.exceptions-on-no-day', fields.name);
    } else commands.push({ type: 'calendarException.create', id, fields: checked });
  }
  for (const { id, fields } of draft.teams ?? [])
    commands.push({
      type: 'team.create',
      id,
      fields: checkedFields('team', { ...fields, name: nameOr(fields.name, 'Team') }, { notes, where: fields.name ?? '' }),
    });
  for (const { id, fields } of draft.clients ?? [])
    commands.push({
      type: 'client.create',
      id,
      fields: checkedFields('client', { ...fields, name: nameOr(fields.name, 'Client') }, { notes, where: fields.name ?? '' }),
    });
  for (const { id, fields } of draft.people) {
    const name = nameAsInFile(fields, 'Unnamed person');
    commands.push({ type: 'person.create', id, fields: checkedFields('person', { ...fields, name }, { notes, where: name }) });
  }
  for (const { id, fields } of draft.timeOff) {
    const checked = checkedFields('timeOff', fields, { notes, where: fields.note ?? '' });
    if (checked.fromMin === undefined || checked.toMin === undefined || checked.toMin <= checked.fromMin)
      notes.leftOut('note.time-off-on-no-day', fields.note);
    else commands.push({ type: 'timeOff.create', id, fields: checked });
  }
  return commands;
}

function soundAssignments(
  draft: PlanDraft,
  { notes, request }: { readonly notes: ImportNotes; readonly request: ImportRequest },
): readonly RecordCommand[] {
  const tasks = new Map(draft.tasks.map((task) => [task.id, task]));
  const people = new Set<Id>([...draft.people.map((person) => person.id), ...request.existing.person.keys()]);
  const seen = new Set<string>();
  const commands: RecordCommand[] = [];
  for (const { taskId, personId, fields } of draft.assignments) {
    const where = tasks.get(taskId)?.fields.name ?? '';
    const key = `${taskId}:${personId}`;
    if (!tasks.has(taskId) || !people.has(personId)) notes.leftOut('note.assignments-dangling', where);
    else if (seen.has(key)) notes.leftOut('note.assignments-twice', where);
    else {
      seen.add(key);
      commands.push({
        type: 'assignment.set',
        projectId: draft.projectId,
        taskId,
        personId,
        fields: checkedFields('assignment', fields, { notes, where }),
      });
    }
  }
  return commands;
}

/** A task that is blocked by another one can say so only when that other one is there too. */
function splitBlocker(
  fields: FieldsOf<'task'>,
  id: Id,
): { readonly created: FieldsOf<'task'>; readonly later?: FieldsOf<'task'> } {
  const { blocked } = fields;
  if (blocked?.by.kind !== 'task') return { created: fields };
  const created = { ...fields, blocked: { ...blocked, by: { kind: 'other' as const } } };
  return blocked.by.taskId === id ? { created } : { created, later: { blocked } };
}

function baselineCommands(draft: PlanDraft, notes: ImportNotes): readonly RecordCommand[] {
  return draft.baselines.map(({ number, name, setAtMs, tasks }) => ({
    type: 'baseline.set',
    projectId: draft.projectId,
    number,
    name: name.slice(0, 200),
    ...(setAtMs !== undefined && { setAtMs }),
    tasks: tasks.map((row) => ({
      ...EMPTY_DATES,
      ...checkedFields('baselineTask', soundRow(row, notes), { notes, where: name }),
    })),
  }));
}

const EMPTY_DATES = { startMin: null, finishMin: null, durationMin: null, workMin: null };

function soundRow(row: BaselineDates, notes: ImportNotes): BaselineDates {
  if (row.startMin === null || row.finishMin === null || row.finishMin >= row.startMin) return row;
  notes.leftOut('note.baseline-reversed');
  return { ...row, finishMin: null };
}

function journalCommands(draft: PlanDraft, notes: ImportNotes): readonly RecordCommand[] {
  return (draft.journal ?? []).map((entry) =>
    entry.kind === 'comment'
      ? {
          type: 'comment.create',
          projectId: draft.projectId,
          id: entry.id,
          fields: checkedFields('comment', entry.fields, { notes, where: 'a comment' }),
        }
      : {
          type: 'decision.create',
          projectId: draft.projectId,
          id: entry.id,
          fields: checkedFields('decision', entry.fields, { notes, where: entry.fields.title ?? '' }),
        },
  );
}

/** A record with an id of its file may be without a name, as it is there. */
function nameAsInFile(fields: { readonly name?: string; readonly sourceId?: string | null }, otherwise: string): string {
  return typeof fields.sourceId === 'string' ? (fields.name ?? '') : nameOr(fields.name, otherwise);
}

function nameOr(name: string | undefined, otherwise: string): string {
  return name === undefined || name.trim() === '' ? otherwise : name;
}

/** `plans/House building.xml` → `House building`. */
export function nameOfFile(path: string): string {
  const file = path.split(/[/\\]/).at(-1) ?? '';
  return file.replace(/(\.mspdi)?\.[A-Za-z0-9]{1,6}$/, '').trim() || 'Imported project';
}
