import type { Dependency } from '../model/dependency.ts';
import type { Id } from '../model/id.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Task } from '../model/task.ts';
import type { NetworkConflict } from '../model/task-schedule.ts';
import { editForest } from './edit-forest.ts';
import { buildHierarchy, type Hierarchy } from './hierarchy.ts';
import { buildNetwork, movedNetwork, relinkedNetwork, type Network } from './network.ts';
import { createOutline, type Outline } from './outline.ts';
import { movesTasks, taskChanges } from './task-changes.ts';

/** Any merged plan as a forest and a network without cycles, with what was set aside. It is derived and never written back. */
export interface ResolvedProject extends Outline {
  /** Ids of the live tasks as an outline shows them. */
  readonly order: readonly Id[];
  /** Their records, in the same order. */
  readonly tasks: readonly Task[];
  readonly hierarchy: Hierarchy;
  readonly network: Network;
  /** The dependencies that hold, ordered by successor, then id. */
  readonly dependencies: readonly Dependency[];
  readonly conflicts: readonly NetworkConflict[];
  readonly outline: Outline;
  /** What it was made of. */
  readonly state: ProjectState;
}

/**
 * The forest and the network of a project's plan. `previous` is an earlier result: whatever of it still holds is used again, so parts keep their identity.
 * Rule: S1, S2
 * Cost: linear, and the sorting of siblings; with `previous`, what changed where no task moved and no link changed, and a few passes over
 * numbers where few did.
 */
export function resolve(state: ProjectState, previous?: ResolvedProject): ResolvedProject {
  if (previous?.state === state) return previous;
  const { task, dependency } = state.plan;
  const held = previous?.state.plan;
  const changes = held && taskChanges(held.task, task);
  if (!previous || !held || !changes) return resolveAnew(state);
  const sameLinks = held.dependency === dependency;
  if (!movesTasks(changes)) {
    const { hierarchy, outline } = previous;
    const tasks = changes.inPlace.length === 0 ? previous.tasks : patch(previous, changes.inPlace);
    const network = sameLinks
      ? previous.network
      : (relinkedNetwork(previous, state.plan) ?? buildNetwork(hierarchy, task, dependency));
    return combine(state, { hierarchy, tasks, network, outline });
  }
  const forest = editForest(previous, changes);
  if (!forest) return resolveAnew(state);
  const { hierarchy, tasks, now } = forest;
  const network = (sameLinks && movedNetwork(hierarchy, previous.network, now)) || buildNetwork(hierarchy, task, dependency);
  return combine(state, { hierarchy, tasks, network, outline: createOutline(hierarchy) });
}

function resolveAnew(state: ProjectState): ResolvedProject {
  const { task, dependency } = state.plan;
  const { hierarchy, tasks } = buildHierarchy(task);
  const network = buildNetwork(hierarchy, task, dependency);
  return combine(state, { hierarchy, tasks, network, outline: createOutline(hierarchy) });
}

type Parts = Pick<ResolvedProject, 'hierarchy' | 'tasks' | 'network' | 'outline'>;

function combine(state: ProjectState, parts: Parts): ResolvedProject {
  const { hierarchy, network, outline } = parts;
  return {
    ...parts,
    state,
    order: hierarchy.order,
    dependencies: network.links,
    conflicts: [...hierarchy.conflicts, ...network.conflicts],
    get children() {
      return outline.children;
    },
    get wbs() {
      return outline.wbs;
    },
  };
}

function patch(previous: ResolvedProject, changed: readonly Task[]): readonly Task[] {
  const tasks = previous.tasks.slice();
  for (const task of changed) {
    const position = previous.hierarchy.position.get(task.id);
    if (position !== undefined) tasks[position] = task;
  }
  return tasks;
}
