import type { Limits, Timing } from './limits.ts';
import { Room } from './room.ts';
import type { Schedule } from './room.ts';
import type { RoomStore } from './room-store.ts';

/** All rooms in memory: opened when somebody comes, closed some time after everybody left. */
export interface Rooms {
  /** Errors: null when the workspace has as many rooms as it may have. */
  open(name: string, workspace: string): Room | null;
  /** To be called after a member left. */
  closeWhenIdle(room: Room): void;
  readonly openCount: number;
  /** Saves everything and closes all rooms. Resolves when the store may be closed. */
  close(): Promise<void>;
}

export interface RoomsOptions {
  readonly store: RoomStore;
  readonly limits: Limits;
  readonly timing: Timing;
}

export function createRooms({ store, limits, timing }: RoomsOptions): Rooms {
  const rooms = new Map<string, Room>();
  const idleTimers = new Map<Room, NodeJS.Timeout>();
  const schedule = createSchedule(store, timing.saveDelayMs);

  function closeRoom(room: Room): void {
    clearTimeout(idleTimers.get(room));
    idleTimers.delete(room);
    room.tick();
    schedule.saveNow();
    room.close();
    rooms.delete(room.name);
  }

  return {
    open(name, workspace) {
      const known = rooms.get(name);
      if (known) {
        clearTimeout(idleTimers.get(known));
        return known;
      }
      if (!store.exists(name) && store.countRooms(workspace) >= limits.roomsPerWorkspace) return null;
      const room = new Room({ name, store, limits, schedule });
      rooms.set(name, room);
      return room;
    },
    closeWhenIdle(room) {
      if (room.members.size > 0) return;
      clearTimeout(idleTimers.get(room));
      idleTimers.set(room, setTimeout(() => closeRoom(room), timing.idleRoomMs).unref());
    },
    get openCount() {
      return rooms.size;
    },
    close() {
      [...rooms.values()].forEach(closeRoom);
      return new Promise((resolve) => schedule.whenDurable(resolve));
    },
  };
}

/** Does the work of all rooms together: one pass of merging a turn of the event loop, one transaction for all that came in a short while. */
function createSchedule(store: RoomStore, saveDelayMs: number): Schedule {
  let ticking = new Set<Room>();
  const saving = new Set<Room>();
  const durability = createDurability(store);
  let timer: NodeJS.Timeout | undefined;

  function tickAll(): void {
    const now = ticking;
    ticking = new Set();
    for (const room of now) room.tick();
  }

  function saveNow(): void {
    clearTimeout(timer);
    timer = undefined;
    if (saving.size === 0) return;
    const rooms = [...saving];
    saving.clear();
    store.append(new Map(rooms.map((room) => [room.name, room.takeUnsaved()])));
    durability.written();
    for (const room of rooms) room.compactIfWorthwhile();
  }

  return {
    tickSoon(room) {
      if (ticking.size === 0) setImmediate(tickAll);
      ticking.add(room);
    },
    saveSoon(room) {
      saving.add(room);
      timer ??= setTimeout(saveNow, saveDelayMs);
    },
    saveNow,
    whenDurable: durability.whenDurable,
  };
}

/** One flush of the disk at a time serves everybody who waits when it begins. */
function createDurability(store: RoomStore): { written(): void; whenDurable(then: () => void): void } {
  let writes = 0;
  let flushed = 0;
  let isFlushing = false;
  let waiting: (() => void)[] = [];

  async function flush(): Promise<void> {
    isFlushing = true;
    while (waiting.length > 0) {
      const served = waiting;
      waiting = [];
      const covered = writes;
      // A disk that can't be flushed ends the relay: nothing may be confirmed any more.
      await store.flush();
      flushed = covered;
      for (const then of served) then();
    }
    isFlushing = false;
  }

  return {
    written() {
      writes += 1;
    },
    whenDurable(then) {
      if (flushed === writes && !isFlushing) {
        then();
        return;
      }
      waiting.push(then);
      if (!isFlushing) void flush();
    },
  };
}
