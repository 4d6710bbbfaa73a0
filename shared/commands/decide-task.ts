import { emptyRecord } from '../model/entities.ts';
import { isSimpleId, type Id } from '../model/id.ts';
import type { Task } from '../model/task.ts';
import { fieldsProblem, trimName } from './check-fields.ts';
import type { FieldsOf, TaskCommand } from './command.ts';
import { isSummary, liveTask, projectProblem, type DecisionContext, type Refusal } from './decision-context.ts';
import { moveTasks, placeRank, placeProblem } from './decide-place.ts';
import { deleteTask, restoreTask } from './decide-trash.ts';
import { createDefaults } from './record-rules.ts';
import { resizeAssignments } from './resize-assignments.ts';
import { derivedFields } from './task-derived.ts';
import { putRecord, setFields } from './write-record.ts';
import { expectationTexts } from '../texts/expectation-texts.ts';

type TaskFields = FieldsOf<'task'>;

/** Decides a command on tasks. Returns why not, or undefined. */
export function decideTask(context: DecisionContext, command: TaskCommand): Refusal | undefined {
  const noProject = projectProblem(context.draft, command.projectId);
  if (noProject) return noProject;
  switch (command.type) {
    case 'task.create':
      return create(context, command);
    case 'task.update':
      return update(context, command);
    case 'task.move':
      return moveTasks(context, command);
    case 'task.delete':
      return deleteTask(context, command);
    case 'task.restore':
      return restoreTask(context, command);
  }
}

function create(
  context: DecisionContext,
  { projectId, id, place, fields }: Extract<TaskCommand, { type: 'task.create' }>,
): Refusal | undefined {
  const { draft } = context;
  if (!isSimpleId(id)) return { code: 'malformed', path: 'id', expects: 'a new id of letters and digits' };
  if (draft.get('task', projectId, id)) return { code: 'already-exists', kind: 'task', id };
  const problem = placeProblem(draft, projectId, place) ?? fieldsProblem(draft, { kind: 'task', projectId }, fields);
  if (problem) return problem;
  const named = trimName('task', fields, true);
  if ('refusal' in named) return named.refusal;
  const task = emptyRecord('task', id);
  const values: TaskFields = { ...named.fields, ...derivedFields({ task, fields, schedule: undefined, summary: false }) };
  const nonsense = taskProblem(context, projectId, { ...task, ...values } as Task);
  if (nonsense) return nonsense;
  const rank = placeRank(draft, projectId, place);
  putRecord(
    draft,
    { kind: 'task', projectId, id },
    { ...createDefaults(context, 'task', values), ...values, parentId: place.parentId, rank },
  );
  return undefined;
}

function update(
  context: DecisionContext,
  { projectId, id, fields }: Extract<TaskCommand, { type: 'task.update' }>,
): Refusal | undefined {
  const { draft } = context;
  const found = liveTask(draft, projectId, id);
  if ('refusal' in found) return found.refusal;
  const task = found.record;
  const problem = fieldsProblem(draft, { kind: 'task', projectId }, fields);
  if (problem) return problem;
  const named = trimName('task', fields, false);
  if ('refusal' in named) return named.refusal;
  const summary = dependsOnSummary(task, fields) && isSummary(draft, projectId, id);
  const rolledUp = summary ? rolledUpField(task, fields) : undefined;
  if (rolledUp) {
    return {
      code: 'field-invalid',
      kind: 'task',
      field: rolledUp,
      expects: expectationTexts['expects.from-subtasks'],
    };
  }
  const schedule = draft.scheduleOf(projectId, id);
  const values: TaskFields = { ...named.fields, ...derivedFields({ task, fields, schedule, summary }) };
  const nonsense = taskProblem(context, projectId, { ...task, ...values } as Task);
  if (nonsense) return nonsense;
  setFields(draft, { kind: 'task', projectId, id }, values);
  if (values.durationMin !== undefined && !summary)
    resizeAssignments(draft, projectId, { task, durationMin: values.durationMin });
  return undefined;
}

const ROLLED_UP = ['progressPct', 'actualStartMin', 'actualFinishMin', 'remainingMin', 'resumeMin'] as const;

/**
 * True when it makes a difference for these fields whether the task is a summary task. To find that out takes a look through all tasks,
 * and each move of a drag would.
 */
function dependsOnSummary(task: Task, fields: TaskFields): boolean {
  const { status, blocked, durationMin } = fields;
  if (task.blocked !== null || status !== undefined || blocked !== undefined || durationMin !== undefined) return true;
  return ROLLED_UP.some((field) => fields[field] !== undefined);
}

/** The first field of a summary that a command would change though it comes from the subtasks. */
function rolledUpField(task: Task, fields: TaskFields): string | undefined {
  return ROLLED_UP.find((field) => fields[field] !== undefined && fields[field] !== task[field]);
}

/** Why the task as it would be makes no sense, or undefined. */
function taskProblem({ draft }: DecisionContext, projectId: Id, task: Task): Refusal | undefined {
  const blockerProblem = blockedProblem(task);
  if (blockerProblem) return blockerProblem;
  const by = task.blocked?.by;
  // Only a blocker that this command sets is looked up: whoever it names may leave later.
  if (by?.kind === 'task' && by.taskId === task.id)
    return { code: 'field-invalid', kind: 'task', field: 'blocked', expects: expectationTexts['expects.blocker-other'] };
  if (
    isBackwards(task.actualStartMin, task.actualFinishMin) ||
    (task.mode === 'manual' && isBackwards(task.manualStartMin, task.manualFinishMin))
  ) {
    return { code: 'finish-before-start', kind: 'task', id: task.id };
  }
  const before = draft.get('task', projectId, task.id)?.blocked;
  if (!by || before === task.blocked) return undefined;
  if (by.kind === 'person' && !draft.get('person', null, by.personId))
    return { code: 'not-found', kind: 'person', id: by.personId };
  if (by.kind === 'task' && !draft.get('task', projectId, by.taskId)) return { code: 'not-found', kind: 'task', id: by.taskId };
  return undefined;
}

function blockedProblem(task: Task): Refusal | undefined {
  if (task.status === 'blocked') {
    return task.blocked === null || task.blocked.reason.trim() === ''
      ? { code: 'blocked-needs-reason', taskId: task.id }
      : undefined;
  }
  if (task.blocked === null) return undefined;
  return { code: 'field-invalid', kind: 'task', field: 'blocked', expects: expectationTexts['expects.not-blocked'] };
}

function isBackwards(fromMin: number | null, toMin: number | null): boolean {
  return fromMin !== null && toMin !== null && toMin < fromMin;
}
