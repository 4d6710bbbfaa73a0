import { emptyRecord } from '../model/entities.ts';
import { assignmentId, dependencyId, type Id } from '../model/id.ts';
import { fieldsProblem } from './check-fields.ts';
import type { LinkCommand } from './command.ts';
import { liveRecord, liveTask, projectProblem, type DecisionContext, type Refusal } from './decision-context.ts';
import type { Draft } from './draft.ts';
import { putWhole, removeRecord } from './write-record.ts';

type Command<T extends LinkCommand['type']> = Extract<LinkCommand, { type: T }>;

/** Decides a command on dependencies or assignments. Returns why not, or undefined. */
export function decideLink(context: DecisionContext, command: LinkCommand): Refusal | undefined {
  const noProject = projectProblem(context.draft, command.projectId);
  if (noProject) return noProject;
  switch (command.type) {
    case 'dependency.set':
      return setDependency(context, command);
    case 'assignment.set':
      return setAssignment(context, command);
    case 'dependency.remove':
      return remove(context.draft, 'dependency', {
        projectId: command.projectId,
        id: dependencyId(command.fromId, command.toId),
      });
    case 'assignment.remove':
      return remove(context.draft, 'assignment', {
        projectId: command.projectId,
        id: assignmentId(command.taskId, command.personId),
      });
  }
}

function setDependency(
  context: DecisionContext,
  { projectId, fromId, toId, fields }: Command<'dependency.set'>,
): Refusal | undefined {
  const { draft } = context;
  if (fromId === toId) return { code: 'dependency-on-itself', taskId: fromId };
  for (const taskId of [fromId, toId]) {
    const found = liveTask(draft, projectId, taskId);
    if ('refusal' in found) return found.refusal;
  }
  const problem = identityProblem('dependency', fields) ?? fieldsProblem(draft, { kind: 'dependency', projectId }, fields);
  if (problem) return problem;
  const id = dependencyId(fromId, toId);
  const existing = draft.get('dependency', projectId, id);
  if (!existing) context.addEdge({ kind: 'dependency', index: context.index, projectId, fromId, toId });
  const { id: _id, ...whole } = { ...(existing ?? emptyRecord('dependency', id)), ...fields, fromId, toId };
  putWhole(draft, { kind: 'dependency', projectId, id }, whole);
  return undefined;
}

function setAssignment(
  { draft }: DecisionContext,
  { projectId, taskId, personId, fields }: Command<'assignment.set'>,
): Refusal | undefined {
  const id = assignmentId(taskId, personId);
  const existing = draft.get('assignment', projectId, id);
  const task = liveTask(draft, projectId, taskId);
  if ('refusal' in task) return task.refusal;
  const person = liveRecord(draft, 'person', personId);
  if ('refusal' in person) return person.refusal;
  const problem = identityProblem('assignment', fields) ?? fieldsProblem(draft, { kind: 'assignment', projectId }, fields);
  if (problem) return problem;
  const { id: _id, ...whole } = { ...(existing ?? emptyRecord('assignment', id)), ...fields, taskId, personId };
  putWhole(draft, { kind: 'assignment', projectId, id }, whole);
  return undefined;
}

const IDENTITY = { dependency: ['fromId', 'toId'], assignment: ['taskId', 'personId'] } as const;

/** What a link is between is said beside the fields, and never changes. */
function identityProblem(kind: keyof typeof IDENTITY, fields: object): Refusal | undefined {
  const field = IDENTITY[kind].find((name) => Object.hasOwn(fields, name));
  return field ? { code: 'field-unknown', kind, field } : undefined;
}

function remove(
  draft: Draft,
  kind: 'dependency' | 'assignment',
  { projectId, id }: { readonly projectId: Id; readonly id: Id },
): Refusal | undefined {
  if (!draft.get(kind, projectId, id)) return { code: 'not-found', kind, id };
  removeRecord(draft, { kind, projectId, id });
  return undefined;
}
