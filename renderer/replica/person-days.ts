import type { Id } from '../../shared/model/id.ts';
import type { DayRange } from '../../shared/schedule/daily-work.ts';
import type { PlanWork } from './plan-work.ts';

/** A person's days over all projects. Shape: one figure a day from the range's first. Units: minutes of work. */
export interface PersonDays {
  readonly loadMin: Float64Array;
  readonly capacityMin: Float64Array;
}

/**
 * Adds up the work of several projects. Capacity is the person's once, however many projects there are: where they have no calendar
 * of their own it is that of the projects that they work on, the longest day counting, and `idleOf` where they work on none.
 */
export function personDays(
  personIds: readonly Id[],
  works: readonly PlanWork[],
  { range, idleOf }: { readonly range: DayRange; readonly idleOf: (personId: Id) => Float64Array },
): ReadonlyMap<Id, PersonDays> {
  const length = Math.max(0, range.toDay - range.fromDay + 1);
  const days = new Map<Id, PersonDays>();
  for (const id of personIds) {
    const capacities = works.flatMap(({ capacity }) => capacity.get(id) ?? []);
    days.set(id, { loadMin: new Float64Array(length), capacityMin: capacities.length === 0 ? idleOf(id) : longest(capacities) });
  }
  for (const { work } of works) {
    for (const { personId, fromDay, minutes } of work) {
      const load = personId === null ? undefined : days.get(personId)?.loadMin;
      if (load === undefined) continue;
      const offset = fromDay - range.fromDay;
      for (let day = 0; day < minutes.length; day += 1) load[offset + day] = (load[offset + day] ?? 0) + (minutes[day] ?? 0);
    }
  }
  return days;
}

function longest(capacities: readonly Float64Array[]): Float64Array {
  const [first, ...others] = capacities;
  if (first === undefined || others.length === 0) return first ?? new Float64Array(0);
  return first.map((min, day) => others.reduce((most, other) => Math.max(most, other[day] ?? 0), min));
}
