import type { HostEvent } from '../../shared/contract/event.ts';
import type { CommittedUpdate } from './commit.ts';

/** Somebody who listens. A listener that throws is a bug of its owner and reaches whoever caused the event. */
export interface Listeners<T> {
  add(listener: (event: T) => void): () => void;
  tell(event: T): void;
}

/** An empty set of listeners, told in the order in which they came. */
export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    add(listener) {
      // Wrapped, so that the same function added twice is two listeners.
      const entry = (event: T): void => listener(event);
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    tell(event) {
      // A listener that is added on the way is told of the next event.
      for (const listener of Array.from(listeners)) listener(event);
    },
  };
}

/** Everything that an engine tells, always after what it tells of is on disk. Rule: C3, C5 */
export interface EngineEvents {
  readonly host: Listeners<HostEvent>;
  readonly committed: Listeners<CommittedUpdate>;
  readonly documents: Listeners<void>;
}

/** The events of one engine. */
export function createEngineEvents(): EngineEvents {
  return { host: createListeners(), committed: createListeners(), documents: createListeners() };
}
