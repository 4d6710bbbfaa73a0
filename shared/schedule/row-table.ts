import type { Id } from '../model/id.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';
import type { Positions } from '../resolve/positions.ts';

/**
 * Rows by id in outline order, over an array by position. A schedule of 100,000 tasks in which one moved is a copy of an array, not of a
 * hash table.
 */
export class RowTable implements ReadonlyMap<Id, TaskSchedule> {
  readonly #position: Positions;
  readonly #rows: readonly TaskSchedule[];

  constructor(position: Positions, rows: readonly TaskSchedule[]) {
    this.#position = position;
    this.#rows = rows;
  }

  get size(): number {
    return this.#rows.length;
  }

  get(id: Id): TaskSchedule | undefined {
    const position = this.#position.get(id);
    return position === undefined ? undefined : this.#rows[position];
  }

  has(id: Id): boolean {
    return this.#position.has(id);
  }

  forEach(visit: (row: TaskSchedule, id: Id, table: ReadonlyMap<Id, TaskSchedule>) => void): void {
    for (const row of this.#rows) visit(row, row.id, this);
  }

  *entries(): MapIterator<[Id, TaskSchedule]> {
    for (const row of this.#rows) yield [row.id, row];
  }

  *keys(): MapIterator<Id> {
    for (const row of this.#rows) yield row.id;
  }

  *values(): MapIterator<TaskSchedule> {
    yield* this.#rows;
  }

  [Symbol.iterator](): MapIterator<[Id, TaskSchedule]> {
    return this.entries();
  }
}
