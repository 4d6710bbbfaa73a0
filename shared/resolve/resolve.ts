import type { Dependency } from '../model/dependency.ts';
import type { Id } from '../model/id.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Task } from '../model/task.ts';
import type { NetworkConflict } from '../model/task-schedule.ts';
import { buildHierarchy, type Hierarchy } from './hierarchy.ts';
import { buildNetwork, type Network } from './network.ts';
import { createOutline, type Outline } from './outline.ts';

/** What of a project's state the forest and the network are made of. */
export type PlanSource = { readonly plan: Pick<ProjectState['plan'], 'task' | 'dependency'> };

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
  readonly source: PlanSource['plan'];
}

/**
 * The forest and the network of a plan. `previous` is an earlier result: whatever of it still holds is used again, so parts keep their identity.
 * Rule: S1, S2
 * Cost: linear, and the sorting of siblings; with `previous`, one comparison a record where no task moved and no link changed.
 */
export function resolve({ plan }: PlanSource, previous?: ResolvedProject): ResolvedProject {
  const { task, dependency } = plan;
  if (previous && previous.source.task === task && previous.source.dependency === dependency) return previous;
  const changed = previous && changedInPlace(previous.source.task, task);
  if (!previous || !changed) {
    const hierarchy = buildHierarchy(task);
    const tasks = hierarchy.order.map((id) => task.get(id) as Task);
    return combine({ task, dependency }, hierarchy, tasks, {
      outline: createOutline(hierarchy),
      network: buildNetwork(hierarchy, task, dependency),
    });
  }
  const { hierarchy } = previous;
  const tasks = changed.length === 0 ? previous.tasks : patch(previous, changed);
  const network = previous.source.dependency === dependency ? previous.network : buildNetwork(hierarchy, task, dependency);
  return combine({ task, dependency }, hierarchy, tasks, { outline: previous.outline, network });
}

function combine(
  source: PlanSource['plan'],
  hierarchy: Hierarchy,
  tasks: readonly Task[],
  { outline, network }: { readonly outline: Outline; readonly network: Network },
): ResolvedProject {
  return {
    source,
    hierarchy,
    tasks,
    outline,
    network,
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

/**
 * The records that differ, or undefined when a task came, went or moved. Both maps are walked side by side, for a changed record keeps
 * its place in a copied map.
 */
function changedInPlace(before: ReadonlyMap<Id, Task>, after: ReadonlyMap<Id, Task>): readonly Task[] | undefined {
  if (before.size !== after.size) return undefined;
  const changed: Task[] = [];
  const others = after.values();
  for (const one of before.values()) {
    const other = others.next().value;
    if (one === other) continue;
    if (other === undefined || one.id !== other.id || one.parentId !== other.parentId || one.rank !== other.rank)
      return undefined;
    if ((one.deletedAtMs === null) !== (other.deletedAtMs === null)) return undefined;
    changed.push(other);
  }
  return changed;
}
