import type { ConstraintType } from './task.ts';
import type { Id } from './id.ts';

/** What holds a task's start (or, scheduled from its finish, its finish) where it is. */
export type Driver =
  | { readonly kind: 'project-start' }
  | { readonly kind: 'project-finish' }
  | { readonly kind: 'dependency'; readonly dependencyId: Id; readonly fromId: Id }
  | { readonly kind: 'constraint'; readonly type: ConstraintType }
  /** A link or constraint of a summary task above it. */
  | { readonly kind: 'summary'; readonly summaryId: Id }
  | { readonly kind: 'actual' }
  | { readonly kind: 'status-date' }
  | { readonly kind: 'manual' }
  | { readonly kind: 'levelling' };

/** What can't hold in the schedule as decided. It is shown, never repaired in silence. */
export type ScheduleConflict =
  | { readonly kind: 'constraint-missed'; readonly type: ConstraintType; readonly byMin: number }
  | { readonly kind: 'deadline-missed'; readonly byMin: number }
  | { readonly kind: 'dependency-broken'; readonly dependencyId: Id; readonly byMin: number }
  | { readonly kind: 'no-working-time' };

/** The computed row of one task. Units: `…Min` positions on the floating time line; slack and duration in working minutes of the task. */
export interface TaskSchedule {
  readonly id: Id;
  readonly startMin: number;
  readonly finishMin: number;
  readonly earlyStartMin: number;
  readonly earlyFinishMin: number;
  readonly lateStartMin: number;
  readonly lateFinishMin: number;
  readonly totalSlackMin: number;
  readonly freeSlackMin: number;
  readonly critical: boolean;
  readonly summary: boolean;
  readonly milestone: boolean;
  /** Decided, derived from effort, or rolled up. */
  readonly durationMin: number;
  /** Decided or rolled up, 0 to 100. */
  readonly progressPct: number;
  /** Work over all assignments, rolled up on summaries. */
  readonly workMin: number;
  readonly drivers: readonly Driver[];
  readonly conflicts: readonly ScheduleConflict[];
}

/** What a merged document said that can't be part of a forest or a DAG, set aside by a fixed order. Rule: S1 */
export type NetworkConflict =
  | { readonly kind: 'parent-missing'; readonly taskId: Id }
  | { readonly kind: 'parent-cycle'; readonly taskId: Id }
  | { readonly kind: 'dependency-cycle'; readonly dependencyId: Id }
  | { readonly kind: 'dependency-dangling'; readonly dependencyId: Id }
  | { readonly kind: 'dependency-on-own-summary'; readonly dependencyId: Id };

/** The computed row of a project. */
export interface ProjectSchedule {
  readonly startMin: number;
  readonly finishMin: number;
  /** Equal on all peers that hold the same decisions. */
  readonly hash: string;
  readonly conflicts: readonly NetworkConflict[];
}
