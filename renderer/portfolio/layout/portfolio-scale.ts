import {
  civilToMin,
  dayToIso,
  dayToMin,
  FIRST_DAY,
  LAST_DAY,
  MINUTES_PER_DAY,
  minToDay,
  weekdayOf,
} from '../../../shared/model/time.ts';
import type { PortfolioRow } from './portfolio-rows.ts';

export const PORTFOLIO_ZOOMS = ['month', 'quarter', 'year'] as const;
export type PortfolioZoom = (typeof PORTFOLIO_ZOOMS)[number];

/** Where days stand on the time line. Units: px from its beginning. */
export interface PortfolioScale {
  readonly zoom: PortfolioZoom;
  readonly fromDay: number;
  readonly toDay: number;
  readonly pxPerDay: number;
  readonly widthPx: number;
}

/** A stretch of the head, or a line of the grid. */
export interface Tick {
  readonly fromDay: number;
  readonly xPx: number;
  readonly widthPx: number;
}

const PX_PER_DAY: Readonly<Record<PortfolioZoom, number>> = { month: 9, quarter: 2.8, year: 0.9 };
/** Room before the first and after the last. */
const MARGIN_DAYS: Readonly<Record<PortfolioZoom, number>> = { month: 7, quarter: 20, year: 60 };
const MONTHS: Readonly<Record<PortfolioZoom, { readonly major: number; readonly minor: number }>> = {
  month: { major: 1, minor: 0 },
  quarter: { major: 3, minor: 1 },
  year: { major: 12, minor: 3 },
};

interface ScaleOptions {
  readonly rows: readonly Pick<PortfolioRow, 'span' | 'baseline' | 'milestones' | 'project'>[];
  readonly zoom: PortfolioZoom;
  readonly today: number;
  /** The line is at least as wide. */
  readonly minWidthPx: number;
}

/** A scale over all projects and today, from the beginning of a month on. */
export function portfolioScale({ rows, zoom, today, minWidthPx }: ScaleOptions): PortfolioScale {
  const days = rows.flatMap(({ span, baseline, project }) => [
    ...[span, baseline].flatMap((each) => (each ? [minToDay(each.startMin), minToDay(each.finishMin)] : [])),
    ...(project.deadlineMin === null ? [] : [minToDay(project.deadlineMin)]),
  ]);
  const first = days.reduce((least, day) => Math.min(least, day), today);
  const last = days.reduce((most, day) => Math.max(most, day), today);
  const pxPerDay = PX_PER_DAY[zoom];
  const fromDay = monthStart(Math.max(FIRST_DAY, first - MARGIN_DAYS[zoom]), 0);
  const wanted = Math.max(last + MARGIN_DAYS[zoom], fromDay + Math.ceil(minWidthPx / pxPerDay));
  const toDay = Math.min(LAST_DAY, wanted);
  return { zoom, fromDay, toDay, pxPerDay, widthPx: Math.round((toDay - fromDay) * pxPerDay) };
}

/** Where a moment stands. */
export function xOfMin({ fromDay, pxPerDay }: PortfolioScale, min: number): number {
  return (min / MINUTES_PER_DAY - fromDay) * pxPerDay;
}

/** The moment that stands somewhere. */
export function minOfX({ fromDay, pxPerDay }: PortfolioScale, xPx: number): number {
  return Math.round((fromDay + xPx / pxPerDay) * MINUTES_PER_DAY);
}

/** The stretches of both lines of the head: quarters over months, years over quarters, months over weeks. */
export function ticksOf(
  scale: PortfolioScale,
  weekStartsOn: number,
): { readonly major: readonly Tick[]; readonly minor: readonly Tick[] } {
  const { major, minor } = MONTHS[scale.zoom];
  return { major: monthTicks(scale, major), minor: minor === 0 ? weekTicks(scale, weekStartsOn) : monthTicks(scale, minor) };
}

/** The first day of the month that lies `months` after the one of a day. */
export function monthStart(day: number, months: number): number {
  const iso = dayToIso(day);
  const index = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
  return minToDay(civilToMin(Math.floor(index / 12), (index % 12) + 1, 1));
}

function monthTicks(scale: PortfolioScale, months: number): readonly Tick[] {
  const ticks: Tick[] = [];
  // A quarter or year that has begun before the line does shows what of it is left.
  const monthIndex = Number(dayToIso(scale.fromDay).slice(5, 7)) - 1;
  let start = monthStart(scale.fromDay, -(monthIndex % months));
  while (start < scale.toDay) {
    const next = monthStart(start, months);
    ticks.push(tick(scale, start, next));
    start = next;
  }
  return ticks;
}

function weekTicks(scale: PortfolioScale, weekStartsOn: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let start = scale.fromDay - ((weekdayOf(scale.fromDay) - weekStartsOn + 7) % 7); start < scale.toDay; start += 7)
    ticks.push(tick(scale, start, start + 7));
  return ticks;
}

function tick(scale: PortfolioScale, start: number, next: number): Tick {
  const from = Math.max(start, scale.fromDay);
  const to = Math.min(next, scale.toDay);
  return { fromDay: start, xPx: xOfMin(scale, dayToMin(from)), widthPx: (to - from) * scale.pxPerDay };
}
