import type { Id } from '../../../shared/model/id.ts';
import type { PersonDays } from '../../replica/person-days.ts';
import type { PlanWork } from '../../replica/plan-work.ts';

/** Who works on a project while they have too much to do, over all projects, and in which weeks. */
export interface ProjectOverload {
  readonly people: number;
  /** The first days of weeks, in order. */
  readonly weeks: readonly number[];
}

/** Fractions of minutes come from spreading; a minute is nothing to warn of. */
const TOLERANCE_MIN = 1;

/** By project. `weekOf` gives the first day of a day's week. Cost: linear in the days worked. */
export function projectOverloads(
  works: readonly PlanWork[],
  days: ReadonlyMap<Id, PersonDays>,
  { fromDay, weekOf }: { readonly fromDay: number; readonly weekOf: (day: number) => number },
): ReadonlyMap<Id, ProjectOverload> {
  const found = new Map<Id, ProjectOverload>();
  for (const { projectId, work } of works) {
    const people = new Set<Id>();
    const weeks = new Set<number>();
    for (const { personId, fromDay: first, minutes } of work) {
      const own = personId === null ? undefined : days.get(personId);
      if (own === undefined || personId === null) continue;
      for (const [offset, min] of minutes.entries()) {
        const day = first + offset - fromDay;
        if (min <= 0 || (own.loadMin[day] ?? 0) <= (own.capacityMin[day] ?? 0) + TOLERANCE_MIN) continue;
        people.add(personId);
        weeks.add(weekOf(first + offset));
      }
    }
    if (people.size > 0) found.set(projectId, { people: people.size, weeks: [...weeks].toSorted((a, b) => a - b) });
  }
  return found;
}
