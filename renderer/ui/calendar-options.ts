import type { Id } from '../../shared/model/id.ts';
import type { WorkCalendar } from '../../shared/model/work-calendar.ts';
import { liveByName } from '../replica/live-records.ts';
import type { Option } from './select.tsx';

/** Stands for "none of its own" in a choice. */
export const NO_CALENDAR = '-';

/** The calendars that can be chosen, after what holds without one. */
export function calendarOptions(calendars: ReadonlyMap<Id, WorkCalendar>, without: string): readonly Option<string>[] {
  return [{ id: NO_CALENDAR, label: without }, ...liveByName(calendars).map(({ id, name }) => ({ id, label: name }))];
}
