import type { Action, ActionResult } from '../../shared/contract/action.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import type { Host } from '../../shared/contract/host.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import type { OpenError } from '../engine/engine.ts';
import { answerQuery } from './answer-query.ts';
import { dispatchAction } from './dispatch-action.ts';
import { createJobs } from './jobs.ts';
import type { Device } from './open-workspace.ts';
import { openSlot, type WorkspacePath } from './workspace-slot.ts';
import { say } from '../../shared/texts/saying.ts';

/** A host that can be closed. After that it answers nothing any more. */
export interface BatonHost extends Host {
  /** Where the open workspace is. */
  workspacePath(): string;
  /** Ends jobs, lets sync send what waits for a moment, closes the file. Closing twice is harmless. */
  close(): Promise<void>;
}

export interface HostOptions extends WorkspacePath {
  readonly kind: 'desktop' | 'browser';
  readonly version: string;
  readonly device: Device;
}

/** Opens a workspace and hosts it. Errors: what opening the file says; nothing is left open then. Rules: H6 to H10 */
export function createHost(options: HostOptions): Result<BatonHost, OpenError> {
  const { device, kind, version } = options;
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const opened = openSlot(options, device, emit);
  if (!opened.ok) return opened;
  const slot = opened.value;
  const jobs = createJobs(emit);
  let closing: Promise<void> | undefined;

  async function dispatch(action: Action): Promise<ActionResult> {
    if (closing) return { ok: false, error: { code: 'not-supported', ...say('host.closing') } };
    if (action.type !== 'workspace.open') return dispatchAction(action, { workspace: slot.current, jobs, device, tell: emit });
    const changed = await slot.switchTo(action, () => jobs.cancelAll());
    return changed.ok
      ? { ok: true }
      : { ok: false, error: { code: 'workspace-refused', message: changed.error.message, said: changed.error.said } };
  }

  async function close(): Promise<void> {
    await jobs.cancelAll();
    await slot.close();
    listeners.clear();
  }

  return ok({
    workspacePath: () => slot.current.engine.path,
    dispatch,
    query: (query) => {
      if (closing) return Promise.reject(new Error('Baton is closing'));
      return answerQuery(query, { workspace: slot.current, kind, version, recentPaths: device.settings.recentPaths() });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => (closing ??= close()),
  });
}
