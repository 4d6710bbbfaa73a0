import { dayToMin, minToDay } from '../../shared/model/time.ts';
import { readDate } from '../ui/date-field.tsx';
import { formatDay } from '../ui/format-date.ts';

/** A day as a field shows it; nothing where there is none. */
export function shownDay(day: number | undefined): string {
  return day === undefined ? '' : formatDay(dayToMin(day));
}

/** The day that a field means; undefined when it is none. What nobody changed means what it shows, in any language. */
export function typedDay(text: string, shown: number | undefined): number | undefined {
  if (shown !== undefined && text === shownDay(shown)) return shown;
  const min = readDate(text, 0);
  return min === undefined ? undefined : minToDay(min);
}
