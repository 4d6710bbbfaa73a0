import { readAwarenessEntries } from '../shared/wire/awareness-entries.ts';
import { readStateVector } from '../shared/wire/read-message.ts';
import { scanUpdate } from '../shared/wire/scan-update.ts';
import { CLOSE } from './close-code.ts';
import type { CloseCode } from './close-code.ts';
import { awarenessFrame, deniedFrame, step1Frame, step2Frame, updateFrame } from './frame.ts';
import type { Limits } from './limits.ts';
import { createPresenceBoard } from './presence-board.ts';
import type { PresenceBoard } from './presence-board.ts';
import { createRoomDocument } from './room-document.ts';
import type { RoomDocument } from './room-document.ts';
import { createRoomLog } from './room-log.ts';
import type { RoomLog } from './room-log.ts';
import type { RoomStore } from './room-store.ts';

/** One connection as its room sees it. */
export interface Member {
  readonly canWrite: boolean;
  write(frame: Buffer): void;
  close(code: CloseCode, reason: string): void;
}

/** Asks for work to be done soon, together with that of other rooms. */
export interface Schedule {
  tickSoon(room: Room): void;
  saveSoon(room: Room): void;
  /** Everything that is waiting is in the store when this returns. */
  saveNow(): void;
  /** Calls back when everything that is in the store now is on the disk itself, at once if it is. */
  whenDurable(then: () => void): void;
}

export interface RoomOptions {
  readonly name: string;
  readonly store: RoomStore;
  readonly limits: Limits;
  readonly schedule: Schedule;
}

interface Received {
  readonly member: Member;
  readonly update: Uint8Array;
}

/** The clients that share one document, and the document. */
export class Room {
  readonly name: string;
  readonly members = new Set<Member>();
  readonly #limits: Limits;
  readonly #schedule: Schedule;
  readonly #log: RoomLog;
  readonly #presence: PresenceBoard<Member>;
  #document: RoomDocument;
  #queue: Received[] = [];
  #queuedBytes = 0;

  constructor({ name, store, limits, schedule }: RoomOptions) {
    this.name = name;
    this.#limits = limits;
    this.#schedule = schedule;
    this.#log = createRoomLog(name, store);
    this.#presence = createPresenceBoard(limits.awarenessIdsPerConnection);
    this.#document = createRoomDocument(this.#log.load(), limits);
  }

  join(member: Member): void {
    this.#mergeQueue();
    this.members.add(member);
    member.write(step1Frame(this.#document.stateVector()));
    this.tellPresence(member);
  }

  leave(member: Member): void {
    this.members.delete(member);
    this.#presence.forget(member);
    this.#schedule.tickSoon(this);
  }

  /** Takes in an update. It is merged, passed on and stored with the next tick. */
  takeUpdate(member: Member, update: Uint8Array): void {
    const problem = scanUpdate(update);
    if (problem) {
      member.close(CLOSE.malformed, `update refused: ${problem}`);
      return;
    }
    // Two zeros are the empty update, which y-websocket sends when it has nothing to add.
    if (update.length === 2) return;
    if (!member.canWrite) {
      member.write(deniedFrame('read-only'));
      return;
    }
    if (!this.#hasRoomFor(update.length)) {
      member.write(deniedFrame('room-full'));
      return;
    }
    this.#queue.push({ member, update });
    this.#queuedBytes += update.length;
    this.#schedule.tickSoon(this);
  }

  /** Sends what the client lacks, after everything that was received before is on disk. Gives the bytes sent. */
  answer(member: Member, stateVector: Uint8Array): number {
    if (!readStateVector(stateVector)) {
      member.close(CLOSE.malformed, 'malformed state vector');
      return 0;
    }
    this.#mergeQueue();
    this.#schedule.saveNow();
    const missing = this.#document.missingIn(stateVector);
    const frame = step2Frame(missing);
    this.#schedule.whenDurable(() => member.write(frame));
    return missing.length;
  }

  takeAwareness(member: Member, body: Uint8Array): void {
    // y-websocket passes on what it hears from others, so a message may speak of everybody in the room.
    const most = this.#limits.connectionsPerRoom * this.#limits.awarenessIdsPerConnection;
    const entries = readAwarenessEntries(body, most);
    const isSmall = entries?.every((entry) => entry.state.length <= this.#limits.awarenessBytes) ?? false;
    if (!entries || !isSmall || !this.#presence.accept(member, entries)) {
      member.close(CLOSE.malformed, 'malformed or oversized awareness');
      return;
    }
    this.#schedule.tickSoon(this);
  }

  tellPresence(member: Member): void {
    const everything = this.#presence.everything();
    if (everything) member.write(awarenessFrame(everything));
  }

  /** Merges and passes on what was received since the last tick. */
  tick(): void {
    this.#mergeQueue();
    const changes = this.#presence.takeChanges();
    // The sender gets it too: y-websocket takes a server that stays silent for 30 s to be dead.
    if (changes) this.#broadcast(awarenessFrame(changes), null);
  }

  takeUnsaved(): readonly Uint8Array[] {
    return this.#log.takeUnsaved();
  }

  /** To be called after a save: stores the room as one state when enough has gathered. */
  compactIfWorthwhile(): void {
    if (this.#log.isWorthCompacting()) this.#compact();
  }

  /** Stores the room as one state and lets go of its document. Everything must be saved. */
  close(): void {
    this.#compact();
    this.#document.close();
  }

  #compact(): void {
    this.#log.compact(() => this.#document.state());
  }

  #hasRoomFor(length: number): boolean {
    const fits = (): boolean => this.#log.bytes + this.#queuedBytes + length <= this.#limits.roomBytes;
    if (fits() || !this.#log.couldShrinkBelow(this.#limits.roomBytes)) return fits();
    this.#mergeQueue();
    this.#schedule.saveNow();
    this.#compact();
    return fits();
  }

  #mergeQueue(): void {
    if (this.#queue.length === 0) return;
    const batch = this.#queue;
    this.#queue = [];
    this.#queuedBytes = 0;
    const applied = this.#document.apply(batch.map((each) => each.update));
    if (applied.unreadable.length > 0) {
      this.#startAfresh(batch.filter((_, index) => applied.unreadable.includes(index)));
      return;
    }
    // What one client sent need not go back to it. When something was waiting, the news may hold the work of others.
    const [first] = batch;
    const isFromOne = !applied.waiting && batch.every((each) => each.member === first?.member);
    for (const update of applied.news) {
      this.#broadcast(updateFrame(update), isFromOne && first ? first.member : null);
      this.#log.add(update);
    }
    if (applied.news.length > 0) this.#schedule.saveSoon(this);
    if (applied.overflowed) {
      for (const { member } of batch) member.close(CLOSE.resync, 'too much is waiting for missing updates');
    }
  }

  /** Yjs failed in the middle of a batch: goes back to the disk and asks everybody for what is missing there. */
  #startAfresh(culprits: readonly Received[]): void {
    this.#schedule.saveNow();
    this.#document.close();
    this.#document = createRoomDocument(this.#log.load(), this.#limits);
    for (const { member } of culprits) member.close(CLOSE.malformed, 'unreadable update');
    this.#broadcast(step1Frame(this.#document.stateVector()), null);
  }

  #broadcast(frame: Buffer, except: Member | null): void {
    for (const member of this.members) if (member !== except) member.write(frame);
  }
}
