import type { Id } from '../../shared/model/id.ts';
import type { ProjectSchedule, TaskSchedule } from '../../shared/model/task-schedule.ts';
import { snakeCase } from './columns.ts';
import { queryBuilder } from './query-builder.ts';
import type { ReadableDb, SqlValue, WritableDb } from './sql-database.ts';

/** A plan's computed rows as they were last stored. */
export interface StoredSchedule {
  readonly rows: ReadonlyMap<Id, TaskSchedule>;
  /** Undefined: never scheduled. */
  readonly project: ProjectSchedule | undefined;
}

type Field = Exclude<keyof TaskSchedule, 'id'>;
const MINUTES = [
  'startMin',
  'finishMin',
  'earlyStartMin',
  'earlyFinishMin',
  'lateStartMin',
  'lateFinishMin',
  'totalSlackMin',
  'freeSlackMin',
] as const;
const FLAGS = ['critical', 'summary', 'milestone'] as const;
const AMOUNTS = ['durationMin', 'progressPct', 'workMin'] as const;
const LISTS = ['drivers', 'conflicts'] as const;
const FIELDS: readonly Field[] = [...MINUTES, ...FLAGS, ...AMOUNTS, ...LISTS];
const NAMES = FIELDS.map(snakeCase);
const UPSERT = `INSERT OR REPLACE INTO task_schedule (project_id, id, ${NAMES.join(', ')}) VALUES (?, ?, ${NAMES.map(() => '?').join(', ')})`;
const READ = `SELECT id, ${NAMES.join(', ')} FROM task_schedule WHERE project_id = ? ORDER BY id`;

/** Writes computed rows of tasks over what stands there. */
export function putTaskSchedules(db: WritableDb, projectId: Id, rows: Iterable<TaskSchedule>): void {
  for (const row of rows) {
    const values: SqlValue[] = [projectId, row.id];
    for (const field of FIELDS) values.push(toSql(row[field]));
    db.run({ sql: UPSERT, parameters: values });
  }
}

/** Takes out the computed rows of tasks that are gone. */
export function removeTaskSchedules(db: WritableDb, projectId: Id, ids: readonly Id[]): void {
  for (const id of ids) db.run({ sql: 'DELETE FROM task_schedule WHERE project_id = ? AND id = ?', parameters: [projectId, id] });
}

/** Writes a project's own computed row. */
export function putProjectSchedule(db: WritableDb, projectId: Id, row: ProjectSchedule): void {
  db.run({
    sql: 'INSERT OR REPLACE INTO project_schedule (project_id, start_min, finish_min, hash, conflicts) VALUES (?, ?, ?, ?, ?)',
    parameters: [projectId, row.startMin, row.finishMin, row.hash, JSON.stringify(row.conflicts)],
  });
}

/** Takes out everything that was computed for a project. */
export function clearSchedule(db: WritableDb, projectId: Id): void {
  db.run({ sql: 'DELETE FROM task_schedule WHERE project_id = ?', parameters: [projectId] });
  db.run({ sql: 'DELETE FROM project_schedule WHERE project_id = ?', parameters: [projectId] });
}

/** A project's schedule from rows. */
export function readSchedule(db: ReadableDb, projectId: Id): StoredSchedule {
  const rows = new Map<Id, TaskSchedule>();
  const parsed = new Map<string, unknown>();
  for (const row of db.rows({ sql: READ, parameters: [projectId] })) {
    const task: Record<string, unknown> = { id: row[0] };
    FIELDS.forEach((field, index) => (task[field] = fromSql(field, row[index + 1] ?? null, parsed)));
    rows.set(row[0] as Id, task as unknown as TaskSchedule);
  }
  return { rows, project: readProjectSchedule(db, projectId) };
}

/** A project's own computed row. */
export function readProjectSchedule(db: ReadableDb, projectId: Id): ProjectSchedule | undefined {
  const row = db.first(queryBuilder.selectFrom('project_schedule').selectAll().where('project_id', '=', projectId).compile());
  if (!row) return undefined;
  return {
    startMin: row.start_min,
    finishMin: row.finish_min,
    hash: row.hash,
    conflicts: JSON.parse(row.conflicts) as ProjectSchedule['conflicts'],
  };
}

function toSql(value: TaskSchedule[Field]): SqlValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return JSON.stringify(value);
}

function fromSql(field: Field, value: SqlValue, parsed: Map<string, unknown>): unknown {
  if ((FLAGS as readonly string[]).includes(field)) return value === 1;
  if (!(LISTS as readonly string[]).includes(field)) return value;
  const text = value as string;
  const read = parsed.get(text) ?? JSON.parse(text);
  parsed.set(text, read);
  return read;
}
