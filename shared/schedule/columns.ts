import type { Calendar } from './calendar.ts';

/** "No bound": earlier or later than anything. */
export const NEVER = -Infinity;
export const ALWAYS = Infinity;

/** What is true of a task, as bits. */
export const SUMMARY = 1;
/** Cancelled, or below a cancelled summary task: computed, but nobody waits for it. */
export const INACTIVE = 2;
/** The duration runs around the clock. */
export const ELAPSED = 4;
/** Fixed dates. */
export const MANUAL = 8;
export const STARTED = 16;
export const FINISHED = 32;
export const ALAP = 64;
export const ASAP = 128;
/** All is done: it can't be critical. */
export const COMPLETE = 256;
/** Cancelled itself. */
export const CANCELLED = 512;

/** A person's part of a task that has a length or a start of its own. */
export interface WorkPart {
  readonly calendar: Calendar;
  readonly delayMin: number;
  readonly spanMin: number;
}

/** The decided side of a task in the form that the passes read, by position. `NaN` is "not given". */
export interface Columns {
  readonly size: number;
  readonly flags: Uint16Array;
  /** The task's own calendar: lags, slack and constraints count on it. */
  readonly calendars: Calendar[];
  /** The calendar that the duration runs on when there are no parts. */
  readonly workCalendars: Calendar[];
  readonly spanMin: Float64Array;
  readonly parts: (readonly WorkPart[] | undefined)[];
  /** Index in CONSTRAINT_TYPES. */
  readonly constraint: Uint8Array;
  readonly constraintMin: Float64Array;
  readonly deadlineMin: Float64Array;
  readonly levellingMin: Float64Array;
  readonly fixedStartMin: Float64Array;
  readonly fixedFinishMin: Float64Array;
  readonly remainingMin: Float64Array;
  /** Where remaining work may go on at the earliest. */
  readonly resumeMin: Float64Array;
  readonly workMin: Float64Array;
  readonly progressPct: Float64Array;
}

/** Columns for a number of tasks, to be filled from the first to the last. */
export function emptyColumns(size: number): Columns {
  const numbers = (): Float64Array => new Float64Array(size);
  return {
    size,
    flags: new Uint16Array(size),
    calendars: [],
    workCalendars: [],
    spanMin: numbers(),
    parts: [],
    constraint: new Uint8Array(size),
    constraintMin: numbers(),
    deadlineMin: numbers(),
    levellingMin: numbers(),
    fixedStartMin: numbers(),
    fixedFinishMin: numbers(),
    remainingMin: numbers(),
    resumeMin: numbers(),
    workMin: numbers(),
    progressPct: numbers(),
  };
}

/** The computed side of the tasks, by position. */
export interface Dates {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  /** Where a task is put: its early dates, or its late ones when it is to be as late as possible. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** The latest start that predecessors have to make possible: of what remains, once a task has started. */
  readonly neededStart: Float64Array;
  readonly neededFinish: Float64Array;
  /** What came in from predecessors: a digest that changes when one of them does. */
  readonly trace: Float64Array;
  readonly totalSlack: Float64Array;
  readonly freeSlack: Float64Array;
  readonly critical: Uint8Array;
  readonly durationMin: Float64Array;
  readonly workMin: Float64Array;
  readonly progressPct: Float64Array;
}

/** Room for computed dates. */
export function emptyDates(size: number): Dates {
  const numbers = (): Float64Array => new Float64Array(size);
  return {
    earlyStart: numbers(),
    earlyFinish: numbers(),
    start: numbers(),
    finish: numbers(),
    lateStart: numbers(),
    lateFinish: numbers(),
    neededStart: numbers(),
    neededFinish: numbers(),
    trace: numbers(),
    totalSlack: numbers(),
    freeSlack: numbers(),
    critical: new Uint8Array(size),
    durationMin: numbers(),
    workMin: numbers(),
    progressPct: numbers(),
  };
}
