import { useMemo } from 'react';
import type { Project } from '../../shared/model/project.ts';
import { createCalendars } from '../../shared/schedule/calendars.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useReplica } from '../replica/use-replica.ts';
import { baselineSetting } from '../ui/baselines.ts';
import { baselineDates } from './baseline-dates.ts';
import { assigneesByTask, type ListSource } from './row-model.ts';

/** What a project's rows are made from; parts that say the same keep their identity. */
export function useListSource(project: Project, plan: PlanReplica): ListSource {
  const people = useReplica((state) => state.workspace.person);
  const { calendar, calendarException, timeOff } = useReplica(({ workspace }) => ({
    calendar: workspace.calendar,
    calendarException: workspace.calendarException,
    timeOff: workspace.timeOff,
  }));
  const chosen = useReplica((state) => state.settings[baselineSetting(project.id)]);
  const { assignment, baseline: baselines, baselineTask } = plan.tables;
  const assigneesOf = useMemo(() => assigneesByTask(assignment, people), [assignment, people]);
  const baseline = useMemo(() => baselineDates({ baseline: baselines, baselineTask }, chosen), [baselines, baselineTask, chosen]);
  const calendars = useMemo(
    () => createCalendars({ calendar, calendarException, timeOff, person: people }, project),
    [calendar, calendarException, timeOff, people, project],
  );
  return useMemo(
    () => ({ project, plan, people, assigneesOf, baseline, calendars }),
    [project, plan, people, assigneesOf, baseline, calendars],
  );
}
