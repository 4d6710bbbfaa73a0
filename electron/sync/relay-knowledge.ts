import { readStateVector } from '../../shared/wire/read-message.ts';
import type { WireMessage } from '../../shared/wire/read-message.ts';
import { scanUpdate } from '../../shared/wire/scan-update.ts';

/**
 * What the relay has shown to hold of a room.
 *
 * Nothing in the y-websocket protocol acknowledges an update. But a server answers a state vector with what that vector
 * lacks. So we claim not to have the last id of what we sent; when it comes back in the answer, the server holds it, and
 * everything before it. Baton's relay answers only after all that it received before is on its disk.
 */
export interface RelayKnowledge {
  /** Nothing is known of a new connection. */
  reset(): void;
  heard(message: WireMessage): void;
  /** The authors of which the relay has not shown to hold everything, with the clocks that it should reach. */
  unproven(clocks: ReadonlyMap<number, number>): Map<number, number>;
  /** The state vector to send, whose answer proves what is unproven. Errors: null when there is nothing to prove. */
  question(clocks: ReadonlyMap<number, number>): Map<number, number> | null;
}

/** `ownAuthor` is our client id: of our own blobs only an answer counts, not what the relay passes on before it has stored it. */
export function createRelayKnowledge(ownAuthor: number): RelayKnowledge {
  const reached = new Map<number, number>();

  const learn = (author: number, clock: number): void => {
    if ((reached.get(author) ?? 0) < clock) reached.set(author, clock);
  };

  function unproven(clocks: ReadonlyMap<number, number>): Map<number, number> {
    return new Map([...clocks].filter(([author, clock]) => (reached.get(author) ?? 0) < clock));
  }

  return {
    reset: () => reached.clear(),
    heard(message) {
      if (message.kind === 'step1') {
        for (const [author, clock] of readStateVector(message.stateVector) ?? []) learn(author, clock);
      } else if (message.kind === 'step2' || message.kind === 'update') {
        const isAnswer = message.kind === 'step2';
        scanUpdate(message.update, {
          onStructs: (author, clock, length) => {
            if (isAnswer || author !== ownAuthor) learn(author, clock + length);
          },
        });
      }
    },
    unproven,
    question(clocks) {
      const open = unproven(clocks);
      if (open.size === 0) return null;
      return new Map([...clocks].map(([author, clock]) => [author, open.has(author) ? clock - 1 : clock]));
    },
  };
}
