import type { ScheduleConflict } from '../model/task-schedule.ts';
import { LAST_MIN } from '../model/time.ts';
import { CONSTRAINT_TYPES } from '../model/task.ts';
import { FINISHED, INACTIVE, NEVER, SUMMARY } from './columns.ts';
import { FNLT, linkBound, MFO, MSO, SNLT } from './forward-pass.ts';
import { toStart } from './link-columns.ts';
import type { PassInput } from './pass-input.ts';

const HARD: ReadonlySet<number> = new Set([SNLT, FNLT, MSO, MFO]);
const NONE: readonly ScheduleConflict[] = [];

/** What can't hold for the task at position `p`. Finished and cancelled tasks have nothing left to keep but the deadline. Rule: S29 */
export function conflictsOf(input: PassInput, p: number): readonly ScheduleConflict[] {
  const { columns, dates } = input;
  const flags = columns.flags[p] ?? 0;
  if ((flags & INACTIVE) !== 0) return NONE;
  const missed = (flags & FINISHED) === 0 ? missedConstraint(input, p) : undefined;
  const deadline = columns.deadlineMin[p] ?? NaN;
  const lateBy = Number.isNaN(deadline) ? 0 : (columns.calendars[p]?.between(deadline, dates.finish[p] ?? 0) ?? 0);
  const broken = (flags & FINISHED) === 0 ? brokenLinks(input, p) : NONE;
  const lacking = lacksWorkingTime(input, p);
  // Nearly no task has any.
  if (!missed && lateBy <= 0 && broken.length === 0 && !lacking) return NONE;
  const conflicts: ScheduleConflict[] = [];
  if (missed) conflicts.push(missed);
  if (lateBy > 0) conflicts.push({ kind: 'deadline-missed', byMin: lateBy });
  conflicts.push(...broken);
  if (lacking) conflicts.push({ kind: 'no-working-time' });
  return conflicts;
}

function missedConstraint({ columns, dates }: PassInput, p: number): ScheduleConflict | undefined {
  const type = columns.constraint[p] ?? 0;
  const atMin = columns.constraintMin[p] ?? NaN;
  if (Number.isNaN(atMin) || !HARD.has(type)) return undefined;
  if (((columns.flags[p] ?? 0) & SUMMARY) !== 0 && type !== FNLT) return undefined;
  const byStart = type === SNLT || type === MSO;
  const by = columns.calendars[p]?.between(atMin, (byStart ? dates.start : dates.finish)[p] ?? 0) ?? 0;
  const exact = type === MSO || type === MFO;
  if (by === 0 || (by < 0 && !exact)) return undefined;
  return { kind: 'constraint-missed', type: CONSTRAINT_TYPES[type] ?? 'ASAP', byMin: Math.abs(by) };
}

function brokenLinks(input: PassInput, p: number): readonly ScheduleConflict[] {
  const { columns, dates, links, resolved, settings } = input;
  const { inStart } = resolved.network;
  let broken: ScheduleConflict[] | undefined;
  for (let link = inStart[p] ?? 0; link < (inStart[p + 1] ?? 0); link++) {
    const bound = linkBound(input, link, settings.finishMin === null);
    if (bound === NEVER) continue;
    const at = (toStart(links.type[link] ?? 0) ? dates.start : dates.finish)[p] ?? 0;
    if (bound <= at) continue;
    const byMin = columns.calendars[p]?.between(at, bound) ?? 0;
    const record = resolved.network.links[link];
    if (record && byMin > 0) (broken ??= []).push({ kind: 'dependency-broken', dependencyId: record.id, byMin });
  }
  return broken ?? NONE;
}

function lacksWorkingTime({ columns, dates }: PassInput, p: number): boolean {
  if (((columns.flags[p] ?? 0) & SUMMARY) !== 0) return false;
  if ((dates.finish[p] ?? 0) >= LAST_MIN) return true;
  const parts = columns.parts[p];
  return parts ? parts.some((part) => part.calendar.isFallback) : (columns.workCalendars[p]?.isFallback ?? false);
}
