import type { FieldsOf } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import { dayToMin } from '../../shared/model/time.ts';
import { t } from '../texts/t.ts';
import { NO_CALENDAR } from '../ui/calendar-options.ts';
import { readDate } from '../ui/date-field.tsx';
import { formatDuration, parseDuration, type DurationScale } from '../ui/duration-text.ts';
import { formatDateTime, todayDay } from '../ui/format-date.ts';

/** A project's settings while they are written: texts as typed. */
export interface ProjectDraft {
  readonly name: string;
  readonly outcome: string;
  readonly colour: string;
  readonly ownerId: Id | null;
  readonly clientId: Id | null;
  readonly calendarId: string;
  readonly start: string;
  readonly finish: string;
  readonly deadline: string;
  readonly status: string;
  readonly scheduleFrom: Project['scheduleFrom'];
  readonly movesRemainingWork: boolean;
  readonly honoursConstraints: boolean;
  readonly multipleCriticalPaths: boolean;
  readonly criticalSlack: string;
  readonly dayHours: string;
  readonly weekHours: string;
  readonly monthDays: string;
}

export type DraftErrors = Partial<Record<keyof ProjectDraft, string>>;

const DAY_START_MIN = 480;
const DAY_FINISH_MIN = 1020;

/** The settings of a project, or those that a new one begins with. */
export function draftOf(project: Project | undefined, colour: string): ProjectDraft {
  const scale = project ?? { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 };
  return {
    name: project?.name ?? '',
    outcome: project?.outcome ?? '',
    colour: project?.colour ?? colour,
    ownerId: project?.ownerId ?? null,
    clientId: project?.clientId ?? null,
    calendarId: project?.calendarId ?? NO_CALENDAR,
    start: formatDateTime(project?.startMin ?? nextMonday()),
    finish: dateText(project?.finishMin),
    deadline: dateText(project?.deadlineMin),
    status: dateText(project?.statusDateMin),
    scheduleFrom: project?.scheduleFrom ?? 'start',
    movesRemainingWork: project?.movesRemainingWork ?? false,
    honoursConstraints: project?.honoursConstraints ?? true,
    multipleCriticalPaths: project?.multipleCriticalPaths ?? false,
    criticalSlack: slackText(project?.criticalSlackMin ?? 0, scale),
    dayHours: String(scale.minutesPerDay / 60),
    weekHours: String(scale.minutesPerWeek / 60),
    monthDays: String(scale.daysPerMonth),
  };
}

/** The fields that a draft means, or what is wrong with it. Only what differs from the project is there, so that what others change meanwhile stands. */
export function readDraft(
  draft: ProjectDraft,
  project: Project | undefined,
): { readonly fields: FieldsOf<'project'>; readonly errors: DraftErrors } {
  const dayStart = project?.dayStartMin ?? DAY_START_MIN;
  const dayFinish = project?.dayFinishMin ?? DAY_FINISH_MIN;
  const minutesPerDay = hoursIn(draft.dayHours, 0.5, 24);
  const minutesPerWeek = hoursIn(draft.weekHours, 1, 168);
  const daysPerMonth = wholeIn(draft.monthDays, 1, 31);
  const scale = { minutesPerDay: minutesPerDay ?? 480, minutesPerWeek: minutesPerWeek ?? 2400, daysPerMonth: daysPerMonth ?? 20 };
  const all = {
    name: draft.name.trim(),
    outcome: draft.outcome,
    colour: draft.colour,
    ownerId: draft.ownerId,
    clientId: draft.clientId,
    calendarId: draft.calendarId === NO_CALENDAR ? null : draft.calendarId,
    startMin: readDate(draft.start, dayStart),
    finishMin: optionalDate(draft.finish, dayFinish),
    deadlineMin: optionalDate(draft.deadline, dayFinish),
    statusDateMin: optionalDate(draft.status, dayFinish),
    scheduleFrom: draft.scheduleFrom,
    movesRemainingWork: draft.movesRemainingWork,
    honoursConstraints: draft.honoursConstraints,
    multipleCriticalPaths: draft.multipleCriticalPaths,
    criticalSlackMin: signedDuration(draft.criticalSlack, scale),
    minutesPerDay,
    minutesPerWeek,
    daysPerMonth,
  };
  const wrongDate = t('field.date.invalid');
  const errors: DraftErrors = {
    ...(all.startMin === undefined ? { start: wrongDate } : {}),
    ...(all.finishMin === undefined ? { finish: wrongDate } : {}),
    ...(all.finishMin === null && draft.scheduleFrom === 'finish' ? { finish: t('project.finish-needed') } : {}),
    ...(all.deadlineMin === undefined ? { deadline: wrongDate } : {}),
    ...(all.statusDateMin === undefined ? { status: wrongDate } : {}),
    ...(all.criticalSlackMin === undefined ? { criticalSlack: t('project.duration.invalid') } : {}),
    ...(minutesPerDay === undefined ? { dayHours: t('project.day-hours.invalid') } : {}),
    ...(minutesPerWeek === undefined ? { weekHours: t('project.week-hours.invalid') } : {}),
    ...(daysPerMonth === undefined ? { monthDays: t('project.days-month.invalid') } : {}),
  };
  const known = Object.entries(all).filter(
    ([field, value]) => value !== undefined && (!project || project[field as keyof Project] !== value),
  );
  return { fields: Object.fromEntries(known), errors };
}

function dateText(min: number | null | undefined): string {
  return min === null || min === undefined ? '' : formatDateTime(min);
}

function optionalDate(text: string, minuteOfDay: number): number | null | undefined {
  return text.trim() === '' ? null : readDate(text, minuteOfDay);
}

function slackText(minutes: number, scale: DurationScale): string {
  return `${minutes < 0 ? '-' : ''}${formatDuration(Math.abs(minutes), scale)}`;
}

function signedDuration(text: string, scale: DurationScale): number | undefined {
  const [, sign, rest = ''] = /^\s*([-–−]?)(.*)$/.exec(text) ?? [];
  const minutes = parseDuration(rest, scale)?.minutes;
  return minutes === undefined ? undefined : sign && minutes !== 0 ? -minutes : minutes;
}

function hoursIn(text: string, least: number, most: number): number | undefined {
  const hours = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  return hours >= least && hours <= most ? Math.round(hours * 60) : undefined;
}

function wholeIn(text: string, least: number, most: number): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

function nextMonday(): number {
  const today = todayDay();
  // Day 0 was a Thursday, so Mondays are the days that leave 4.
  const ahead = (((4 - today) % 7) + 7) % 7;
  return dayToMin(today + ahead) + DAY_START_MIN;
}
