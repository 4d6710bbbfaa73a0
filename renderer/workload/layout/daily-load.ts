import type { Id } from '../../../shared/model/id.ts';
import type { DayRange, PersonLoad, Workload } from '../../../shared/schedule/workload.ts';

/** A person's days over all projects. Shape: one figure a day from the range's first. Units: minutes of work. */
export type DailyLoads = ReadonlyMap<Id, PersonLoad>;

/**
 * Adds up the workloads of several projects. Capacity is the person's once, however many projects there are: where they have no
 * calendar of their own it is that of the projects that they work on, the longest day counting, and `idle` where they work on none.
 */
export function addWorkloads(workloads: readonly Workload[], idle: Workload): DailyLoads {
  const sums = new Map<Id, PersonLoad>();
  for (const { personId, capacityMin } of idle.people) {
    const parts = workloads.flatMap(({ people }) =>
      people.filter((load) => load.personId === personId && load.assignedMin.some((min) => min > 0)),
    );
    sums.set(personId, {
      personId,
      assignedMin: capacityMin.map((_, day) => parts.reduce((sum, part) => sum + (part.assignedMin[day] ?? 0), 0)),
      capacityMin: capacityMin.map((own, day) =>
        parts.length === 0 ? own : Math.max(...parts.map((part) => part.capacityMin[day] ?? 0)),
      ),
    });
  }
  return sums;
}

/** Adds daily figures of several projects, where there are any. */
export function addDays(days: readonly Float64Array[], { fromDay, toDay }: DayRange): Float64Array {
  const sum = new Float64Array(Math.max(0, toDay - fromDay + 1));
  for (const one of days) for (const [day, min] of one.entries()) sum[day] = (sum[day] ?? 0) + min;
  return sum;
}
