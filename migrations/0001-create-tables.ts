import type { Migration } from './migration.ts';

/** The first shape of a workspace file: the update log, a table a kind, the schedule, search, settings and what sync keeps. */
export const createTables: Migration = {
  number: 1,
  name: 'create-tables',
  sql: `
-- Precious: the log of every document, its snapshots, settings, and what sync knows about rooms.

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE doc_update (
  document_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  origin TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (document_id, seq)
) STRICT;

CREATE TABLE doc_snapshot (
  document_id TEXT NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE room_state (
  room TEXT NOT NULL,
  key TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (room, key)
) STRICT;

-- Disposable from here on: rebuilt from the documents at any time.

CREATE TABLE workspace (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  week_starts_on INTEGER NOT NULL,
  calendar_id TEXT,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE person (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  colour TEXT NOT NULL,
  team_id TEXT,
  calendar_id TEXT,
  max_units REAL NOT NULL,
  source_id TEXT,
  deleted_at_ms INTEGER,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE team (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  deleted_at_ms INTEGER,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE client (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  contact TEXT NOT NULL,
  notes TEXT NOT NULL,
  deleted_at_ms INTEGER,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE calendar (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  base_id TEXT,
  week TEXT NOT NULL,
  source_id TEXT,
  deleted_at_ms INTEGER,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE calendar_exception (
  id TEXT NOT NULL,
  calendar_id TEXT NOT NULL,
  name TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  hours TEXT NOT NULL,
  repeats TEXT,
  deleted_at_ms INTEGER,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE time_off (
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  from_min INTEGER NOT NULL,
  to_min INTEGER NOT NULL,
  note TEXT NOT NULL,
  deleted_at_ms INTEGER,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE project (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  outcome TEXT NOT NULL,
  kind TEXT NOT NULL,
  colour TEXT NOT NULL,
  owner_id TEXT,
  client_id TEXT,
  rank TEXT NOT NULL,
  start_min INTEGER NOT NULL,
  finish_min INTEGER,
  schedule_from TEXT NOT NULL,
  deadline_min INTEGER,
  status_date_min INTEGER,
  moves_remaining_work INTEGER NOT NULL,
  calendar_id TEXT,
  critical_slack_min INTEGER NOT NULL,
  honours_constraints INTEGER NOT NULL,
  multiple_critical_paths INTEGER NOT NULL,
  minutes_per_day INTEGER NOT NULL,
  minutes_per_week INTEGER NOT NULL,
  days_per_month INTEGER NOT NULL,
  day_start_min INTEGER NOT NULL,
  day_finish_min INTEGER NOT NULL,
  source_id TEXT,
  created_at_ms INTEGER,
  deleted_at_ms INTEGER,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE task (
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  parent_id TEXT,
  rank TEXT NOT NULL,
  status TEXT NOT NULL,
  blocked TEXT,
  priority INTEGER NOT NULL,
  owner_id TEXT,
  duration_min INTEGER NOT NULL,
  duration_kind TEXT NOT NULL,
  duration_unit TEXT NOT NULL,
  estimated INTEGER NOT NULL,
  milestone INTEGER NOT NULL,
  sized_by TEXT NOT NULL,
  effort_min INTEGER,
  "constraint" TEXT NOT NULL,
  deadline_min INTEGER,
  calendar_id TEXT,
  ignores_people_calendars INTEGER NOT NULL,
  mode TEXT NOT NULL,
  manual_start_min INTEGER,
  manual_finish_min INTEGER,
  levelling_delay_min INTEGER NOT NULL,
  progress_pct INTEGER NOT NULL,
  actual_start_min INTEGER,
  actual_finish_min INTEGER,
  remaining_min INTEGER,
  resume_min INTEGER,
  tags TEXT NOT NULL,
  custom TEXT NOT NULL,
  source_id TEXT,
  created_at_ms INTEGER,
  deleted_at_ms INTEGER,
  PRIMARY KEY (project_id, id)
) STRICT;

CREATE TABLE dependency (
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  type TEXT NOT NULL,
  lag TEXT NOT NULL,
  PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  units REAL NOT NULL,
  work_min INTEGER,
  actual_work_min INTEGER,
  delay_min INTEGER NOT NULL,
  source_id TEXT,
  PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline (
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  set_at_ms INTEGER,
  PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline_task (
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  baseline_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  start_min INTEGER,
  finish_min INTEGER,
  duration_min INTEGER,
  work_min INTEGER,
  PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  task_id TEXT,
  author_id TEXT,
  body TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  edited_at_ms INTEGER,
  deleted_at_ms INTEGER,
  PRIMARY KEY (project_id, id)
) STRICT;

CREATE TABLE decision (
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  task_id TEXT,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  decided_by_id TEXT,
  at_ms INTEGER NOT NULL,
  deleted_at_ms INTEGER,
  PRIMARY KEY (project_id, id)
) STRICT;

CREATE TABLE activity (
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  actor_id TEXT,
  action TEXT NOT NULL,
  touched TEXT NOT NULL,
  touched_count INTEGER NOT NULL,
  PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE task_schedule (
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  start_min INTEGER NOT NULL,
  finish_min INTEGER NOT NULL,
  early_start_min INTEGER NOT NULL,
  early_finish_min INTEGER NOT NULL,
  late_start_min INTEGER NOT NULL,
  late_finish_min INTEGER NOT NULL,
  total_slack_min REAL NOT NULL,
  free_slack_min REAL NOT NULL,
  critical INTEGER NOT NULL,
  summary INTEGER NOT NULL,
  milestone INTEGER NOT NULL,
  duration_min REAL NOT NULL,
  progress_pct REAL NOT NULL,
  work_min REAL NOT NULL,
  drivers TEXT NOT NULL,
  conflicts TEXT NOT NULL,
  PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_schedule (
  project_id TEXT NOT NULL PRIMARY KEY,
  start_min INTEGER NOT NULL,
  finish_min INTEGER NOT NULL,
  hash TEXT NOT NULL,
  conflicts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX task_in_trash ON task (project_id, id) WHERE deleted_at_ms IS NOT NULL;
CREATE INDEX comment_of_task ON comment (project_id, task_id, at_ms);
CREATE INDEX activity_by_time ON activity (project_id, at_ms);

-- A row of the index has the next free number, so that descending order is "written last first".
CREATE TABLE search_entry (
  rowid INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  project_id TEXT NOT NULL,
  id TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX search_entry_of_record ON search_entry (kind, project_id, id);

CREATE VIRTUAL TABLE search_index USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2"
);
`,
};
