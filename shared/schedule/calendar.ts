import { dayToMin, FIRST_DAY, LAST_DAY, minToDay } from '../model/time.ts';
import type { WorkingHours } from './working-hours.ts';

/** Where a compiled window starts and how far it reaches before anybody asks for more. */
const DAYS_BEFORE = 30;
const DAYS_AFTER = 400;
/** The time line ends here: arithmetic that would lead beyond stops at the end. */
const BEGIN_MIN = dayToMin(FIRST_DAY);
const END_MIN = dayToMin(LAST_DAY + 1) - 1;
const BUCKET_BITS = 8;

/**
 * Working time, compiled: sorted intervals, each with the working minutes before it. W(t), the working minutes before t, is piecewise
 * linear; every operation is one reading of W and one of its inverse. Two tables (first interval of a day, first interval of 256 working
 * minutes) make both a short scan instead of a search.
 *
 * Only a window is compiled; it grows, at least doubling, when a question reaches beyond it, up to the whole time line.
 */
export class Calendar {
  /** True when this one stands in for a calendar without any working time. */
  readonly isFallback: boolean;
  readonly #hours: WorkingHours;
  #firstDay: number;
  /** The day after the window. */
  #endDay: number;
  #starts: Int32Array = new Int32Array(0);
  #ends: Int32Array = new Int32Array(0);
  #before: Int32Array = new Int32Array(0);
  #dayIndex: Int32Array = new Int32Array(0);
  #buckets: Int32Array = new Int32Array(0);
  #count = 0;
  #total = 0;

  constructor(hours: WorkingHours, aroundDay: number, isFallback = false) {
    this.#hours = hours;
    this.isFallback = isFallback;
    this.#firstDay = Math.max(FIRST_DAY, Math.min(aroundDay, LAST_DAY) - DAYS_BEFORE);
    this.#endDay = Math.min(LAST_DAY + 1, this.#firstDay + DAYS_AFTER);
    this.#compile();
  }

  /** True when there is some working time somewhere on the time line. */
  hasWork(): boolean {
    while (this.#count === 0 && this.#canGrow()) this.#grow(this.#firstDay - 1, this.#endDay + 1);
    return this.#count > 0;
  }

  /** The first working minute at or after `min`. */
  nextWork(given: number): number {
    const min = this.#within(given);
    const i = this.#intervalAt(min);
    if (i === this.#count) return this.#startAt(this.#total);
    const start = this.#starts[i] ?? 0;
    return min > start ? min : start;
  }

  /** The last end of working time at or before `min`; `min` itself inside working time. */
  previousWork(given: number): number {
    const min = this.#within(given);
    const i = this.#intervalAt(min);
    if (i < this.#count && min > (this.#starts[i] ?? 0)) return min;
    return i > 0 ? (this.#ends[i - 1] ?? 0) : this.#finishAt(0);
  }

  /**
   * `min` plus working minutes. A result that falls between two intervals is the end of the earlier one; for a negative number the start
   * of the later one. Nothing added gives `min` itself.
   */
  add(min: number, minutes: number): number {
    if (minutes === 0) return min;
    const from = this.#workBefore(min);
    if (minutes > 0) return this.#finishAt(from + minutes);
    return this.#startAt(from + minutes);
  }

  /** Working minutes from one position to another; negative when `to` is earlier. */
  between(from: number, to: number): number {
    if (from === to) return 0;
    // The earlier one first: growing the window to the left moves the origin of W, growing it to the right doesn't.
    const first = this.#workBefore(Math.min(from, to));
    const work = this.#workBefore(Math.max(from, to)) - first;
    // Not `-work`: no slack is 0, never −0.
    return from < to ? work : 0 - work;
  }

  /** The intervals of working time between two positions, clipped to them. Shape: from, to, from, to … */
  spans(fromMin: number, toMin: number): number[] {
    const first = this.#within(fromMin);
    this.#within(toMin);
    const spans: number[] = [];
    for (let i = this.#intervalAt(first); i < this.#count && (this.#starts[i] ?? 0) < toMin; i++) {
      spans.push(Math.max(fromMin, this.#starts[i] ?? 0), Math.min(toMin, this.#ends[i] ?? 0));
    }
    return spans;
  }

  /** W: working minutes from the start of the window to `given`. */
  #workBefore(given: number): number {
    const min = this.#within(given);
    const i = this.#intervalAt(min);
    if (i >= this.#count) return this.#total;
    const start = this.#starts[i] ?? 0;
    const before = this.#before[i] ?? 0;
    return min <= start ? before : before + min - start;
  }

  /** A position, held on the time line; the window holds it from now on. */
  #within(given: number): number {
    const min = given < BEGIN_MIN ? BEGIN_MIN : given > END_MIN ? END_MIN : given;
    const day = minToDay(min);
    if (day < this.#firstDay || day >= this.#endDay) this.#grow(day, day + 1);
    return min;
  }

  /** The first interval that ends after a position in the window. */
  #intervalAt(min: number): number {
    let i = this.#dayIndex[minToDay(min) - this.#firstDay] ?? this.#count;
    while (i < this.#count && (this.#ends[i] ?? 0) <= min) i++;
    return i;
  }

  /** The earliest position with `work` working minutes before it: the end of an interval rather than the start of the next. */
  #finishAt(given: number): number {
    const work = given + this.#reach(given - 1, given);
    if (work > this.#total || this.#count === 0) return END_MIN;
    // The window starts with the time line and there is no such end of work.
    if (work <= 0) return BEGIN_MIN;
    let i = this.#buckets[(work - 1) >> BUCKET_BITS] ?? 0;
    while ((this.#before[i] ?? 0) + (this.#ends[i] ?? 0) - (this.#starts[i] ?? 0) < work) i++;
    return (this.#starts[i] ?? 0) + work - (this.#before[i] ?? 0);
  }

  /** The latest position with `work` working minutes before it: the start of an interval rather than the end of the one before. */
  #startAt(given: number): number {
    const work = given + this.#reach(given, given + 1);
    if (work >= this.#total || this.#count === 0) return END_MIN;
    if (work < 0) return BEGIN_MIN;
    let i = this.#buckets[work >> BUCKET_BITS] ?? 0;
    while ((this.#before[i] ?? 0) + (this.#ends[i] ?? 0) - (this.#starts[i] ?? 0) <= work) i++;
    return (this.#starts[i] ?? 0) + work - (this.#before[i] ?? 0);
  }

  /** Grows the window until it holds the working minutes from `lowest` to `highest`, or can't grow. Gives how far the origin of W moved. */
  #reach(lowest: number, highest: number): number {
    let shift = 0;
    while (highest > this.#total && this.#endDay <= LAST_DAY) this.#grow(this.#firstDay, this.#endDay + 1);
    while (lowest + shift < 0 && this.#firstDay > FIRST_DAY) {
      const total = this.#total;
      this.#grow(this.#firstDay - 1, this.#endDay);
      shift += this.#total - total;
    }
    return shift;
  }

  #canGrow(): boolean {
    return this.#firstDay > FIRST_DAY || this.#endDay <= LAST_DAY;
  }

  /** Grows the window to the left, or to the right, or both, so that it holds these days; at least doubling it. */
  #grow(fromDay: number, endDay: number): void {
    const size = this.#endDay - this.#firstDay;
    if (fromDay < this.#firstDay) this.#firstDay = Math.max(FIRST_DAY, Math.min(fromDay, this.#firstDay - size));
    if (endDay > this.#endDay) this.#endDay = Math.min(LAST_DAY + 1, Math.max(endDay, this.#endDay + size));
    this.#compile();
  }

  #compile(): void {
    const hours = this.#hours(this.#firstDay, this.#endDay - this.#firstDay);
    const room = hours.reduce((sum, shifts) => sum + shifts.length, 0);
    const starts = new Int32Array(room);
    const ends = new Int32Array(room);
    const before = new Int32Array(room);
    const dayIndex = new Int32Array(hours.length);
    let count = 0;
    let total = 0;
    for (const [offset, shifts] of hours.entries()) {
      const midnight = dayToMin(this.#firstDay + offset);
      dayIndex[offset] = count;
      for (const [from, to] of shifts) {
        starts[count] = midnight + from;
        ends[count] = midnight + to;
        before[count++] = total;
        total += to - from;
      }
    }
    this.#starts = starts;
    this.#ends = ends;
    this.#before = before;
    this.#dayIndex = dayIndex;
    this.#count = count;
    this.#total = total;
    this.#buckets = bucketStarts(before, total);
  }
}

/** For every 256 working minutes the interval in which they begin. */
function bucketStarts(before: Int32Array, total: number): Int32Array {
  const buckets = new Int32Array((total >> BUCKET_BITS) + 1);
  let interval = 0;
  for (const bucket of buckets.keys()) {
    const work = bucket << BUCKET_BITS;
    while (interval + 1 < before.length && (before[interval + 1] ?? 0) <= work) interval++;
    buckets[bucket] = interval;
  }
  return buckets;
}
