import type { DurationUnit } from '../../shared/model/task.ts';

/** How long a project's day, week and month are. */
export interface DurationScale {
  readonly minutesPerDay: number;
  readonly minutesPerWeek: number;
  readonly daysPerMonth: number;
}

export interface TypedDuration {
  readonly minutes: number;
  readonly unit: DurationUnit;
  readonly kind: 'working' | 'elapsed';
}

const ELAPSED: DurationScale = { minutesPerDay: 1440, minutesPerWeek: 10_080, daysPerMonth: 30 };
const LETTERS: Readonly<Record<DurationUnit, string>> = { minute: 'min', hour: 'h', day: 'd', week: 'w', month: 'mo' };
const PART = /([+-]?\d+(?:[.,]\d+)?)\s*(e?)(minutes?|mins?|months?|mo|m|hours?|hrs?|h|days?|d|weeks?|wks?|w)?\s*/giy;

/**
 * Reads `3d`, `2d 4h`, `1.5w`, `90 min`, `2 months`; a bare number means days, a unit after `e` (`3ed`) runs around the clock.
 * Gives undefined for anything else and for negative spans.
 */
export function parseDuration(text: string, scale: DurationScale): TypedDuration | undefined {
  const source = text.trim();
  let minutes = 0;
  let unit: DurationUnit | undefined;
  let elapsed: boolean | undefined;
  PART.lastIndex = 0;
  while (PART.lastIndex < source.length) {
    const match = PART.exec(source);
    if (!match) return undefined;
    const partElapsed = match[2] !== '';
    if (elapsed !== undefined && elapsed !== partElapsed) return undefined;
    elapsed = partElapsed;
    const partUnit = unitOf(match[3]);
    unit ??= partUnit;
    minutes += Number((match[1] ?? '').replace(',', '.')) * minutesIn(partUnit, elapsed ? ELAPSED : scale);
  }
  if (unit === undefined || !(minutes >= 0) || minutes > 100_000_000) return undefined;
  return { minutes: Math.round(minutes), unit, kind: elapsed ? 'elapsed' : 'working' };
}

/** `3d`, `2d 4h`, `1.5w`: in the unit it was typed in where that is short, else in days, hours and minutes. */
export function formatDuration(
  minutes: number,
  scale: DurationScale,
  as: { unit?: DurationUnit; kind?: 'working' | 'elapsed' } = {},
): string {
  const elapsed = as.kind === 'elapsed';
  const own = elapsed ? ELAPSED : scale;
  const prefix = elapsed ? 'e' : '';
  const unit = as.unit ?? 'day';
  const inUnit = minutes / minutesIn(unit, own);
  if (Number.isInteger(inUnit * 2)) return `${inUnit}${prefix}${LETTERS[unit]}`;
  const parts: string[] = [];
  let rest = Math.abs(minutes);
  for (const part of ['day', 'hour', 'minute'] as const) {
    const size = minutesIn(part, own);
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count}${prefix}${LETTERS[part]}`);
  }
  return (minutes < 0 ? '-' : '') + parts.join(' ');
}

/** Hours with at most one decimal: `12.5 h`. */
export function formatHours(minutes: number): string {
  return `${Math.round(minutes / 6) / 10} h`;
}

function unitOf(word: string | undefined): DurationUnit {
  const lower = (word ?? 'd').toLowerCase();
  if (lower.startsWith('mo')) return 'month';
  if (lower.startsWith('m')) return 'minute';
  if (lower.startsWith('h')) return 'hour';
  return lower.startsWith('w') ? 'week' : 'day';
}

function minutesIn(unit: DurationUnit, scale: DurationScale): number {
  switch (unit) {
    case 'minute':
      return 1;
    case 'hour':
      return 60;
    case 'day':
      return scale.minutesPerDay;
    case 'week':
      return scale.minutesPerWeek;
    case 'month':
      return scale.minutesPerDay * scale.daysPerMonth;
  }
}
