import { resolve } from 'node:path';
import type { HostEvent } from '../../shared/contract/event.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { OpenError } from '../engine/engine.ts';
import { openWorkspace, type Device, type OpenWorkspace } from './open-workspace.ts';

/** Which file to open, and whether to make it. */
export interface WorkspacePath {
  readonly path: string;
  readonly create: boolean;
}

/** The one workspace that a host has open. */
export interface WorkspaceSlot {
  readonly current: OpenWorkspace;
  /** Opens another workspace in place of this one. Errors: it can't be opened; this one stays open. Rule: H9 */
  switchTo(file: WorkspacePath, beforeClose: () => Promise<void>): Promise<Result<null, OpenError>>;
  close(): Promise<void>;
}

/** Opens the first workspace. Events of whichever is open go to `emit`. */
export function openSlot(
  file: WorkspacePath,
  device: Device,
  emit: (event: HostEvent) => void,
): Result<WorkspaceSlot, OpenError> {
  // Windows must not hear of two workspaces at once.
  let speaking: symbol | undefined;
  const open = ({ path, create }: WorkspacePath): Result<{ workspace: OpenWorkspace; begin: () => void }, OpenError> => {
    const own = Symbol(path);
    const opened = openWorkspace({ path: resolve(path), create }, device, (event) => {
      if (speaking === own) emit(event);
    });
    if (!opened.ok) return opened;
    const begin = (): void => {
      speaking = own;
      device.settings.remember(path);
      opened.value.sync.start();
    };
    return ok({ workspace: opened.value, begin });
  };

  const first = open(file);
  if (!first.ok) return first;
  let current = first.value.workspace;
  first.value.begin();
  // One change after the other, so that two at once don't leave a file open.
  let turn: Promise<unknown> = Promise.resolve();

  async function change(to: WorkspacePath, beforeClose: () => Promise<void>): Promise<Result<null, OpenError>> {
    if (resolve(to.path) === resolve(current.engine.path)) return ok(null);
    const next = open(to);
    if (!next.ok) return err(next.error);
    await beforeClose();
    const before = current;
    await before.close();
    current = next.value.workspace;
    emit({ type: 'reset' });
    next.value.begin();
    return ok(null);
  }

  return ok({
    get current() {
      return current;
    },
    switchTo: (to, beforeClose) => {
      const done = turn.then(() => change(to, beforeClose));
      turn = done.catch(() => undefined);
      return done;
    },
    close: async () => {
      await turn;
      await current.close();
    },
  });
}
