import { useEffect, useState } from 'react';
import { emptyRecord } from '../../../shared/model/entities.ts';
import type { Id } from '../../../shared/model/id.ts';
import { dayToMin, weekdayOf } from '../../../shared/model/time.ts';
import { WORKSPACE_ID } from '../../../shared/model/workspace.ts';
import { createCalendars } from '../../../shared/schedule/calendars.ts';
import { dailyCapacity } from '../../../shared/schedule/daily-work.ts';
import { personDays } from '../../replica/person-days.ts';
import { createPlanWork } from '../../replica/plan-work.ts';
import type { PlanReplica, ReplicaState } from '../../replica/replica-state.ts';
import { projectOverloads, type ProjectOverload } from '../layout/portfolio-overload.ts';

/** How far ahead it is looked. */
const AHEAD_DAYS = 366;
/** The time line is painted before; edits that follow each other closely are looked at together. */
const REST_MS = 150;

interface OverloadInput {
  readonly plans: readonly PlanReplica[];
  readonly workspace: ReplicaState['workspace'];
  readonly today: number;
  readonly weekStartsOn: number;
}

/** Which projects have people with too much to do, from today on. Worked out behind the paint. */
export function useOverload({ plans, workspace, today, weekStartsOn }: OverloadInput): ReadonlyMap<Id, ProjectOverload> {
  const [workOf] = useState(createPlanWork);
  const [found, setFound] = useState<ReadonlyMap<Id, ProjectOverload>>(new Map());
  useEffect(() => {
    const look = (): void => {
      const range = { fromDay: today, toDay: today + AHEAD_DAYS };
      const works = plans.map((plan) => workOf(plan, workspace, range));
      const calendarId = workspace.workspace.get(WORKSPACE_ID)?.calendarId ?? null;
      const calendars = createCalendars(workspace, { calendarId, startMin: dayToMin(today) });
      const idleOf = (id: Id): Float64Array =>
        dailyCapacity(workspace.person.get(id) ?? emptyRecord('person', id), { calendars, range });
      const people = [...workspace.person.values()].flatMap(({ id, deletedAtMs }) => (deletedAtMs === null ? [id] : []));
      const weekOf = (day: number): number => day - ((weekdayOf(day) - weekStartsOn + 7) % 7);
      setFound(projectOverloads(works, personDays(people, works, { range, idleOf }), { fromDay: today, weekOf }));
    };
    const timer = setTimeout(look, REST_MS);
    return () => clearTimeout(timer);
  }, [plans, workspace, today, weekStartsOn, workOf]);
  return found;
}
