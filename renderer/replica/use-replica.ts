import { createContext, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Id } from '../../shared/model/id.ts';
import type { Actions } from './actions.ts';
import type { Connection } from './connect.ts';
import type { Replica } from './replica.ts';
import type { PlanReplica, ReplicaState } from './replica-state.ts';

/** What a window's views stand on. */
export interface WindowParts {
  readonly replica: Replica;
  readonly connection: Pick<Connection, 'openPlan'>;
  readonly actions: Actions;
}

export const ReplicaContext = createContext<WindowParts | null>(null);

function useParts(): WindowParts {
  const parts = useContext(ReplicaContext);
  if (!parts) throw new Error('A view stands outside ReplicaContext');
  return parts;
}

/** A part of the replica; renders again when it differs by a shallow comparison. */
export function useReplica<T>(select: (state: ReplicaState) => T): T {
  return useStore(useParts().replica.store, useShallow(select));
}

/** The replica itself, for event handlers that read the state of the moment. */
export function useReplicaHandle(): Replica {
  return useParts().replica;
}

export function useActions(): Actions {
  return useParts().actions;
}

/** A project's plan, asked for when it isn't held yet; undefined until it is here. */
export function usePlan(projectId: Id): PlanReplica | undefined {
  const { connection } = useParts();
  useEffect(() => connection.openPlan(projectId), [connection, projectId]);
  return useReplica((state) => state.plans.get(projectId));
}
