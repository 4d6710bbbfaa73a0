import type { Command } from '../../shared/commands/command.ts';
import type { MessageContext } from '../../shared/commands/rejection-message.ts';
import { entityOf, type Kind, type RecordOfKind } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ReplicaState } from './replica-state.ts';

/** Where the names are that a refusal mentions: in the tables that this window holds. */
export function messageContext(state: ReplicaState, command: Command): MessageContext {
  return {
    projectId: projectOf(command),
    view: {
      get: <K extends Kind>(kind: K, projectId: Id | null, id: Id) => {
        const tables = entityOf(kind).document === 'workspace' ? state.workspace : state.plans.get(projectId ?? '')?.tables;
        const table = (tables as Readonly<Partial<Record<Kind, ReadonlyMap<Id, unknown>>>> | undefined)?.[kind];
        return table?.get(id) as RecordOfKind<K> | undefined;
      },
    },
  };
}

function projectOf(command: Command): Id | null {
  if (command.type === 'batch') return command.commands.map(projectOf).find((id) => id !== null) ?? null;
  return 'projectId' in command ? command.projectId : null;
}
