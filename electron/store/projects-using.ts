import type { Id } from '../../shared/model/id.ts';
import type { ReadableDb } from './sql-database.ts';

/** Parts of a workspace that schedules depend on. */
export interface ScheduleInputs {
  readonly calendarIds: readonly Id[];
  readonly personIds: readonly Id[];
}

const USING = `
  WITH RECURSIVE
    changed (id) AS (
      SELECT value FROM json_each(?)
      UNION SELECT calendar.id FROM calendar JOIN changed ON calendar.base_id = changed.id
    ),
    concerned (id) AS (
      SELECT value FROM json_each(?)
      UNION SELECT person.id FROM person JOIN changed ON person.calendar_id = changed.id
    )
  SELECT project.id AS id FROM project JOIN changed ON project.calendar_id = changed.id
  UNION SELECT task.project_id FROM task JOIN changed ON task.calendar_id = changed.id
  UNION SELECT assignment.project_id FROM assignment JOIN concerned ON assignment.person_id = concerned.id`;

/** The projects whose schedule depends on one of these calendars (or on one built on it) or people. Read from rows: no document is loaded. */
export function readProjectsUsing(db: ReadableDb, inputs: ScheduleInputs): readonly Id[] {
  if (inputs.calendarIds.length === 0 && inputs.personIds.length === 0) return [];
  const rows = db.all<{ id: Id }>({
    sql: USING,
    parameters: [JSON.stringify(inputs.calendarIds), JSON.stringify(inputs.personIds)],
  });
  return rows.map((row) => row.id);
}
