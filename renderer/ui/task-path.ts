import type { Id } from '../../shared/model/id.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';

/** The names of the summary tasks above a task, outermost first: `Building › Ground floor`; empty at the top. */
export function taskPath({ hierarchy, tasks }: Pick<ResolvedProject, 'hierarchy' | 'tasks'>, id: Id): string {
  const names: string[] = [];
  let position = hierarchy.parent[hierarchy.position.get(id) ?? -1] ?? -1;
  while (position >= 0) {
    names.push(tasks[position]?.name ?? '');
    position = hierarchy.parent[position] ?? -1;
  }
  return names.toReversed().join(' › ');
}
