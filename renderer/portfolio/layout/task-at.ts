import type { Id } from '../../../shared/model/id.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';

/** What a project is about at a moment: a task under way then, a critical one first, else the one that is nearest. Null without tasks. */
export function taskAt({ resolved, schedule }: Pick<PlanReplica, 'resolved' | 'schedule'>, atMin: number): Id | null {
  let best: { readonly id: Id; readonly awayMin: number } | null = null;
  for (const { id } of resolved.tasks) {
    const row = schedule.get(id);
    if (row === undefined || row.summary) continue;
    const outside = Math.max(row.startMin - atMin, atMin - row.finishMin, 0);
    // Of those under way the critical one is meant: it holds the finish.
    const awayMin = outside * 2 - (row.critical && outside === 0 ? 1 : 0);
    if (best === null || awayMin < best.awayMin) best = { id, awayMin };
  }
  return best?.id ?? null;
}
