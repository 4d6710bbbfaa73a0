import { NO_LAG, type Lag, type LinkType } from '../../../shared/model/dependency.ts';
import { readDuration, splitList } from './read-values.ts';

/** One predecessor as a cell names it; what it names is found later. */
export interface NamedPredecessor {
  readonly ref: string;
  readonly type: LinkType;
  readonly lag: Lag;
}

const LINK = /^(.+?)\s*(FS|SS|FF|SF)?\s*(?:([+-])\s*(\d+(?:[.,]\d+)?)\s*(e?%|[a-z]*))?$/i;

/**
 * Reads `12FS+2d; 14SS-50%; 7`. A part that is itself the name of something (`ABC-12`) is taken whole.
 * Undefined entries: parts that can't be read.
 */
export function readPredecessors(text: string, isKnown: (ref: string) => boolean): readonly (NamedPredecessor | undefined)[] {
  return splitList(text).map((part) => {
    if (isKnown(part)) return { ref: part, type: 'FS', lag: NO_LAG };
    const match = LINK.exec(part);
    const ref = match?.[1];
    if (!match || ref === undefined) return undefined;
    const lag = match[3] === undefined ? NO_LAG : lagOf(match[3], match[4] ?? '0', match[5] ?? '');
    return lag && { ref, type: (match[2]?.toUpperCase() ?? 'FS') as LinkType, lag };
  });
}

function lagOf(sign: string, amount: string, unit: string): Lag | undefined {
  const factor = sign === '-' ? -1 : 1;
  if (unit.endsWith('%'))
    return { kind: unit.startsWith('e') ? 'elapsed-percent' : 'percent', percent: factor * Number(amount.replace(',', '.')) };
  const typed = readDuration(`${amount}${unit}`);
  return typed && { kind: typed.elapsed ? 'elapsed' : 'working', minutes: factor * typed.minutes, unit: typed.unit };
}

const LETTERS = { minute: 'm', hour: 'h', day: 'd', week: 'w', month: 'mo' } as const;
const WORKING = { minute: 1, hour: 60, day: 480, week: 2400, month: 9600 } as const;
const ELAPSED = { minute: 1, hour: 60, day: 1440, week: 10_080, month: 43_200 } as const;

/** `12FS+2d`, and `12` for finish to start without lag; the reverse of `readPredecessors`. */
export function writePredecessor(ref: string, type: LinkType, lag: Lag): string {
  const text = writeLag(lag);
  return type === 'FS' && text === '' ? ref : `${ref}${type}${text}`;
}

function writeLag(lag: Lag): string {
  if ('percent' in lag) return lag.percent === 0 ? '' : `${signed(lag.percent)}${lag.kind === 'percent' ? '%' : 'e%'}`;
  if (lag.minutes === 0) return '';
  const elapsed = lag.kind === 'elapsed';
  const amount = lag.minutes / (elapsed ? ELAPSED : WORKING)[lag.unit];
  // A part of a unit that has no short decimal is written in minutes, so that nothing is lost.
  const exact = Number.isInteger(amount * 100);
  return `${signed(exact ? amount : lag.minutes)}${elapsed ? 'e' : ''}${exact ? LETTERS[lag.unit] : 'm'}`;
}

function signed(value: number): string {
  return value < 0 ? String(value) : `+${value}`;
}
