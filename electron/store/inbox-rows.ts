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

const HANDOFFS = `
  WITH me (id) AS (SELECT ?),
  mine AS MATERIALIZED (
    SELECT project_id, id FROM task
    WHERE status IN ('not-started', 'ready') AND deleted_at_ms IS NULL AND (owner_id = (SELECT id FROM me) OR EXISTS (
      SELECT 1 FROM assignment WHERE assignment.project_id = task.project_id AND assignment.id = task.id || ':' || (SELECT id FROM me)))),
  links AS (
    SELECT link.project_id, link.id, link.to_id, earlier.id AS from_id, earlier.name AS from_name, earlier.status,
      max(earlier.deleted_at_ms IS NULL AND earlier.status NOT IN ('done', 'cancelled'))
        OVER (PARTITION BY link.project_id, link.to_id) AS waits
    FROM dependency AS link
    CROSS JOIN mine ON mine.project_id = link.project_id AND mine.id = link.to_id
    JOIN task AS earlier ON earlier.project_id = link.project_id AND earlier.id = link.from_id
    WHERE link.type = 'FS')
  SELECT project_id AS projectId, from_id AS fromId, from_name AS fromName, to_id AS toId
  FROM links WHERE status = 'done' AND NOT waits ORDER BY project_id, id`;

/**
 * The tasks of a person that have not begun, with each finished predecessor, where all of them are finished. Cost: linear in all tasks
 * and dependencies; names and states are only looked up for what leads to the person's own.
 */
export function readHandoffs(db: ReadableDb, personId: Id): readonly Handoff[] {
  return db.all<Handoff>({ sql: HANDOFFS, parameters: [personId] });
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
