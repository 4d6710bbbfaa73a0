import { assertNever, err, ok, type Result } from '../model/result.ts';
import type { Change } from './change.ts';
import { structureProblem } from './check-structure.ts';
import type { BatchCommand, Envelope, JournalRecordKind, RecordCommand, WorkspaceRecordKind } from './command.ts';
import { decideBaseline } from './decide-baseline.ts';
import { decideLink } from './decide-link.ts';
import { decideRecord, decideWorkspace, type RecordAct } from './decide-record.ts';
import { decideTask } from './decide-task.ts';
import { emptyProjectTrash, emptyWorkspaceTrash } from './decide-trash.ts';
import { projectProblem, type DecisionContext, type NewEdge, type Refusal } from './decision-context.ts';
import type { Draft } from './draft.ts';
import type { Rejection } from './rejection.ts';

/** An envelope whose command changes records. Undo and redo are the engine's: they need the documents. */
export type RecordEnvelope = Omit<Envelope, 'command'> & { readonly command: RecordCommand | BatchCommand };

/** True for an envelope that `decide` takes. */
export function isRecordEnvelope(envelope: Envelope): envelope is RecordEnvelope {
  return envelope.command.type !== 'history.undo' && envelope.command.type !== 'history.redo';
}

/**
 * What a command changes, or why it is refused. The changes are in the draft then; after a refusal the draft is as it was before.
 * A batch is one step: each command sees the earlier ones, circles are looked for when all are in.
 * Errors: `in-batch` names the command of a batch that was refused. Cost: linear in the commands and in what they touch.
 */
export function decide(draft: Draft, envelope: RecordEnvelope): Result<readonly Change[], Rejection> {
  const { command, atMs, actorId } = envelope;
  const batch = command.type === 'batch';
  const commands = batch ? command.commands : [command];
  const mark = draft.mark();
  const edges: NewEdge[] = [];
  const addEdge = (edge: NewEdge): void => void edges.push(edge);
  const refuse = (index: number, refusal: Refusal): Result<never, Rejection> => {
    draft.rollback(mark);
    return err(batch ? { code: 'in-batch', index, rejection: refusal } : refusal);
  };
  for (const [index, one] of commands.entries()) {
    const refusal = decideOne({ draft, atMs, actorId, index, addEdge }, one);
    if (refusal) return refuse(index, refusal);
  }
  const circle = structureProblem(draft, edges);
  return circle ? refuse(circle.index, circle.refusal) : ok(draft.changes().slice(mark));
}

function decideOne(context: DecisionContext, command: RecordCommand): Refusal | undefined {
  switch (command.type) {
    case 'workspace.update':
      return decideWorkspace(context, command.fields);
    case 'task.create':
    case 'task.update':
    case 'task.move':
    case 'task.delete':
    case 'task.restore':
      return decideTask(context, command);
    case 'dependency.set':
    case 'dependency.remove':
    case 'assignment.set':
    case 'assignment.remove':
      return decideLink(context, command);
    case 'baseline.set':
    case 'baseline.clear':
      return decideBaseline(context, command);
    case 'trash.empty':
      return emptyTrash(context, command.projectId);
    default:
      return decideRecord(context, recordAct(command));
  }
}

function emptyTrash(context: DecisionContext, projectId: string | null): Refusal | undefined {
  if (projectId === null) {
    emptyWorkspaceTrash(context);
    return undefined;
  }
  const noProject = projectProblem(context.draft, projectId);
  if (!noProject) emptyProjectTrash(context, projectId);
  return noProject;
}

type PlainRecordCommand = Extract<RecordCommand, { type: `${WorkspaceRecordKind | JournalRecordKind}.${RecordAct['verb']}` }>;

function recordAct(command: PlainRecordCommand): RecordAct {
  const [kind, verb] = command.type.split('.') as [RecordAct['kind'], RecordAct['verb']];
  const projectId = 'projectId' in command ? command.projectId : null;
  const fields = 'fields' in command ? (command.fields as RecordAct['fields']) : {};
  switch (verb) {
    case 'create':
    case 'update':
    case 'delete':
    case 'restore':
      return { kind, verb, projectId, id: command.id, fields };
    default:
      return assertNever(verb);
  }
}
