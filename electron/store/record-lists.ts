import type { Activity } from '../../shared/model/activity.ts';
import type { Comment } from '../../shared/model/comment.ts';
import type { Decision } from '../../shared/model/decision.ts';
import type { Id } from '../../shared/model/id.ts';
import { queryBuilder } from './query-builder.ts';
import { recordsFromRows } from './record-rows.ts';
import type { ReadableDb } from './sql-database.ts';

/** A task's comments, oldest first, without those in the trash. */
export function readComments(db: ReadableDb, projectId: Id, taskId: Id): readonly Comment[] {
  const rows = db.all(
    queryBuilder
      .selectFrom('comment')
      .selectAll()
      .where('project_id', '=', projectId)
      .where('task_id', '=', taskId)
      .where('deleted_at_ms', 'is', null)
      .orderBy('at_ms')
      .orderBy('id')
      .compile(),
  );
  return recordsFromRows('comment', rows);
}

/** A project's decisions, newest first, without those in the trash. */
export function readDecisions(db: ReadableDb, projectId: Id): readonly Decision[] {
  const rows = db.all(
    queryBuilder
      .selectFrom('decision')
      .selectAll()
      .where('project_id', '=', projectId)
      .where('deleted_at_ms', 'is', null)
      .orderBy('at_ms', 'desc')
      .orderBy('id')
      .compile(),
  );
  return recordsFromRows('decision', rows);
}

/** What was done in a project (and to one task), newest first. */
export function readActivity(
  db: ReadableDb,
  filter: { readonly projectId: Id; readonly taskId?: Id; readonly limit: number },
): readonly Activity[] {
  const ofTask =
    filter.taskId === undefined ? '' : `AND EXISTS (SELECT 1 FROM json_each(touched) AS item WHERE item.value ->> 'id' = ?)`;
  const rows = db.all<Record<string, unknown>>({
    sql: `SELECT * FROM activity WHERE project_id = ? ${ofTask} ORDER BY at_ms DESC, id LIMIT ?`,
    parameters: [filter.projectId, ...(filter.taskId === undefined ? [] : [filter.taskId]), filter.limit],
  });
  return recordsFromRows('activity', rows);
}
