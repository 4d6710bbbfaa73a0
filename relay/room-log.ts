import type { RoomStore } from './room-store.ts';

/** What one room has on disk and what is on its way there. */
export interface RoomLog {
  /** The size on disk with what is on its way. Units: bytes. */
  readonly bytes: number;
  /** Read once, when the room is opened. */
  load(): readonly Uint8Array[];
  add(update: Uint8Array): void;
  /** What is not on disk yet; the caller puts it there. */
  takeUnsaved(): readonly Uint8Array[];
  /** Whether enough has gathered for a compaction to pay. */
  isWorthCompacting(): boolean;
  /** Whether a compaction could make noticeable room below a limit. */
  couldShrinkBelow(limitBytes: number): boolean;
  /** Puts the state in place of the updates, unless there is only one. */
  compact(state: () => Uint8Array): void;
}

const UPDATES = 500;
const BYTES = 1024 * 1024;

export function createRoomLog(name: string, store: RoomStore): RoomLog {
  let unsaved: Uint8Array[] = [];
  let bytes = 0;
  let addedBytes = 0;
  let updates = 0;

  return {
    get bytes() {
      return bytes;
    },
    load() {
      const stored = store.load(name);
      bytes = stored.bytes;
      addedBytes = 0;
      updates = stored.updates.length;
      return stored.updates;
    },
    add(update) {
      unsaved.push(update);
      bytes += update.length;
      addedBytes += update.length;
      updates += 1;
    },
    takeUnsaved() {
      const taken = unsaved;
      unsaved = [];
      return taken;
    },
    // What is written again was paid for by at least half as much that came since the last time.
    isWorthCompacting: () => updates > UPDATES || addedBytes > Math.max(BYTES, bytes / 2),
    couldShrinkBelow: (limitBytes) => addedBytes * 8 > limitBytes,
    compact(state) {
      if (updates <= 1) return;
      const whole = state();
      store.compact(name, whole);
      bytes = whole.length;
      addedBytes = 0;
      updates = 1;
    },
  };
}
