import { useMemo } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { GanttData, GanttShow } from '../layout/layout-gantt.ts';
import type { TimeRange } from '../layout/time-scale.ts';
import { nonWorkingOf, projectCalendars } from './plan-calendars.ts';
import { useGanttEditing, type GanttEditing } from './use-gantt-editing.ts';
import { shownBaseline, useGanttModel } from './use-gantt-model.ts';
import { useGanttSettings, type GanttSettings } from './use-gantt-settings.ts';
import { plannedRange } from './view-actions.ts';

export interface PlanInView {
  readonly plan: PlanReplica;
  readonly workspace: WorkspaceTables;
  readonly project: Project;
}

/** What the board shows, from the plan and from what this device remembers. */
export interface BoardData {
  readonly settings: GanttSettings;
  readonly change: (part: Partial<GanttSettings>) => void;
  readonly fold: (id: Id, closed: boolean) => void;
  readonly editing: GanttEditing;
  readonly data: GanttData;
  readonly show: GanttShow;
  readonly hasBaseline: boolean;
  readonly planned: TimeRange;
}

export function useBoardData({ plan, workspace, project }: PlanInView): BoardData {
  const { settings, change } = useGanttSettings(project.id);
  const collapsed = useMemo(() => new Set(settings.collapsed), [settings.collapsed]);
  const { calendar, calendarException, person, timeOff } = workspace;
  const calendars = useMemo(
    () => projectCalendars({ calendar, calendarException, person, timeOff }, project),
    [calendar, calendarException, person, timeOff, project],
  );
  const nonWorking = useMemo(() => nonWorkingOf(calendars), [calendars]);
  const editing = useGanttEditing({ plan, project, calendars });
  const data = useGanttModel({ plan, workspace, nonWorking, collapsed, preview: editing.preview });
  const hasBaseline = shownBaseline(plan.tables) !== null;
  const show = useMemo(
    () => ({ ...settings.show, baseline: settings.show.baseline && hasBaseline }),
    [settings.show, hasBaseline],
  );
  const dates = plan.project;
  const planned = useMemo(() => plannedRange(dates, project), [dates, project]);
  const fold = (id: Id, closed: boolean): void =>
    change({ collapsed: closed ? [...settings.collapsed, id] : settings.collapsed.filter((each) => each !== id) });
  return { settings, change, fold, editing, data, show, hasBaseline, planned };
}
