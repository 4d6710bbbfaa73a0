import { colour, flag, instant, integer, minute, nullable, oneOf, reference, signedSpan, text } from './codec.ts';
import { prose, value, type RecordOf } from './entity.ts';

/**
 * A project's charter and the settings that its schedule is computed with. It lives in the workspace document,
 * so a list of projects needs no plan in memory.
 */
export const project = {
  document: 'workspace',
  shape: 'fields',
  fields: {
    name: value(text(500), ''),
    outcome: prose(text(100_000)),
    kind: value(text(100), ''),
    colour: value(colour, '#3b6fb5'),
    ownerId: value(nullable(reference), null),
    clientId: value(nullable(reference), null),
    rank: value(text(200), ''),
    /** Where the schedule begins; with `scheduleFrom: 'finish'`, `finishMin` says where it ends. */
    startMin: value(minute, 0),
    finishMin: value(nullable(minute), null),
    scheduleFrom: value(oneOf(['start', 'finish']), 'start'),
    deadlineMin: value(nullable(minute), null),
    /** Progress is known up to here; null is "not tracked yet". */
    statusDateMin: value(nullable(minute), null),
    /** True: work that remains can't lie before the status date. MS Project leaves it where it is until told otherwise. */
    movesRemainingWork: value(flag, false),
    /** Null is the standard week: Monday to Friday, 8 to 12 and 13 to 17. */
    calendarId: value(nullable(reference), null),
    /** A task with at most this total slack is critical. */
    criticalSlackMin: value(signedSpan, 0),
    /** True: hard constraints win over dependencies, as MS Project's "tasks will always honor their constraint dates". */
    honoursConstraints: value(flag, true),
    /** True: every network without a successor in common has a critical path of its own. */
    multipleCriticalPaths: value(flag, false),
    minutesPerDay: value(integer(1, 1440), 480),
    minutesPerWeek: value(integer(1, 10_080), 2400),
    daysPerMonth: value(integer(1, 31), 20),
    /** The hours that a date typed without a time gets. Units: minutes of the day. */
    dayStartMin: value(integer(0, 1439), 480),
    dayFinishMin: value(integer(1, 1440), 1020),
    sourceId: value(nullable(text(200)), null),
    createdAtMs: value(nullable(instant), null),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;

export type Project = RecordOf<typeof project>;
