import type { Action, ActionResult } from './action.ts';
import type { HostEvent } from './event.ts';
import type { Query, AnswerTo } from './query.ts';

/** The whole surface between a host (Electron's main process, or the browser host) and the renderer. Everything is plain JSON but file bytes. */
export interface Host {
  /** Does something. Resolves after what it changed is on disk. */
  dispatch(action: Action): Promise<ActionResult>;
  /** Reads something. Rejects only when the host is gone. */
  query<Q extends Query>(query: Q): Promise<AnswerTo<Q>>;
  /** Calls the listener for every event from now on. Returns how to stop. */
  subscribe(listener: (event: HostEvent) => void): () => void;
}
