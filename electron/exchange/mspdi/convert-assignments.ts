import type { FieldsOf } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { DraftAssignment } from '../plan-draft.ts';
import type { MspdiFile, RawAssignment, RawTask, TaskValues } from './mspdi-file.ts';
import { TENTHS, timeFormatOf } from './mspdi-codes.ts';

/** MS Project's task types. */
export const FIXED_UNITS = 0;
export const FIXED_DURATION = 1;
export const FIXED_WORK = 2;

export interface ConvertedAssignments {
  readonly assignments: readonly DraftAssignment[];
  /** By task UID: whether effort sizes it, and its effort where that isn't the sum of its assignments. */
  readonly sizes: ReadonlyMap<string, Pick<FieldsOf<'task'>, 'sizedBy' | 'effortMin'>>;
}

interface AssignmentContext {
  readonly tasks: ReadonlyMap<string, Id>;
  readonly people: ReadonlyMap<string, Id>;
  /** By the resource's UID; null: the project's. */
  readonly calendarOf: ReadonlyMap<string, Id | null>;
}

/**
 * Assignments of people, and how tasks are sized. Effort sizes a task only where that gives the duration that the file has;
 * elsewhere the duration stands, so that dates stay as they are. Rule: X10
 */
export function convertAssignments(file: MspdiFile, ids: AssignmentContext, notes: ImportNotes): ConvertedAssignments {
  const byTask = new Map<string, RawAssignment[]>();
  for (const assignment of file.assignments) {
    // Material and cost resources were noted with the resource.
    if (!ids.people.has(assignment.resourceUid)) continue;
    const list = byTask.get(assignment.taskUid);
    if (list) list.push(assignment);
    else byTask.set(assignment.taskUid, [assignment]);
  }
  const assignments: DraftAssignment[] = [];
  const sizes = new Map<string, Pick<FieldsOf<'task'>, 'sizedBy' | 'effortMin'>>();
  for (const [index, task] of file.tasks.entries()) {
    const own = byTask.get(task.uid) ?? [];
    const summary = (file.tasks[index + 1]?.level ?? 0) > task.level;
    // A summary's work is rolled up.
    const size = summary ? { sizedBy: 'duration' as const, effortMin: null } : sizeOf(task, own, notes);
    sizes.set(task.uid, size);
    const kind = summary ? 'summary' : (size.sizedBy ?? 'duration');
    const shares = sharesOf(task, own, { kind, apart: worksApart(task, own, ids.calendarOf), notes });
    for (const [at, raw] of own.entries()) {
      const taskId = ids.tasks.get(raw.taskUid);
      const personId = ids.people.get(raw.resourceUid);
      const share = shares[at];
      if (taskId === undefined || personId === undefined || share === undefined) continue;
      assignments.push({ taskId, personId, fields: assignmentFields(raw, share, task) });
    }
  }
  return { assignments, sizes };
}

function sizeOf(
  task: RawTask,
  own: readonly RawAssignment[],
  notes: ImportNotes,
): Pick<FieldsOf<'task'>, 'sizedBy' | 'effortMin'> {
  const { type, workMin = 0, manual } = task.node;
  const durationMin = ownDuration(task.node);
  if (type === FIXED_WORK && own.length === 0 && workMin > 0 && workMin === durationMin)
    return { sizedBy: 'effort', effortMin: workMin };
  if (type === FIXED_WORK && own.length > 0 && workMin > 0) {
    const units = own.reduce((sum, { units: each = 1 }) => sum + each, 0);
    const even = own.every(
      (each) => Math.abs((each.workMin ?? 0) - workThatFollows(each.units ?? 1, durationMin)) <= 1 && each.delay === 0,
    );
    if (!manual && even && Math.round(workMin / units) === durationMin) return { sizedBy: 'effort', effortMin: workMin };
    notes.changed('note.fixed-work-tasks', task.node.name, 'because.duration-stands');
  }
  const assigned = own.reduce((sum, each) => sum + (each.workMin ?? 0), 0);
  return { sizedBy: 'duration', effortMin: workMin > 0 && workMin !== assigned ? workMin : null };
}

/**
 * True when people with different hours do even work, each in dates of their own. The file's duration then counts the hours of all of
 * them together, and is nobody's.
 * Rule: X10
 */
function worksApart({ node }: RawTask, own: readonly RawAssignment[], calendarOf: AssignmentContext['calendarOf']): boolean {
  const calendars = new Set(own.map(({ resourceUid }) => calendarOf.get(resourceUid) ?? null));
  if (calendars.size < 2 || node.startMin === undefined || node.finishMin === undefined) return false;
  const { startMin: start, finishMin: finish } = node;
  return (
    own.every(({ even, workMin = 0, units = 1 }) => even && workMin > 0 && units > 0) &&
    own.some(({ startMin = start, finishMin = finish }) => startMin > start || finishMin < finish)
  );
}

interface Share {
  readonly units: number;
  readonly workMin: number | null;
  readonly delayMin: number;
}

/**
 * Units, work and delay of each assignment. An assignment with work of its own lasts work ÷ units, so where the longest one would not
 * last as long as the task, the units become what its work and the task's duration make them.
 */
function sharesOf(
  task: RawTask,
  own: readonly RawAssignment[],
  context: { readonly kind: 'summary' | 'effort' | 'duration'; readonly apart: boolean; readonly notes: ImportNotes },
): readonly Share[] {
  const durationMin = ownDuration(task.node);
  const shares = own.map((raw): Share => {
    const units = Math.max(0, raw.units ?? 1);
    const follows = workThatFollows(units, durationMin);
    const stated = raw.workMin === undefined ? null : Math.max(0, raw.workMin);
    const derived = stated === null || (context.kind === 'summary' ? false : context.kind === 'effort' || stated === follows);
    return { units, workMin: derived ? null : stated, delayMin: Math.max(0, Math.round(raw.delay / TENTHS)) };
  });
  const uncounted =
    context.kind !== 'duration' ||
    context.apart ||
    task.node.ignoresResourceCalendar ||
    timeFormatOf(task.node.durationFormat).elapsed ||
    durationMin === 0;
  const spans = shares.map(({ units, workMin, delayMin }) =>
    workMin === null ? delayMin + durationMin : workMin === 0 || units === 0 ? 0 : delayMin + Math.round(workMin / units),
  );
  const longest = Math.max(0, ...spans);
  if (uncounted || longest === 0 || longest === durationMin) return shares;
  context.notes.changed('note.uneven-units', task.node.name, 'because.averaged');
  return shares.map((share) => averaged(share, durationMin));
}

function averaged(share: Share, durationMin: number): Share {
  const workMin = share.workMin ?? workThatFollows(share.units, durationMin);
  if (workMin === 0) return share;
  const delayMin = share.delayMin < durationMin ? share.delayMin : 0;
  const units = workMin / (durationMin - delayMin);
  return { units, delayMin, workMin: workThatFollows(units, durationMin) === workMin ? null : workMin };
}

function assignmentFields(raw: RawAssignment, share: Share, task: RawTask): DraftAssignment['fields'] {
  const workMin = share.workMin ?? workThatFollows(share.units, ownDuration(task.node));
  const done = actualThatFollows(workMin, task.node.progressPct ?? 0);
  return {
    ...share,
    actualWorkMin: raw.actualWorkMin === undefined || raw.actualWorkMin === done ? null : Math.max(0, raw.actualWorkMin),
    sourceId: raw.uid ?? null,
  };
}

/** The duration that a task has in Baton. Units: minutes. */
function ownDuration({ manual, manualDurationMin, durationMin }: TaskValues): number {
  return Math.max(0, (manual ? manualDurationMin : undefined) ?? durationMin ?? 0);
}

/** Work of a person who is on a task for its whole duration. Units: minutes. */
export function workThatFollows(units: number, durationMin: number): number {
  return Math.round(units * durationMin);
}

/** Work that is done when a task is so far. Units: minutes. */
export function actualThatFollows(workMin: number, progressPct: number): number {
  return Math.round((workMin * Math.min(100, Math.max(0, progressPct))) / 100);
}
