import type { Snapshot } from '../../shared/contract/query.ts';
import type { Assignment } from '../../shared/model/assignment.ts';
import { NO_LAG, type Dependency, type Lag } from '../../shared/model/dependency.ts';
import type { Driver, ScheduleConflict, TaskSchedule } from '../../shared/model/task-schedule.ts';
import type { Constraint, Task } from '../../shared/model/task.ts';

/** What a record holds, while nobody else has seen it. */
type Fresh<T> = { -readonly [K in keyof T]: T[K] };

/** What most records say, once. */
const EMPTY = {};
const AS_SOON_AS_POSSIBLE: Constraint = { type: 'ASAP' };
const NO_CONFLICTS: readonly ScheduleConflict[] = [];
const BY_PROJECT_START: readonly Driver[] = [{ kind: 'project-start' }];

function fresh<T>(records: readonly T[] = []): readonly Fresh<T>[] {
  return records;
}

/**
 * Makes the records and rows of a plan's snapshot share what they say alike. A message is read into a string of its own for each mention of
 * a task: at 100,000 tasks that is a fifth of all that a window holds. They are changed in place, so nobody may have seen them yet.
 * Cost: one look-up a mention, which the forest and the network then need not pay: equal ids are the same string.
 */
export function shareValues({ records, schedule }: Snapshot): void {
  const share = createPool();
  for (const task of fresh<Task>(records.task)) {
    task.id = share(task.id);
    if (task.parentId !== null) task.parentId = share(task.parentId);
    task.status = share(task.status);
    if (isEmpty(task.tags)) task.tags = EMPTY;
    if (isEmpty(task.custom)) task.custom = EMPTY;
    if (task.constraint.type === 'ASAP') task.constraint = AS_SOON_AS_POSSIBLE;
  }
  for (const link of fresh<Dependency>(records.dependency)) {
    link.id = share(link.id);
    link.fromId = share(link.fromId);
    link.toId = share(link.toId);
    if (isNoLag(link.lag)) link.lag = NO_LAG;
  }
  for (const assignment of fresh<Assignment>(records.assignment)) {
    assignment.taskId = share(assignment.taskId);
    assignment.personId = share(assignment.personId);
  }
  for (const row of fresh<TaskSchedule>(schedule?.rows)) {
    row.id = share(row.id);
    if (row.conflicts.length === 0) row.conflicts = NO_CONFLICTS;
    if (row.drivers.length === 1 && row.drivers[0]?.kind === 'project-start') row.drivers = BY_PROJECT_START;
    for (const driver of fresh<Driver>(row.drivers)) {
      if (driver.kind !== 'dependency') continue;
      driver.dependencyId = share(driver.dependencyId);
      driver.fromId = share(driver.fromId);
    }
  }
}

function isNoLag(lag: Lag): boolean {
  return lag.kind === 'working' && lag.minutes === 0 && lag.unit === 'day';
}

function isEmpty(keyed: object): boolean {
  for (const _key in keyed) return false;
  return true;
}

/** The first of all equal texts that are shown to it. */
function createPool(): <T extends string>(text: T) => T {
  const texts = new Map<string, string>();
  return <T extends string>(text: T): T => {
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    texts.set(text, text);
    return text;
  };
}
