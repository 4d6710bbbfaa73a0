import type { Tick, TimeAxis } from './time-axis.ts';
import type { TimeUnit } from './time-unit.ts';

/** Texts of the time header in the user's language. */
export interface TickLabels {
  /** The longest first: the one that fits is shown. */
  upper(axis: TimeAxis, tick: Tick): readonly string[];
  lower(axis: TimeAxis, tick: Tick, cellPx: number): string;
}

/** From this width on a day says its weekday too. */
const WEEKDAY_CELL_PX = 46;
const LONG_MONTH_CELL_PX = 96;
/** From this width on `10:00 AM` fits; a cell without it says `10 AM`. */
const LONG_HOUR_CELL_PX = 72;

export function createTickLabels(locale: string): TickLabels {
  const formatter = (options: Intl.DateTimeFormatOptions): ((min: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (min) => format.format(min * 60_000);
  };
  const hour = formatter({ hour: 'numeric', minute: '2-digit' });
  const hourAlone = formatter({ hour: 'numeric' });
  const isTwelveHour = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  const longDay = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const mediumDay = formatter({ weekday: 'short', day: 'numeric', month: 'short' });
  const weekday = formatter({ weekday: 'short', day: 'numeric' });
  const dayNumber = formatter({ day: 'numeric' });
  const dayMonth = formatter({ day: 'numeric', month: 'short' });
  const monthYear = formatter({ month: 'long', year: 'numeric' });
  const shortMonthYear = formatter({ month: 'short', year: 'numeric' });
  const longMonth = formatter({ month: 'long' });
  const shortMonth = formatter({ month: 'short' });
  const year = formatter({ year: 'numeric' });
  const quarter = (min: number): string => `Q${Math.floor(new Date(min * 60_000).getUTCMonth() / 3) + 1}`;

  function upper({ upperUnit }: TimeAxis, { fromMin }: Tick): readonly string[] {
    switch (upperUnit.unit) {
      case 'day':
        return [longDay(fromMin), mediumDay(fromMin), dayMonth(fromMin)];
      case 'week':
        return [`${dayMonth(fromMin)} – ${dayMonth(fromMin + 6 * 1440)} ${year(fromMin + 6 * 1440)}`, dayMonth(fromMin)];
      case 'month':
        return [monthYear(fromMin), shortMonthYear(fromMin), shortMonth(fromMin)];
      default:
        return [decadeOr(upperUnit, fromMin)];
    }
  }

  function decadeOr(unit: TimeUnit, fromMin: number): string {
    return unit.count === 10 ? `${year(fromMin)} – ${year(fromMin + 9.5 * 525_960)}` : year(fromMin);
  }

  function lower({ lowerUnit }: TimeAxis, { fromMin }: Tick, cellPx: number): string {
    switch (lowerUnit.unit) {
      case 'hour':
        return isTwelveHour && cellPx < LONG_HOUR_CELL_PX ? hourAlone(fromMin) : hour(fromMin);
      case 'day':
        return cellPx >= WEEKDAY_CELL_PX ? weekday(fromMin) : dayNumber(fromMin);
      case 'week':
        return cellPx >= WEEKDAY_CELL_PX ? dayMonth(fromMin) : dayNumber(fromMin);
      case 'month':
        return cellPx >= LONG_MONTH_CELL_PX ? longMonth(fromMin) : shortMonth(fromMin);
      case 'quarter':
        return quarter(fromMin);
      case 'year':
        return year(fromMin);
    }
  }

  return { upper, lower };
}
