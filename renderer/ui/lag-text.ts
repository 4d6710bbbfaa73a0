import { NO_LAG, type Lag } from '../../shared/model/dependency.ts';
import { formatDuration, parseDuration, type DurationScale } from './duration-text.ts';

const PERCENT = /^(\d+(?:[.,]\d+)?)\s*(e?)%$/i;

/** `+2d`, `-50%`, `+3ed`; nothing for none. */
export function formatLag(lag: Lag, scale: DurationScale): string {
  if ('percent' in lag) {
    if (lag.percent === 0) return '';
    return `${lag.percent < 0 ? '-' : '+'}${Math.abs(lag.percent)}${lag.kind === 'percent' ? '' : 'e'}%`;
  }
  if (lag.minutes === 0) return '';
  return `${lag.minutes < 0 ? '-' : '+'}${formatDuration(Math.abs(lag.minutes), scale, { unit: lag.unit, kind: lag.kind })}`;
}

/** A lag out of `+`, `2d`; undefined when it can't be read. */
export function parseLag(sign: string | undefined, amount: string | undefined, scale: DurationScale): Lag | undefined {
  if (sign === undefined || amount === undefined) return NO_LAG;
  const factor = sign === '-' ? -1 : 1;
  const percent = PERCENT.exec(amount);
  if (percent) {
    const value = factor * Number((percent[1] ?? '').replace(',', '.'));
    return { kind: percent[2] ? 'elapsed-percent' : 'percent', percent: value };
  }
  const duration = parseDuration(amount, scale);
  if (!duration || /[+-]/.test(amount)) return undefined;
  return { kind: duration.kind, minutes: factor * duration.minutes, unit: duration.unit };
}
