import type { Id } from '../../shared/model/id.ts';
import { TASK_STATUSES, type Task } from '../../shared/model/task.ts';
import { fieldOf, isCustom, type ColumnId } from './columns.ts';
import { statusOf, type ListSource } from './row-model.ts';

/** A value as it is compared: text by the locale, the rest by number; null sorts last. */
export type FieldValue = string | number | null;

/** Reads one column's value of a task, straight from the plan: no text is made, so that all tasks can be read within a frame. */
export function fieldReader(source: ListSource, column: ColumnId): (id: Id) => FieldValue {
  const { plan, people, assigneesOf } = source;
  const scheduled = (read: (row: NonNullable<ReturnType<typeof plan.schedule.get>>) => number) => (id: Id) => {
    const row = plan.schedule.get(id);
    return row ? read(row) : null;
  };
  const decided = (read: (task: NonNullable<ReturnType<typeof plan.tables.task.get>>) => FieldValue) => (id: Id) => {
    const task = plan.tables.task.get(id);
    return task ? read(task) : null;
  };
  if (isCustom(column)) {
    const field = fieldOf(column);
    return decided(({ custom }) => {
      const value = custom[field];
      return typeof value === 'boolean' ? Number(value) : (value ?? null);
    });
  }
  switch (column) {
    case 'wbs':
      return (id) => plan.resolved.hierarchy.position.get(id) ?? null;
    case 'name':
      return decided(({ name }) => name);
    case 'status':
      return decided((task) => TASK_STATUSES.indexOf(statusOf(task, plan.schedule.get(task.id))));
    case 'owner':
      return decided(({ ownerId }) => (ownerId === null ? null : (people.get(ownerId)?.name ?? null)));
    case 'assignees':
      return (id) => assigneesOf.get(id)?.[0]?.person.name ?? null;
    case 'duration':
      return scheduled(({ durationMin }) => durationMin);
    case 'start':
      return scheduled(({ startMin }) => startMin);
    case 'finish':
      return scheduled(({ finishMin }) => finishMin);
    case 'predecessors':
      return (id) => predecessorCount(source, id);
    case 'progress':
      return scheduled(({ progressPct }) => progressPct);
    case 'slack':
      return scheduled(({ totalSlackMin }) => totalSlackMin);
    case 'free-slack':
      return scheduled(({ freeSlackMin }) => freeSlackMin);
    case 'priority':
      return decided(({ priority }) => priority);
    case 'tags':
      return decided(({ tags }) => Object.keys(tags).toSorted()[0] ?? null);
    case 'deadline':
      return decided(({ deadlineMin }) => deadlineMin);
    case 'constraint':
      return decided(({ constraint }) => (constraint.type === 'ASAP' ? null : constraint.type));
    case 'effort':
      return decided(({ effortMin }) => effortMin);
    case 'work':
      return scheduled(({ workMin }) => workMin);
    case 'remaining':
      return decided(({ remainingMin }) => remainingMin);
    case 'actual-start':
      return decided(({ actualStartMin }) => actualStartMin);
    case 'actual-finish':
      return decided(({ actualFinishMin }) => actualFinishMin);
    case 'early-start':
      return scheduled(({ earlyStartMin }) => earlyStartMin);
    case 'early-finish':
      return scheduled(({ earlyFinishMin }) => earlyFinishMin);
    case 'late-start':
      return scheduled(({ lateStartMin }) => lateStartMin);
    case 'late-finish':
      return scheduled(({ lateFinishMin }) => lateFinishMin);
    case 'critical':
      return scheduled(({ critical }) => Number(critical));
    case 'baseline-start':
      return (id) => source.baseline?.get(id)?.startMin ?? null;
    case 'baseline-finish':
      return (id) => source.baseline?.get(id)?.finishMin ?? null;
    case 'start-variance':
      return decided((task) => varianceMin(source, task, 'startMin'));
    case 'finish-variance':
      return decided((task) => varianceMin(source, task, 'finishMin'));
  }
}

/** By how much working time of the task's calendar a date is later than agreed; negative: earlier; null where nothing was agreed. */
export function varianceMin(
  { plan, baseline, calendars }: Pick<ListSource, 'plan' | 'baseline' | 'calendars'>,
  { id, calendarId }: Pick<Task, 'id' | 'calendarId'>,
  which: 'startMin' | 'finishMin',
): number | null {
  const [min, agreedMin] = [plan.schedule.get(id)?.[which], baseline?.get(id)?.[which]];
  if (min === undefined || agreedMin === undefined || agreedMin === null) return null;
  const calendar = calendars.forTask(calendarId);
  return min >= agreedMin ? calendar.between(agreedMin, min) : -calendar.between(min, agreedMin);
}

function predecessorCount({ plan }: ListSource, id: Id): number | null {
  const { network, hierarchy } = plan.resolved;
  const position = hierarchy.position.get(id);
  if (position === undefined) return null;
  return (network.inStart[position + 1] ?? 0) - (network.inStart[position] ?? 0);
}
