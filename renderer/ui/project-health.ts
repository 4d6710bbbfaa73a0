import type { ProjectSummary } from '../../shared/contract/query.ts';

/** How a project stands. `empty`: there is nothing planned to judge. */
export type ProjectHealth = 'empty' | 'on-track' | 'at-risk' | 'late' | 'done';

/** Why a project is late or at risk. */
export type HealthReason = 'past-finish' | 'past-deadline' | 'task-deadlines' | 'blocked' | 'overdue';

export interface HealthFacts extends Pick<ProjectSummary, 'tasks' | 'finishMin' | 'late' | 'blocked' | 'nextFinishMin'> {
  readonly deadlineMin: number | null;
}

export interface HealthFinding {
  readonly health: ProjectHealth;
  /** In the order of their weight. */
  readonly reasons: readonly HealthReason[];
}

/**
 * How a project stands, from its dates and counts alone, so that everybody who holds the same plan sees the same:
 * - done: nothing is open;
 * - late: it is planned to finish after its deadline, or its planned finish has passed and work is open;
 * - at risk: an open task misses its own deadline, is blocked, or should have finished by now;
 * - on track: everything else.
 */
export function projectHealth(facts: HealthFacts, nowMin: number): HealthFinding {
  if (facts.tasks === 0) return { health: 'empty', reasons: [] };
  if (facts.nextFinishMin === null) return { health: 'done', reasons: [] };
  const serious: HealthReason[] = [];
  if (facts.deadlineMin !== null && facts.finishMin > facts.deadlineMin) serious.push('past-deadline');
  if (facts.finishMin < nowMin) serious.push('past-finish');
  const signs: HealthReason[] = [];
  if (facts.blocked > 0) signs.push('blocked');
  if (facts.late > 0) signs.push('task-deadlines');
  if (facts.nextFinishMin < nowMin && serious.length === 0) signs.push('overdue');
  const reasons = [...serious, ...signs];
  if (serious.length > 0) return { health: 'late', reasons };
  return { health: signs.length > 0 ? 'at-risk' : 'on-track', reasons };
}
