import type { BaselineTask } from '../../shared/model/baseline.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import type { PlanTables } from '../../shared/model/project-state.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Task, TaskStatus } from '../../shared/model/task.ts';
import type { TaskSchedule } from '../../shared/model/task-schedule.ts';
import type { Calendars } from '../../shared/schedule/calendars.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { scheduleConflictText } from '../ui/conflict-text.ts';
import type { Column } from './columns.ts';

/** What rows are made from. */
export interface ListSource {
  readonly project: Project;
  readonly plan: PlanReplica;
  readonly people: ReadonlyMap<Id, Person>;
  readonly assigneesOf: ReadonlyMap<Id, readonly Assignee[]>;
  readonly calendars: Calendars;
  /** What was agreed: the baseline that variances are measured against; null where there is none. */
  readonly baseline: ReadonlyMap<Id, BaselineTask> | null;
}

export interface Assignee {
  readonly person: Person;
  readonly units: number;
}

/** One task as a line shows it. Its cells' words are made one by one: see `cellText`. */
export interface RowModel {
  readonly task: Task;
  readonly schedule: TaskSchedule | undefined;
  readonly summary: boolean;
  /** The task's own; for a summary that says nothing itself, what its progress says. */
  readonly status: TaskStatus;
  readonly owner: Person | undefined;
  readonly assignees: readonly Assignee[];
  /** What can't hold, in words; empty when all does. */
  readonly problems: string;
}

export function rowModel(source: ListSource, id: Id): RowModel | undefined {
  const task = source.plan.tables.task.get(id);
  return task && modelOf(source, task);
}

/** The line of a task, also of one that is not in the plan yet. */
export function modelOf({ plan, people, assigneesOf }: ListSource, task: Task): RowModel {
  const schedule = plan.schedule.get(task.id);
  return {
    task,
    schedule,
    summary: schedule?.summary ?? false,
    status: statusOf(task, schedule),
    owner: task.ownerId === null ? undefined : people.get(task.ownerId),
    assignees: assigneesOf.get(task.id) ?? [],
    problems: (schedule?.conflicts ?? []).map((conflict) => scheduleConflictText(conflict, plan.tables)).join(' '),
  };
}

/** A summary that says nothing itself stands as what is below it. */
export function statusOf(task: Task, schedule: TaskSchedule | undefined): TaskStatus {
  if (!schedule?.summary || task.status !== 'not-started' || schedule.progressPct === 0) return task.status;
  return schedule.progressPct === 100 ? 'done' : 'in-progress';
}

/** Who works on what. Cost: linear in the assignments. */
export function assigneesByTask(
  assignments: PlanTables['assignment'],
  people: ReadonlyMap<Id, Person>,
): ReadonlyMap<Id, readonly Assignee[]> {
  const byTask = new Map<Id, Assignee[]>();
  for (const { taskId, personId, units } of assignments.values()) {
    const person = people.get(personId);
    if (!person) continue;
    const list = byTask.get(taskId);
    if (list) list.push({ person, units });
    else byTask.set(taskId, [{ person, units }]);
  }
  return byTask;
}

/** Whether a cell of this line can be written in. */
export function canEditCell(
  { editor, rolledUp }: Pick<Column, 'editor' | 'rolledUp'>,
  { summary }: Pick<RowModel, 'summary'>,
): boolean {
  return editor !== 'none' && !(summary && rolledUp);
}
