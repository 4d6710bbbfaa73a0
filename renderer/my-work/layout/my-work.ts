import type { Id } from '../../../shared/model/id.ts';
import type { Task } from '../../../shared/model/task.ts';
import { MINUTES_PER_DAY, minToDay, weekdayOf, dayToMin } from '../../../shared/model/time.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { isOpen, latenessOf, type Lateness } from '../../ui/lateness.ts';
import { taskPath } from '../../ui/task-path.ts';
import { plannedPeople, waitsFor } from './waits-for.ts';

/** In the order in which they show. */
export const WORK_SECTIONS = ['asked', 'overdue', 'today', 'week', 'blocked', 'waiting', 'later'] as const;
export type WorkSection = (typeof WORK_SECTIONS)[number];

/** A task in somebody's list. */
export interface WorkItem {
  readonly projectId: Id;
  readonly task: Task;
  readonly path: string;
  readonly section: WorkSection;
  readonly startMin: number;
  readonly finishMin: number;
  readonly milestone: boolean;
  readonly lateness: Lateness | null;
  /** The first thing that others must finish before this can start. */
  readonly waitsFor: { readonly name: string; readonly personIds: readonly Id[] } | null;
}

export interface MyWorkOptions {
  readonly plans: readonly PlanReplica[];
  readonly personId: Id;
  readonly nowMin: number;
  readonly weekStartsOn: number;
}

/**
 * A person's open tasks over all plans, each in the first section that fits:
 * - asked: somebody else's task is blocked, and this person can unblock it;
 * - waiting: mine, blocked by somebody else or by somebody else's task, or not begun and before it stands open work of others;
 * - blocked: mine and blocked by anything else;
 * - overdue: mine, and its planned finish has passed;
 * - today, week, later: mine, by its planned start: to the end of today, to the end of this week, after it.
 * Mine is what I own or am assigned to. Within a section they are ordered by finish.
 * Cost: linear in the tasks and assignments, and in the links of what is mine.
 */
export function myWork(options: MyWorkOptions): ReadonlyMap<WorkSection, readonly WorkItem[]> {
  const items = options.plans.flatMap((plan) => itemsOfPlan(plan, options));
  const sorted = items.toSorted((a, b) => a.finishMin - b.finishMin || a.startMin - b.startMin);
  return new Map(
    WORK_SECTIONS.flatMap((section) => {
      const found = sorted.filter((item) => item.section === section);
      return found.length === 0 ? [] : [[section, found] as const];
    }),
  );
}

function itemsOfPlan(plan: PlanReplica, options: MyWorkOptions): readonly WorkItem[] {
  const { personId, nowMin } = options;
  const people = plannedPeople(plan);
  const items: WorkItem[] = [];
  for (const [position, task] of plan.resolved.tasks.entries()) {
    const isSummary = (plan.resolved.hierarchy.end[position] ?? 0) > position + 1;
    const schedule = plan.schedule.get(task.id);
    if (isSummary || !schedule || !isOpen(task)) continue;
    const mine = people(task).includes(personId);
    const asked = task.blocked?.by.kind === 'person' && task.blocked.by.personId === personId;
    if (!mine && !asked) continue;
    const blocking = mine ? waitsFor({ plan, position, personId, people }) : null;
    items.push({
      projectId: plan.projectId,
      task,
      path: taskPath(plan.resolved, task.id),
      startMin: schedule.startMin,
      finishMin: schedule.finishMin,
      milestone: schedule.milestone,
      lateness: latenessOf(task, schedule, nowMin),
      waitsFor: blocking,
      section: sectionOf(
        { task, mine, asked, waits: blocking !== null, startMin: schedule.startMin, finishMin: schedule.finishMin },
        options,
      ),
    });
  }
  return items;
}

interface Found {
  readonly task: Task;
  readonly mine: boolean;
  readonly asked: boolean;
  readonly waits: boolean;
  readonly startMin: number;
  readonly finishMin: number;
}

function sectionOf({ task, mine, waits, startMin, finishMin }: Found, { nowMin, weekStartsOn }: MyWorkOptions): WorkSection {
  if (!mine) return 'asked';
  if (waits) return 'waiting';
  if (task.status === 'blocked') return 'blocked';
  if (finishMin < nowMin) return 'overdue';
  const today = minToDay(nowMin);
  if (startMin < dayToMin(today) + MINUTES_PER_DAY) return 'today';
  const daysLeft = 7 - ((weekdayOf(today) - weekStartsOn + 7) % 7);
  return startMin < dayToMin(today + daysLeft) ? 'week' : 'later';
}
