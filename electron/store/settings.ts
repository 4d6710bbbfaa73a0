import { queryBuilder } from './query-builder.ts';
import type { ReadableDb, WritableDb } from './sql-database.ts';

/** Things that this device remembers in a workspace file, as JSON under a key. They are not shared. */
export function readSettings(db: ReadableDb): Readonly<Record<string, unknown>> {
  const rows = db.all(queryBuilder.selectFrom('setting').selectAll().orderBy('key').compile());
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]));
}

/** One setting; undefined when it was never put. */
export function readSetting(db: ReadableDb, key: string): unknown {
  const row = db.first(queryBuilder.selectFrom('setting').select('value').where('key', '=', key).compile());
  return row ? (JSON.parse(row.value) as unknown) : undefined;
}

/** Keeps a setting; undefined removes it. */
export function putSetting(db: WritableDb, key: string, value: unknown): void {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) db.run({ sql: 'DELETE FROM setting WHERE key = ?', parameters: [key] });
  else db.run({ sql: 'INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', parameters: [key, text] });
}
