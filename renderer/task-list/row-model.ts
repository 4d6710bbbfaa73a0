import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Task, TaskStatus } from '../../shared/model/task.ts';
import type { TaskSchedule } from '../../shared/model/task-schedule.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { t } from '../texts/t.ts';
import { scheduleConflictText } from '../ui/conflict-text.ts';
import { formatDuration } from '../ui/duration-text.ts';
import { formatDay, formatFinishDay } from '../ui/format-date.ts';
import type { ColumnId } from './columns.ts';
import { formatLink } from './predecessors-text.ts';

/** What rows are made from. */
export interface ListSource {
  readonly project: Project;
  readonly plan: PlanReplica;
  readonly people: ReadonlyMap<Id, Person>;
  readonly assigneesOf: ReadonlyMap<Id, readonly Assignee[]>;
}

export interface Assignee {
  readonly person: Person;
  readonly units: number;
}

/** One task as a line shows it, in words. */
export interface RowModel {
  readonly task: Task;
  readonly schedule: TaskSchedule | undefined;
  readonly summary: boolean;
  /** The task's own; for a summary that says nothing itself, what its progress says. */
  readonly status: TaskStatus;
  readonly text: Readonly<Record<ColumnId, string>>;
  readonly owner: Person | undefined;
  readonly assignees: readonly Assignee[];
  /** What can't hold, in words; empty when all does. */
  readonly problems: string;
}

export function rowModel(source: ListSource, id: Id): RowModel | undefined {
  const { project, plan, people, assigneesOf } = source;
  const task = plan.tables.task.get(id);
  if (!task) return undefined;
  const schedule = plan.schedule.get(id);
  const summary = schedule?.summary ?? false;
  const status = summary && schedule ? rolledUpStatus(task, schedule) : task.status;
  const owner = task.ownerId === null ? undefined : people.get(task.ownerId);
  const assignees = assigneesOf.get(id) ?? [];
  return {
    task,
    schedule,
    summary,
    status,
    owner,
    assignees,
    problems: (schedule?.conflicts ?? []).map((conflict) => scheduleConflictText(conflict, plan.tables)).join(' '),
    text: {
      wbs: plan.resolved.wbs.get(id) ?? '',
      name: task.name,
      status: t(`status.${status}`),
      owner: owner?.name ?? '',
      assignees: assignees
        .map(({ person, units }) => (units === 1 ? person.name : `${person.name} ${Math.round(units * 100)}%`))
        .join(', '),
      duration: durationText(task, schedule, project),
      start: schedule ? formatDay(schedule.startMin) : '',
      finish: schedule ? formatFinish(schedule) : '',
      predecessors: predecessorsText(source, id),
      progress: `${schedule?.progressPct ?? task.progressPct}%`,
      slack: schedule ? formatDuration(schedule.totalSlackMin, project) : '',
    },
  };
}

function rolledUpStatus(task: Task, { progressPct }: TaskSchedule): TaskStatus {
  if (task.status !== 'not-started' || progressPct === 0) return task.status;
  return progressPct === 100 ? 'done' : 'in-progress';
}

/** Who works on what. Cost: linear in the assignments. */
export function assigneesByTask(plan: PlanReplica, people: ReadonlyMap<Id, Person>): ReadonlyMap<Id, readonly Assignee[]> {
  const byTask = new Map<Id, Assignee[]>();
  for (const { taskId, personId, units } of plan.tables.assignment.values()) {
    const person = people.get(personId);
    if (!person) continue;
    const list = byTask.get(taskId);
    if (list) list.push({ person, units });
    else byTask.set(taskId, [{ person, units }]);
  }
  return byTask;
}

function formatFinish(schedule: TaskSchedule): string {
  return schedule.milestone ? formatDay(schedule.finishMin) : formatFinishDay(schedule.finishMin);
}

function durationText(task: Task, schedule: TaskSchedule | undefined, project: Project): string {
  const summary = schedule?.summary ?? false;
  if (summary) return formatDuration(schedule?.durationMin ?? 0, project);
  return formatDuration(schedule?.durationMin ?? task.durationMin, project, { unit: task.durationUnit, kind: task.durationKind });
}

function predecessorsText({ plan, project }: ListSource, id: Id): string {
  const { network, hierarchy, wbs } = plan.resolved;
  const position = hierarchy.position.get(id);
  if (position === undefined) return '';
  const parts: string[] = [];
  for (let link = network.inStart[position] ?? 0; link < (network.inStart[position + 1] ?? 0); link++) {
    const dependency = network.links[link];
    if (dependency) parts.push(formatLink(wbs.get(dependency.fromId) ?? '?', dependency, project));
  }
  return parts.join('; ');
}
