import { LAST_MIN, FIRST_MIN } from '../model/time.ts';
import { ELAPSED, type Columns } from './columns.ts';

/** A position held on the time line: what would lie outside is its end. */
export function onLine(min: number): number {
  return min < FIRST_MIN ? FIRST_MIN : min > LAST_MIN ? LAST_MIN : min;
}

/** Where a task that begins at `start` finishes. Rule: S8, S13 */
export function finishFrom(columns: Columns, p: number, start: number): number {
  const parts = columns.parts[p];
  if (parts === undefined) return forward(columns, p, start, columns.spanMin[p] ?? 0);
  let finish = start;
  for (const { calendar, delayMin, spanMin } of parts)
    finish = Math.max(finish, calendar.add(calendar.add(start, delayMin), spanMin));
  return finish;
}

/** Where a task that finishes at `finish` has to begin. */
export function startFor(columns: Columns, p: number, finish: number): number {
  const parts = columns.parts[p];
  if (parts === undefined) return backward(columns, p, finish, columns.spanMin[p] ?? 0);
  let start = finish;
  for (const { calendar, delayMin, spanMin } of parts) start = Math.min(start, calendar.add(finish, -(delayMin + spanMin)));
  return start;
}

/** Where `minutes` of a task's work end that go on at `from`. Once it has started its people work on what remains alike. */
export function forward(columns: Columns, p: number, from: number, minutes: number): number {
  if (minutes === 0) return from;
  if (((columns.flags[p] ?? 0) & ELAPSED) !== 0) return onLine(from + minutes);
  const parts = columns.parts[p];
  if (parts === undefined) return columns.workCalendars[p]?.add(from, minutes) ?? from;
  const scale = minutes / (columns.spanMin[p] || 1);
  let finish = from;
  for (const { calendar, delayMin, spanMin } of parts)
    finish = Math.max(finish, calendar.add(from, Math.round((delayMin + spanMin) * scale)));
  return finish;
}

/** Where `minutes` of a task's work have to go on to end at `finish`. */
export function backward(columns: Columns, p: number, finish: number, minutes: number): number {
  if (minutes === 0) return finish;
  if (((columns.flags[p] ?? 0) & ELAPSED) !== 0) return onLine(finish - minutes);
  const parts = columns.parts[p];
  if (parts === undefined) return columns.workCalendars[p]?.add(finish, -minutes) ?? finish;
  const scale = minutes / (columns.spanMin[p] || 1);
  let start = finish;
  for (const { calendar, delayMin, spanMin } of parts)
    start = Math.min(start, calendar.add(finish, -Math.round((delayMin + spanMin) * scale)));
  return start;
}

/**
 * The first position at or after `min` where a task can begin: in working time of one of those who work on it. One without duration may
 * stay at the end of a working period, and one that runs around the clock begins anywhere.
 * Rule: S9
 */
export function snapStart(columns: Columns, p: number, min: number): number {
  if (((columns.flags[p] ?? 0) & ELAPSED) !== 0) return min;
  const parts = columns.parts[p];
  if (parts === undefined) {
    const calendar = columns.workCalendars[p];
    if (calendar === undefined) return min;
    const next = calendar.nextWork(min);
    // A milestone stands where the work before it ended.
    return next > min && columns.spanMin[p] === 0 && calendar.previousWork(min) === min ? min : next;
  }
  let start = Infinity;
  for (const { calendar, delayMin } of parts) if (delayMin === 0) start = Math.min(start, calendar.nextWork(min));
  if (start !== Infinity) return start;
  for (const { calendar } of parts) start = Math.min(start, calendar.nextWork(min));
  return start;
}

/**
 * The end of working time that is worth as much as `min`: a finish stands at the end of a day, not at the start of the next.
 * What has no duration stays where its successor begins, the mirror image of its early dates.
 */
export function snapFinish(columns: Columns, p: number, min: number): number {
  if (((columns.flags[p] ?? 0) & ELAPSED) !== 0 || columns.spanMin[p] === 0) return min;
  const parts = columns.parts[p];
  if (parts === undefined) return columns.workCalendars[p]?.previousWork(min) ?? min;
  let finish = -Infinity;
  for (const { calendar } of parts) finish = Math.max(finish, calendar.previousWork(min));
  return finish;
}
