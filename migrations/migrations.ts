import { createTables } from './0001-create-tables.ts';
import { createSavedView } from './0002-create-saved-view.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. They are modules, so that every host and every package finds them. */
export const MIGRATIONS: readonly Migration[] = [createTables, createSavedView];
