import { closeSync, fdatasync, openSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';

/** What is kept of a room: its updates in order, and their size. */
export interface StoredRoom {
  readonly updates: readonly Uint8Array[];
  readonly bytes: number;
}

/** The relay's disk. Everything it holds is ciphertext and the shape of the rooms. */
export interface RoomStore {
  load(room: string): StoredRoom;
  /** Appends updates to any number of rooms in one transaction. It survives the end of the process; `flush` makes it survive a power cut. */
  append(batches: ReadonlyMap<string, readonly Uint8Array[]>): void;
  /** Puts one state in place of a room's updates. */
  compact(room: string, state: Uint8Array): void;
  /** Resolves when everything that was appended before the call is on the disk itself. */
  flush(): Promise<void>;
  exists(room: string): boolean;
  countRooms(workspace: string): number;
  totals(): { readonly rooms: number; readonly bytes: number };
  close(): void;
}

export type RoomStoreResult = { readonly ok: true; readonly store: RoomStore } | { readonly ok: false; readonly message: string };

const SCHEMA_VERSION = 1;
const SCHEMA = `
  CREATE TABLE room (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    workspace TEXT NOT NULL
  ) STRICT;
  CREATE INDEX room_by_workspace ON room (workspace);
  CREATE TABLE room_update (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    room_id INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX room_update_by_room ON room_update (room_id, id);
`;

/** Opens the relay's database, made at first use. Errors: a message that says what to do. */
export function openRoomStore(dataDir: string): RoomStoreResult {
  const path = join(dataDir, 'relay.sqlite');
  try {
    const db = new Database(path, { timeout: 500 });
    // Two relays on one directory would each compact away what the other stored.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    // A commit writes to the log without waiting for the disk; `flush` waits, on another thread, before anything is confirmed.
    // With FULL every commit would stop all rooms for as long as the disk takes.
    db.pragma('synchronous = NORMAL');
    db.pragma('foreign_keys = ON');
    db.pragma('cache_size = -4096');
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > SCHEMA_VERSION) {
      db.close();
      return { ok: false, message: `${path} was written by a newer relay. Install the newer Baton, or give another directory.` };
    }
    if (version === 0) {
      db.transaction(() => {
        db.exec(SCHEMA);
        db.pragma(`user_version = ${SCHEMA_VERSION}`);
      })();
    }
    return { ok: true, store: createRoomStore(db, openSync(`${path}-wal`, 'r+')) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      message: `The relay can't open ${path}: ${why}. Check that no other relay uses it, its owner, and the free space.`,
    };
  }
}

function createRoomStore(db: Database.Database, log: number): RoomStore {
  const findRoom = db.prepare<[string], number>('SELECT id FROM room WHERE name = ?').pluck();
  const addRoom = db.prepare<[string, string], number>('INSERT INTO room (name, workspace) VALUES (?, ?) RETURNING id').pluck();
  const readUpdates = db.prepare<[number], Buffer>('SELECT bytes FROM room_update WHERE room_id = ? ORDER BY id').pluck();
  const addUpdate = db.prepare<[number, Uint8Array]>('INSERT INTO room_update (room_id, bytes) VALUES (?, ?)');
  const dropUpdates = db.prepare<[number]>('DELETE FROM room_update WHERE room_id = ?');
  const countRooms = db.prepare<[string], number>('SELECT count(*) FROM room WHERE workspace = ?').pluck();
  const countAllRooms = db.prepare<[], number>('SELECT count(*) FROM room').pluck();
  const sizeOf = (): number =>
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  const idOf = (room: string): number => findRoom.get(room) ?? addRoom.get(room, room.split('.', 1)[0] ?? '') ?? 0;

  return {
    load(room) {
      const id = findRoom.get(room);
      const updates = id === undefined ? [] : readUpdates.all(id);
      return { updates, bytes: updates.reduce((sum, update) => sum + update.length, 0) };
    },
    append: db.transaction((batches: ReadonlyMap<string, readonly Uint8Array[]>) => {
      for (const [room, updates] of batches) {
        const id = idOf(room);
        for (const update of updates) addUpdate.run(id, update);
      }
    }),
    compact: db.transaction((room: string, state: Uint8Array) => {
      const id = idOf(room);
      dropUpdates.run(id);
      addUpdate.run(id, state);
    }),
    flush: () => promisify(fdatasync)(log),
    exists: (room) => findRoom.get(room) !== undefined,
    countRooms: (workspace) => countRooms.get(workspace) ?? 0,
    totals: () => ({ rooms: countAllRooms.get() ?? 0, bytes: sizeOf() }),
    close() {
      closeSync(log);
      db.close();
    },
  };
}
