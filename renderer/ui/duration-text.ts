import type { DurationUnit } from '../../shared/model/task.ts';
import { plainNumber } from '../texts/formats.ts';
import { t } from '../texts/t.ts';
import { anyOf, plainTyped, wordsOf } from '../texts/typed-words.ts';

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
// The unit of the spoken language wins where a word means another one in English.
const UNITS: readonly DurationUnit[] = ['day', 'hour', 'minute', 'week', 'month'];

/**
 * Reads `3d`, `2d 4h`, `1.5w`, `90 min`, `2 months`, with the words of the spoken language too; a bare number means days, a unit after `e` (`3ed`) runs around the clock.
 * Gives undefined for anything else and for negative spans.
 */
export function parseDuration(text: string, scale: DurationScale): TypedDuration | undefined {
  const source = plainTyped(text);
  const units = unitWords();
  const part = new RegExp(`([+-]?\\d+(?:[.,]\\d+)?)\\s*(e??)\\s*(${anyOf([...units.keys()])})?(?!\\p{L})\\s*`, 'uy');
  let minutes = 0;
  let unit: DurationUnit | undefined;
  let elapsed: boolean | undefined;
  while (part.lastIndex < source.length) {
    const match = part.exec(source);
    if (!match) return undefined;
    const partElapsed = match[2] !== '';
    if (elapsed !== undefined && elapsed !== partElapsed) return undefined;
    elapsed = partElapsed;
    const partUnit = units.get(match[3] ?? '') ?? 'day';
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
  const unit = as.unit ?? 'day';
  const inUnit = minutes / minutesIn(unit, own);
  if (Number.isInteger(inUnit * 2)) return amountText(inUnit, unit, elapsed);
  const parts: string[] = [];
  let rest = Math.abs(minutes);
  for (const part of ['day', 'hour', 'minute'] as const) {
    const size = minutesIn(part, own);
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(amountText(count, part, elapsed));
  }
  return (minutes < 0 ? '-' : '') + parts.join(' ');
}

/** Hours with at most one decimal: `12.5 h`. */
export function formatHours(minutes: number): string {
  return t('unit.hours', { n: plainNumber(Math.round(minutes / 6) / 10) });
}

function amountText(count: number, unit: DurationUnit, elapsed: boolean): string {
  return t(`unit.${unit}`, { n: plainNumber(count), elapsed: elapsed ? 'e' : '' });
}

function unitWords(): ReadonlyMap<string, DurationUnit> {
  const units = new Map<string, DurationUnit>();
  for (const rank of ['own', 'english'] as const)
    for (const unit of UNITS) for (const word of wordsOf(`typed.${unit}`, rank)) if (!units.has(word)) units.set(word, unit);
  return units;
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
