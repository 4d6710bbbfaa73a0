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
  /** Saves everything and closes all rooms. */
  close(): void;
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
    close: () => [...rooms.values()].forEach(closeRoom),
  };
}

/** Does the work of all rooms together: one pass of merging a turn of the event loop, one transaction for all that came in a short while. */
function createSchedule(store: RoomStore, saveDelayMs: number): Schedule {
  let ticking = new Set<Room>();
  const saving = new Set<Room>();
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
  };
}
