import type { Assignment } from '../model/assignment.ts';
import type { Id } from '../model/id.ts';
import type { Person } from '../model/person.ts';
import type { Task } from '../model/task.ts';
import type { Hierarchy } from '../resolve/hierarchy.ts';

/** A person's share of a task. */
export interface AssignedShare {
  readonly assignment: Assignment;
  readonly workMin: number;
  /** How long the person works on it at their units. */
  readonly spanMin: number;
}

/** The assignments that count, by task position and ordered by id: of people that exist, with units above 0. */
export type AssignmentLists = readonly (readonly Assignment[] | undefined)[];

/** Groups assignments by task. Cost: linear. */
export function assignmentLists(
  assignments: Iterable<Assignment>,
  people: ReadonlyMap<Id, Person>,
  { order, position }: Pick<Hierarchy, 'order' | 'position'>,
): AssignmentLists {
  const lists: (Assignment[] | undefined)[] = [];
  // As long as it gets, or it would be a hash table for a while.
  lists.length = order.length;
  for (const assignment of assignments) {
    const person = people.get(assignment.personId);
    if (!person || person.deletedAtMs !== null || assignment.units <= 0) continue;
    const p = position.get(assignment.taskId);
    if (p === undefined) continue;
    const list = lists[p];
    if (list === undefined) lists[p] = [assignment];
    else list.push(assignment);
  }
  for (const list of lists) if (list && list.length > 1) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return lists;
}

/**
 * What each person does of a task, and for how long. With work of its own an assignment lasts work ÷ units. Without, it lasts the task's
 * duration, or on a task sized by effort its share, by units, of the effort that the others leave.
 * Rule: S13, S14
 */
export function sharesOf(task: Task, assignments: readonly Assignment[]): readonly AssignedShare[] {
  const effortSpan = task.sizedBy === 'effort' && task.effortMin !== null ? openSpan(task.effortMin, assignments) : null;
  return assignments.map((assignment) => {
    if (assignment.workMin !== null) {
      return { assignment, workMin: assignment.workMin, spanMin: Math.round(assignment.workMin / assignment.units) };
    }
    const span = effortSpan ?? task.durationMin;
    return { assignment, workMin: Math.round(span * assignment.units), spanMin: Math.round(span) };
  });
}

function openSpan(effortMin: number, assignments: readonly Assignment[]): number {
  const openUnits = assignments.reduce((sum, each) => sum + (each.workMin === null ? each.units : 0), 0);
  const given = assignments.reduce((sum, each) => sum + (each.workMin ?? 0), 0);
  return Math.max(0, effortMin - given) / (openUnits || 1);
}
