import type { Assignment } from '../model/assignment.ts';
import type { Id } from '../model/id.ts';
import type { Person } from '../model/person.ts';
import type { Task } from '../model/task.ts';

/** A person's share of a task. */
export interface AssignedShare {
  readonly assignment: Assignment;
  readonly workMin: number;
  /** How long the person works on it at their units. */
  readonly spanMin: number;
}

/** The assignments that count, by task and ordered by person: of people that exist, with units above 0. Cost: linear. */
export function assignmentsByTask(
  assignments: ReadonlyMap<Id, Assignment>,
  people: ReadonlyMap<Id, Person>,
): ReadonlyMap<Id, readonly Assignment[]> {
  const byTask = new Map<Id, Assignment[]>();
  for (const assignment of assignments.values()) {
    const person = people.get(assignment.personId);
    if (!person || person.deletedAtMs !== null || assignment.units <= 0) continue;
    const list = byTask.get(assignment.taskId);
    if (list) list.push(assignment);
    else byTask.set(assignment.taskId, [assignment]);
  }
  for (const list of byTask.values()) if (list.length > 1) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return byTask;
}

/**
 * What each person does of a task, and for how long. With work of its own an assignment lasts work ÷ units. Without, it lasts the task's
 * duration, or on a task sized by effort its share, by units, of the effort that the others leave.
 * Rule: S13, S14
 */
export function sharesOf(task: Task, assignments: readonly Assignment[]): readonly AssignedShare[] {
  const open = assignments.filter((each) => each.workMin === null);
  const openUnits = open.reduce((sum, each) => sum + each.units, 0);
  const given = assignments.reduce((sum, each) => sum + (each.workMin ?? 0), 0);
  const effortSpan =
    task.sizedBy === 'effort' && task.effortMin !== null ? Math.max(0, task.effortMin - given) / (openUnits || 1) : null;
  return assignments.map((assignment) => {
    if (assignment.workMin !== null) {
      return { assignment, workMin: assignment.workMin, spanMin: Math.round(assignment.workMin / assignment.units) };
    }
    const span = effortSpan ?? task.durationMin;
    return { assignment, workMin: Math.round(span * assignment.units), spanMin: Math.round(span) };
  });
}
