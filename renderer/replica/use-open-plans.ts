import { useContext, useEffect, useMemo } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { PlanReplica } from './replica-state.ts';
import { ReplicaContext, useReplica } from './use-replica.ts';

export interface OpenPlans {
  readonly plans: readonly PlanReplica[];
  /** How many projects there are; those without a plan yet are on their way. */
  readonly projects: number;
}

/** The plans of all live projects. Those that are not held are asked for, and show when they arrive. */
export function useOpenPlans(): OpenPlans {
  const parts = useContext(ReplicaContext);
  const table = useReplica((state) => state.workspace.project);
  const held = useReplica((state) => state.plans);
  const missing = useReplica((state) => state.missingPlans);
  const ids: readonly Id[] = useMemo(
    () => [...table.values()].flatMap(({ id, deletedAtMs }) => (deletedAtMs === null ? [id] : [])),
    [table],
  );
  useEffect(() => {
    for (const id of ids) parts?.connection.openPlan(id);
  }, [ids, parts]);
  return useMemo(() => {
    const expected = ids.filter((id) => !missing.has(id));
    return { plans: expected.flatMap((id) => held.get(id) ?? []), projects: expected.length };
  }, [ids, held, missing]);
}
