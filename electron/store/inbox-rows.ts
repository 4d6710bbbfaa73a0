import type { Touched } from '../../shared/model/activity.ts';
import type { Id } from '../../shared/model/id.ts';
import type { NetworkConflict } from '../../shared/model/task-schedule.ts';
import type { ReadableDb } from './sql-database.ts';

/** A task that concerns somebody: owned by them, with them assigned, or blocked until they act. */
export interface ConcernedTask {
  readonly projectId: Id;
  readonly id: Id;
  readonly name: string;
  readonly status: string;
  readonly owned: number;
  readonly assigned: number;
  /** Why it is blocked, when the person can unblock it. */
  readonly asked: string | null;
  readonly deleted: number;
  readonly startMin: number | null;
  readonly finishMin: number | null;
}

/** Something that others did. */
export interface OthersAct {
  readonly projectId: Id;
  readonly id: Id;
  readonly atMs: number;
  readonly actorId: Id | null;
  readonly action: string;
  readonly touched: Touched;
}

/** Something that others said. */
export interface OthersComment {
  readonly projectId: Id;
  readonly id: Id;
  readonly taskId: Id | null;
  readonly atMs: number;
  readonly actorId: Id | null;
  readonly body: string;
}

/** A task of somebody's that can begin because another was finished. */
export interface Handoff {
  readonly projectId: Id;
  readonly fromId: Id;
  readonly fromName: string;
  readonly toId: Id;
}

/** What others did is read from one instant on, the newest first, up to so many. */
export interface InboxScope {
  readonly personId: Id;
  readonly sinceMs: number;
  readonly limit: number;
}

const CONCERNED = `
  WITH me (id) AS (SELECT ?)
  SELECT task.project_id AS projectId, task.id AS id, task.name AS name, task.status AS status,
    task.owner_id IS (SELECT id FROM me) AS owned, mine.id IS NOT NULL AS assigned, task.deleted_at_ms IS NOT NULL AS deleted,
    CASE WHEN task.status = 'blocked' AND task.blocked ->> '$.by.personId' = (SELECT id FROM me) THEN task.blocked ->> '$.reason' END AS asked,
    computed.start_min AS startMin, computed.finish_min AS finishMin
  FROM task JOIN project ON project.id = task.project_id AND project.deleted_at_ms IS NULL
  LEFT JOIN assignment AS mine ON mine.project_id = task.project_id AND mine.id = task.id || ':' || (SELECT id FROM me)
  LEFT JOIN task_schedule AS computed ON computed.project_id = task.project_id AND computed.id = task.id
  WHERE owned OR assigned OR asked IS NOT NULL`;

/** The tasks that concern a person, in the trash too. Cost: linear in all tasks, about 10 ms for 10,000. */
export function readConcernedTasks(db: ReadableDb, personId: Id): readonly ConcernedTask[] {
  return db.all<ConcernedTask>({ sql: CONCERNED, parameters: [personId] });
}

/** What others did, newest first. */
export function readOthersActs(db: ReadableDb, { personId, sinceMs, limit }: InboxScope): readonly OthersAct[] {
  const rows = db.all<Omit<OthersAct, 'touched'> & { readonly touched: string }>({
    sql: `SELECT activity.project_id AS projectId, activity.id AS id, activity.at_ms AS atMs, activity.actor_id AS actorId,
        activity.action AS action, activity.touched AS touched
      FROM project JOIN activity ON activity.project_id = project.id AND activity.at_ms >= ?
      WHERE project.deleted_at_ms IS NULL AND activity.actor_id IS NOT ?
      ORDER BY activity.at_ms DESC, activity.id LIMIT ?`,
    parameters: [sinceMs, personId, limit],
  });
  return rows.map((row) => ({ ...row, touched: JSON.parse(row.touched) as Touched }));
}

/** What others said, newest first. */
export function readOthersComments(db: ReadableDb, { personId, sinceMs, limit }: InboxScope): readonly OthersComment[] {
  return db.all<OthersComment>({
    sql: `SELECT comment.project_id AS projectId, comment.id AS id, comment.task_id AS taskId, comment.at_ms AS atMs,
        comment.author_id AS actorId, comment.body AS body
      FROM comment JOIN project ON project.id = comment.project_id AND project.deleted_at_ms IS NULL
      WHERE comment.deleted_at_ms IS NULL AND comment.at_ms >= ? AND comment.author_id IS NOT ?
      ORDER BY comment.at_ms DESC, comment.id LIMIT ?`,
    parameters: [sinceMs, personId, limit],
  });
}

/** The tasks of a person that have not begun, with each finished predecessor, where all of them are finished. */
export function readHandoffs(db: ReadableDb, personId: Id): readonly Handoff[] {
  return db.all<Handoff>({
    sql: `WITH me (id) AS (SELECT ?)
      SELECT link.project_id AS projectId, earlier.id AS fromId, earlier.name AS fromName, task.id AS toId
      FROM dependency AS link
      JOIN task ON task.project_id = link.project_id AND task.id = link.to_id
      JOIN task AS earlier ON earlier.project_id = link.project_id AND earlier.id = link.from_id
      WHERE link.type = 'FS' AND earlier.status = 'done' AND task.status IN ('not-started', 'ready') AND task.deleted_at_ms IS NULL
        AND (task.owner_id = (SELECT id FROM me) OR EXISTS (
          SELECT 1 FROM assignment WHERE assignment.project_id = task.project_id AND assignment.id = task.id || ':' || (SELECT id FROM me)))
        AND NOT EXISTS (
          SELECT 1 FROM dependency AS other JOIN task AS open ON open.project_id = other.project_id AND open.id = other.from_id
          WHERE other.project_id = task.project_id AND other.to_id = task.id AND other.type = 'FS'
            AND open.deleted_at_ms IS NULL AND open.status NOT IN ('done', 'cancelled'))`,
    parameters: [personId],
  });
}

/** What merging set aside in each project. */
export function readSetAside(
  db: ReadableDb,
): readonly { readonly projectId: Id; readonly conflicts: readonly NetworkConflict[] }[] {
  const rows = db.all<{ readonly projectId: Id; readonly conflicts: string }>({
    sql: `SELECT project_id AS projectId, conflicts FROM project_schedule WHERE conflicts <> '[]'`,
    parameters: [],
  });
  return rows.map(({ projectId, conflicts }) => ({ projectId, conflicts: JSON.parse(conflicts) as readonly NetworkConflict[] }));
}
