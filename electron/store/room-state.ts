import { queryBuilder } from './query-builder.ts';
import type { ReadableDb, WritableDb } from './sql-database.ts';

/** What sync keeps about a room, under a key; undefined when there is nothing. */
export function readRoomState(db: ReadableDb, room: string, key: string): Uint8Array | undefined {
  return db.first(queryBuilder.selectFrom('room_state').select('bytes').where('room', '=', room).where('key', '=', key).compile())
    ?.bytes;
}

/** Keeps bytes about a room; null removes them. */
export function putRoomState(
  db: WritableDb,
  entry: { readonly room: string; readonly key: string; readonly bytes: Uint8Array | null },
): void {
  if (entry.bytes === null)
    db.run({ sql: 'DELETE FROM room_state WHERE room = ? AND key = ?', parameters: [entry.room, entry.key] });
  else
    db.run({
      sql: 'INSERT OR REPLACE INTO room_state (room, key, bytes) VALUES (?, ?, ?)',
      parameters: [entry.room, entry.key, entry.bytes],
    });
}
