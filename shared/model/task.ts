import * as v from 'valibot';
import { flag, instant, integer, minute, nullable, oneOf, reference, span, structure, text } from './codec.ts';
import type { Codec } from './codec.ts';
import { keyed, prose, value, type RecordOf } from './entity.ts';
import { isEntityId } from './id.ts';
import { FIRST_MIN, LAST_MIN } from './time.ts';
import { expectationTexts } from '../texts/expectation-texts.ts';

export const TASK_STATUSES = ['not-started', 'ready', 'in-progress', 'blocked', 'in-review', 'done', 'cancelled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const CONSTRAINT_TYPES = ['ASAP', 'ALAP', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'] as const;
export type ConstraintType = (typeof CONSTRAINT_TYPES)[number];

/** How a duration was typed and is shown again; the value itself is always minutes. */
export const DURATION_UNITS = ['minute', 'hour', 'day', 'week', 'month'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

const minuteValue = v.pipe(v.number(), v.integer(), v.minValue(FIRST_MIN), v.maxValue(LAST_MIN));
const idValue = v.pipe(
  v.string(),
  v.check((text: string) => isEntityId(text)),
);

/** ASAP and ALAP have no date, the other six need one. */
export const constraint = v.variant('type', [
  v.strictObject({ type: v.picklist(['ASAP', 'ALAP']) }),
  v.strictObject({ type: v.picklist(['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO']), atMin: minuteValue }),
]);
export type Constraint = v.InferOutput<typeof constraint>;

/** Why a task is blocked, since when (Unix ms), and who or which task can unblock it. */
export const blocker = v.strictObject({
  reason: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  sinceMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  by: v.variant('kind', [
    v.strictObject({ kind: v.literal('person'), personId: idValue }),
    v.strictObject({ kind: v.literal('task'), taskId: idValue }),
    v.strictObject({ kind: v.literal('other') }),
  ]),
});
export type Blocker = v.InferOutput<typeof blocker>;

/** The value of a custom field. */
export type CustomValue = string | number | boolean;
const customValue: Codec<CustomValue> = {
  column: 'json',
  expects: expectationTexts['expects.custom'],
  is: (candidate): candidate is CustomValue =>
    typeof candidate === 'boolean' || Number.isFinite(candidate) || (typeof candidate === 'string' && candidate.length <= 10_000),
};

/** A piece of work, a milestone, or (when it has children) a summary task. What is decided by people is here; dates are derived. */
export const task = {
  document: 'plan',
  shape: 'fields',
  fields: {
    name: value(text(1000), ''),
    description: prose(text(1_000_000)),
    parentId: value(nullable(reference), null),
    rank: value(text(200), ''),
    status: value(oneOf(TASK_STATUSES), 'not-started'),
    /** Holds while the status is `blocked`. */
    blocked: value(nullable(structure(blocker, expectationTexts['expects.blocker'])), null),
    /** 0 to 1000 as in MS Project: 500 is normal, above 750 urgent. */
    priority: value(integer(0, 1000), 500),
    ownerId: value(nullable(reference), null),
    /** `elapsed` durations run around the clock. */
    durationMin: value(span, 480),
    durationKind: value(oneOf(['working', 'elapsed']), 'working'),
    durationUnit: value(oneOf(DURATION_UNITS), 'day'),
    estimated: value(flag, false),
    milestone: value(flag, false),
    /** `duration`: the duration is decided; `effort`: it follows from `effortMin` and the assignments. */
    sizedBy: value(oneOf(['duration', 'effort']), 'duration'),
    effortMin: value(nullable(span), null),
    constraint: value(structure(constraint, expectationTexts['expects.constraint']), { type: 'ASAP' }),
    deadlineMin: value(nullable(minute), null),
    calendarId: value(nullable(reference), null),
    /** True: the assignees' calendars don't matter, only the task's own. */
    ignoresPeopleCalendars: value(flag, false),
    mode: value(oneOf(['auto', 'manual']), 'auto'),
    manualStartMin: value(nullable(minute), null),
    manualFinishMin: value(nullable(minute), null),
    /** Elapsed minutes by which levelling holds the task back. */
    levellingDelayMin: value(span, 0),
    progressPct: value(integer(0, 100), 0),
    actualStartMin: value(nullable(minute), null),
    actualFinishMin: value(nullable(minute), null),
    /** Null: what progress leaves of the duration. */
    remainingMin: value(nullable(span), null),
    /** Where the remaining work goes on, when that is not where the done part ended. */
    resumeMin: value(nullable(minute), null),
    tags: keyed(flag),
    custom: keyed(customValue),
    sourceId: value(nullable(text(200)), null),
    createdAtMs: value(nullable(instant), null),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;

export type Task = RecordOf<typeof task>;
