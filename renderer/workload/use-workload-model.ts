import { useCallback, useMemo, useState } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { WorkspaceTables } from '../../shared/model/project-state.ts';
import { createPlanWork } from '../replica/plan-work.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useReplica } from '../replica/use-replica.ts';
import { workloadModel, type WorkloadInput, type WorkloadModel } from './layout/workload-model.ts';
import { projectPeople } from './layout/project-people.ts';

interface WorkloadModelOptions extends Pick<WorkloadInput, 'buckets' | 'grouping' | 'toggled'> {
  /** Undefined: over all projects. */
  readonly projectId: Id | undefined;
  readonly ownPlans: readonly PlanReplica[];
  readonly plans: readonly PlanReplica[];
}

interface WorkloadModels {
  readonly workspace: WorkspaceTables;
  /** Who works on the project; null: everybody is asked for. */
  readonly people: ReadonlySet<Id> | null;
  readonly ownIds: ReadonlySet<Id>;
  readonly model: WorkloadModel;
  /** The same view of plans that are tried out. */
  readonly modelOf: (tried: readonly PlanReplica[]) => WorkloadModel;
}

/** What the grid shows. A plan that stayed as it was is not computed again, be others tried out or not. */
export function useWorkloadModel(options: WorkloadModelOptions): WorkloadModels {
  const { projectId, ownPlans, plans, buckets, grouping, toggled } = options;
  const workspace = useReplica((state) => state.workspace);
  const people = useMemo(() => {
    const [own] = ownPlans;
    return projectId === undefined ? null : own === undefined ? new Set<Id>() : projectPeople(own);
  }, [projectId, ownPlans]);
  const ownIds = useMemo(() => new Set(ownPlans.map((plan) => plan.projectId)), [ownPlans]);
  const [workOf] = useState(createPlanWork);
  const [triedWorkOf] = useState(createPlanWork);
  const input = useMemo(
    () => ({ ownIds, people, workspace, buckets, grouping, toggled }),
    [ownIds, people, workspace, buckets, grouping, toggled],
  );
  const model = useMemo(() => workloadModel({ ...input, plans }, workOf), [input, plans, workOf]);
  // What is tried out is kept apart: the plans as they are stay computed.
  const modelOf = useCallback(
    (tried: readonly PlanReplica[]) =>
      workloadModel({ ...input, plans: tried }, (plan, ...rest) =>
        (plans.includes(plan as PlanReplica) ? workOf : triedWorkOf)(plan, ...rest),
      ),
    [input, plans, workOf, triedWorkOf],
  );
  return { workspace, people, ownIds, model, modelOf };
}
