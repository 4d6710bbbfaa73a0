import { LINK_TYPES, type Dependency } from '../model/dependency.ts';
import type { Network } from '../resolve/network.ts';
import type { Calendar } from './calendar.ts';
import type { Columns } from './columns.ts';
import { onLine } from './span.ts';

/** Indices in LINK_TYPES. */
export const FINISH_START = 0;
export const START_START = 1;
export const FINISH_FINISH = 2;

/** Lags in the form that the passes read, by link number. */
export interface LinkColumns {
  readonly type: Uint8Array;
  /** 1: the lag runs around the clock. */
  readonly elapsed: Uint8Array;
  readonly lagMin: Float64Array;
  /** Percent of the predecessor's duration, `NaN` for a lag in minutes. */
  readonly lagPercent: Float64Array;
}

/** The columns of a network's links. Cost: linear. */
export function compileLinks(network: Network): LinkColumns {
  const size = network.links.length;
  const columns: LinkColumns = {
    type: new Uint8Array(size),
    elapsed: new Uint8Array(size),
    lagMin: new Float64Array(size),
    lagPercent: new Float64Array(size),
  };
  for (let link = 0; link < size; link++) compileLink(columns, link, network.links[link] as Dependency);
  return columns;
}

function compileLink(columns: LinkColumns, link: number, { type, lag }: Dependency): void {
  columns.type[link] = LINK_TYPES.indexOf(type);
  columns.elapsed[link] = lag.kind === 'elapsed' || lag.kind === 'elapsed-percent' ? 1 : 0;
  columns.lagMin[link] = 'minutes' in lag ? lag.minutes : 0;
  columns.lagPercent[link] = 'percent' in lag ? lag.percent : NaN;
}

/** The minutes of a link's lag; `durationMin` is its predecessor's. */
export function lagOf(columns: LinkColumns, link: number, durationMin: number): number {
  const percent = columns.lagPercent[link] ?? NaN;
  return Number.isNaN(percent) ? (columns.lagMin[link] ?? 0) : Math.round((durationMin * percent) / 100);
}

/** `min` moved by a lag: around the clock, or on the successor's calendar. Rule: S7 */
export function addLag(
  columns: LinkColumns,
  link: number,
  lag: { readonly min: number; readonly lagMin: number; readonly calendar: Calendar },
): number {
  if (lag.lagMin === 0) return lag.min;
  return columns.elapsed[link] === 1 ? onLine(lag.min + lag.lagMin) : lag.calendar.add(lag.min, lag.lagMin);
}

/** True when the predecessor's finish counts for a link, false when its start does. */
export function fromFinish(type: number): boolean {
  return type === FINISH_START || type === FINISH_FINISH;
}

/** True when a link binds the successor's start, false when it binds its finish. */
export function toStart(type: number): boolean {
  return type === FINISH_START || type === START_START;
}

/** The calendar that the lag of a link to position `p` counts on. */
export function lagCalendar(columns: Columns, p: number): Calendar {
  const calendar = columns.calendars[p];
  if (calendar === undefined) throw new Error(`No calendar at position ${p}`);
  return calendar;
}
