import type { Migration } from './migration.ts';

/** Views of a list that a workspace shares. */
export const createSavedView: Migration = {
  number: 2,
  name: 'create-saved-view',
  sql: `
CREATE TABLE saved_view (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  project_id TEXT,
  view TEXT NOT NULL,
  deleted_at_ms INTEGER,
  PRIMARY KEY (id)
) STRICT;
`,
};
