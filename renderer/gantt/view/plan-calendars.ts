import type { Project } from '../../../shared/model/project.ts';
import { createCalendars, type Calendars, type CalendarSource } from '../../../shared/schedule/calendars.ts';
import type { GanttData } from '../layout/layout-gantt.ts';
import { gapsBetween, wholeDays } from './non-working.ts';

/** The calendars that decide when a project works. Made again only when calendars, people or the project's own record change. */
export function projectCalendars(workspace: CalendarSource, project: Project): Calendars {
  return createCalendars(workspace, project);
}

/** The spans to shade. */
export function nonWorkingOf(calendars: Calendars): GanttData['nonWorking'] {
  return (range, detail) => {
    // A day more on both sides, so that a day off at the edge of the view is a whole one.
    const wide = { fromMin: range.fromMin - 1440, toMin: range.toMin + 1440 };
    const gaps = gapsBetween(calendars.project.spans(wide.fromMin, wide.toMin), wide, 1);
    return detail === 'pauses' ? gaps : wholeDays(gaps);
  };
}
