import type { BaselineTask } from '../../shared/model/baseline.ts';
import type { Id } from '../../shared/model/id.ts';
import { minToDay } from '../../shared/model/time.ts';
import { TASK_STATUSES } from '../../shared/model/task.ts';
import type { ColumnId } from './columns.ts';
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
      return (id) => varianceDays(plan.schedule.get(id)?.startMin, source.baseline?.get(id), 'startMin');
    case 'finish-variance':
      return (id) => varianceDays(plan.schedule.get(id)?.finishMin, source.baseline?.get(id), 'finishMin');
  }
}

/** By how many calendar days a date is later than agreed; negative: earlier. */
export function varianceDays(
  min: number | undefined,
  agreed: BaselineTask | undefined,
  which: 'startMin' | 'finishMin',
): number | null {
  const agreedMin = agreed?.[which];
  return min === undefined || agreedMin === undefined || agreedMin === null ? null : minToDay(min) - minToDay(agreedMin);
}

function predecessorCount({ plan }: ListSource, id: Id): number | null {
  const { network, hierarchy } = plan.resolved;
  const position = hierarchy.position.get(id);
  if (position === undefined) return null;
  return (network.inStart[position + 1] ?? 0) - (network.inStart[position] ?? 0);
}
