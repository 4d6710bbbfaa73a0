import type { FieldsOf } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { DraftAssignment } from '../plan-draft.ts';
import type { MspdiFile, RawAssignment, RawTask } from './mspdi-file.ts';
import { TENTHS } from './mspdi-codes.ts';

/** MS Project's task types. */
export const FIXED_DURATION = 1;
export const FIXED_WORK = 2;

export interface ConvertedAssignments {
  readonly assignments: readonly DraftAssignment[];
  /** By task UID: whether effort sizes it, and its effort where that isn't the sum of its assignments. */
  readonly sizes: ReadonlyMap<string, Pick<FieldsOf<'task'>, 'sizedBy' | 'effortMin'>>;
}

/**
 * Assignments of people, and how tasks are sized. Effort sizes a task only where that gives the duration that the file has;
 * elsewhere the duration stands, so that dates stay as they are. Rule: X10
 */
export function convertAssignments(
  file: MspdiFile,
  ids: { readonly tasks: ReadonlyMap<string, Id>; readonly people: ReadonlyMap<string, Id> },
  notes: ImportNotes,
): ConvertedAssignments {
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
  for (const task of file.tasks) {
    const own = byTask.get(task.uid) ?? [];
    const size = sizeOf(task, own, notes);
    sizes.set(task.uid, size);
    for (const raw of own) {
      const taskId = ids.tasks.get(raw.taskUid);
      const personId = ids.people.get(raw.resourceUid);
      if (taskId === undefined || personId === undefined) continue;
      assignments.push({ taskId, personId, fields: assignmentFields(raw, task, size.sizedBy === 'effort') });
    }
  }
  return { assignments, sizes };
}

function sizeOf(
  task: RawTask,
  own: readonly RawAssignment[],
  notes: ImportNotes,
): Pick<FieldsOf<'task'>, 'sizedBy' | 'effortMin'> {
  const { type, workMin = 0, durationMin = 0, manual } = task.node;
  if (type === FIXED_WORK && own.length > 0 && workMin > 0) {
    const units = own.reduce((sum, { units: each = 1 }) => sum + each, 0);
    if (!manual && units > 0 && Math.round(workMin / units) === durationMin) return { sizedBy: 'effort', effortMin: workMin };
    notes.changed('Fixed-work tasks', task.node.name, 'their duration stands, so that their dates stay');
  }
  const assigned = own.reduce((sum, each) => sum + (each.workMin ?? 0), 0);
  return { sizedBy: 'duration', effortMin: workMin > 0 && workMin !== assigned ? workMin : null };
}

function assignmentFields(raw: RawAssignment, task: RawTask, byEffort: boolean): DraftAssignment['fields'] {
  const units = Math.max(0, raw.units ?? 1);
  const follows = workThatFollows(units, task.node.durationMin ?? 0);
  const workMin =
    raw.workMin === undefined || raw.workMin === follows || (byEffort && Math.abs(raw.workMin - follows) <= 1)
      ? null
      : Math.max(0, raw.workMin);
  const done = actualThatFollows(workMin ?? follows, task.node.progressPct ?? 0);
  return {
    units,
    workMin,
    actualWorkMin: raw.actualWorkMin === undefined || raw.actualWorkMin === done ? null : Math.max(0, raw.actualWorkMin),
    delayMin: Math.max(0, Math.round(raw.delay / TENTHS)),
    sourceId: raw.uid ?? null,
  };
}

/** Work of a person who is on a task for its whole duration. Units: minutes. */
export function workThatFollows(units: number, durationMin: number): number {
  return Math.round(units * durationMin);
}

/** Work that is done when a task is so far. Units: minutes. */
export function actualThatFollows(workMin: number, progressPct: number): number {
  return Math.round((workMin * Math.min(100, Math.max(0, progressPct))) / 100);
}
