import type { RecordCommand } from '../../shared/commands/command.ts';
import { decide } from '../../shared/commands/decide.ts';
import { createDraft } from '../../shared/commands/draft.ts';
import type { MessageContext } from '../../shared/commands/rejection-message.ts';
import type { Rejection } from '../../shared/commands/rejection.ts';
import type { Id } from '../../shared/model/id.ts';
import type { PlanTables, WorkspaceTables } from '../../shared/model/project-state.ts';
import type { PlanReplica } from './replica-state.ts';

export interface TrySource {
  readonly workspace: WorkspaceTables;
  readonly plans: ReadonlyMap<Id, Pick<PlanReplica, 'tables' | 'schedule'>>;
}

/** The plans as commands would leave them, or why they would be refused, with where the names are that the refusal is told with. */
export type TryOutcome =
  | { readonly ok: true; readonly tablesOf: (projectId: Id) => PlanTables }
  | { readonly ok: false; readonly rejection: Rejection; readonly context: MessageContext };

/** Tries commands out as one step by the rules that the engine has, and changes nothing. `projectId` says whose names a refusal uses. */
export function tryCommands(source: TrySource, projectId: Id, commands: readonly RecordCommand[]): TryOutcome {
  const draft = createDraft({
    workspace: source.workspace,
    plan: (id) => source.plans.get(id)?.tables,
    journal: () => undefined,
    schedule: (id) => source.plans.get(id)?.schedule,
  });
  const decided = decide(draft, { id: 'preview', atMs: 0, actorId: null, command: { type: 'batch', label: '', commands } });
  if (decided.ok) return { ok: true, tablesOf: (id) => draft.toTables('plan', id) };
  const rejection = decided.error.code === 'in-batch' ? decided.error.rejection : decided.error;
  return { ok: false, rejection, context: { view: draft, projectId } };
}
