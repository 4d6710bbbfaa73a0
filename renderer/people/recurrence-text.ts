import type { Recurrence } from '../../shared/model/calendar-exception.ts';
import { t } from '../texts/t.ts';
import { formatMonth, weekdayName } from '../ui/format-date.ts';

/** `every 2 weeks on Mon, Fri`; `every year on the last Fri of May`. */
export function recurrenceText(repeats: Recurrence): string {
  switch (repeats.every) {
    case 'day':
      return t('repeat.day', { n: repeats.interval });
    case 'week':
      return t('repeat.week', { n: repeats.interval, days: repeats.weekdays.map(weekdayName).join(', ') });
    case 'month-day':
      return t('repeat.month-day', { n: repeats.interval, day: repeats.monthDay });
    case 'month-weekday':
      return t('repeat.month-weekday', { n: repeats.interval, ...weekdayParts(repeats) });
    case 'year-day':
      return t('repeat.year-day', { day: repeats.monthDay, month: formatMonth(repeats.month) });
    case 'year-weekday':
      return t('repeat.year-weekday', { ...weekdayParts(repeats), month: formatMonth(repeats.month) });
  }
}

function weekdayParts({ weekOfMonth, weekday }: Extract<Recurrence, { weekOfMonth: number }>): {
  readonly week: string;
  readonly weekday: string;
} {
  return { week: t(`repeat.week-${weekOfMonth}`), weekday: weekdayName(weekday) };
}
