import type { CalendarException } from '../../shared/model/calendar-exception.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { STANDARD_WEEK } from '../../shared/model/work-calendar.ts';

/** Working time asked minute by minute. */
export class SlowCalendar {
  readonly #works: (min: number) => boolean;
  readonly #known = new Map<number, boolean>();

  constructor(works: (min: number) => boolean) {
    this.#works = works;
  }

  /** True when the minute from `min` to `min + 1` is worked. */
  works(min: number): boolean {
    const known = this.#known.get(min) ?? this.#works(min);
    this.#known.set(min, known);
    return known;
  }

  nextWork(min: number): number {
    let at = min;
    while (!this.works(at)) at++;
    return at;
  }

  previousWork(min: number): number {
    if (this.works(min) && !this.works(min - 1)) return this.previousEnd(min);
    return this.works(min) ? min : this.previousEnd(min);
  }

  previousEnd(min: number): number {
    let at = min;
    while (!this.works(at - 1)) at--;
    return at;
  }

  add(min: number, minutes: number): number {
    let at = min;
    let left = Math.abs(minutes);
    while (left > 0) {
      if (minutes > 0 ? this.works(at) : this.works(at - 1)) left--;
      at += minutes > 0 ? 1 : -1;
    }
    return at;
  }

  between(from: number, to: number): number {
    let count = 0;
    for (let at = Math.min(from, to); at < Math.max(from, to); at++) if (this.works(at)) count++;
    return from <= to ? count : 0 - count;
  }
}

/** When a task's calendar works, or the project's where it has none. */
export function taskCalendar(state: ProjectState, calendarId: Id | null): SlowCalendar {
  const project = state.workspace.project.get(state.projectId)?.calendarId ?? null;
  const id = calendarId !== null && state.workspace.calendar.has(calendarId) ? calendarId : project;
  return new SlowCalendar((min) => calendarWorks(state, id, min));
}

/** When a person works on a task with a calendar. */
export function workCalendar(state: ProjectState, personId: Id, taskCalendarId: Id | null): SlowCalendar {
  const project = state.workspace.project.get(state.projectId)?.calendarId ?? null;
  const own = state.workspace.person.get(personId)?.calendarId ?? project;
  const off = [...state.workspace.timeOff.values()].filter((each) => each.personId === personId);
  return new SlowCalendar(
    (min) =>
      calendarWorks(state, own, min) &&
      (taskCalendarId === null || calendarWorks(state, taskCalendarId, min)) &&
      !off.some((each) => each.fromMin <= min && min < each.toMin),
  );
}

function calendarWorks(state: ProjectState, calendarId: Id | null, min: number): boolean {
  const day = Math.floor(min / 1440);
  const minute = min - day * 1440;
  return hoursOn(state, calendarId, day).some(([from, to]) => from <= minute && minute < to);
}

function hoursOn(state: ProjectState, calendarId: Id | null, day: number): readonly (readonly [number, number])[] {
  const chain = [];
  for (let at = calendarId === null ? undefined : state.workspace.calendar.get(calendarId); at;) {
    chain.push(at);
    at = at.baseId === null ? undefined : state.workspace.calendar.get(at.baseId);
  }
  for (const calendar of chain) {
    const covering = [...state.workspace.calendarException.values()]
      .filter((each) => each.calendarId === calendar.id && each.fromDay <= day && day <= each.toDay)
      .sort(byStrength);
    const last = covering.at(-1);
    if (last) return last.hours;
  }
  const weekday = (((day + 4) % 7) + 7) % 7;
  return chain.find((each) => each.week[weekday])?.week[weekday] ?? STANDARD_WEEK[weekday] ?? [];
}

function byStrength(a: CalendarException, b: CalendarException): number {
  return a.fromDay - b.fromDay || (a.id < b.id ? -1 : 1);
}
