import { MIGRATIONS } from '../../migrations/migrations.ts';
import type { WritableDb } from './sql-database.ts';

/** The newest file version that this Baton reads and writes. */
export const FILE_VERSION = MIGRATIONS.length;

/** Brings a file from its version to ours, in one transaction. The version is SQLite's `user_version`. */
export function migrate(db: WritableDb, fromVersion: number): void {
  if (fromVersion >= FILE_VERSION) return;
  db.transaction(() => {
    for (const migration of MIGRATIONS.slice(fromVersion)) db.script(migration.sql);
    db.script(`PRAGMA user_version = ${FILE_VERSION}`);
  });
}
