import type { Action, ActionResult } from '../../shared/contract/action.ts';
import type { Host } from '../../shared/contract/host.ts';
import { commandAction } from '../../shared/commands/command-label.ts';
import type { Command } from '../../shared/commands/command.ts';
import { rejectionMessage, type MessageContext } from '../../shared/commands/rejection-message.ts';
import { newId, type Id } from '../../shared/model/id.ts';
import type { Replica } from './replica.ts';
import { messageContext } from './message-context.ts';
import type { Rejection } from '../../shared/commands/rejection.ts';
import { say } from '../../shared/texts/saying.ts';

/** What views do: they never write the replica, they ask the host. */
export interface Actions {
  /** Executes a command; a refusal is shown as a message. Resolves to whether it was done. `undoable`: shows `message` with Undo beside it. */
  run(command: Command, feedback?: { readonly message: string }): Promise<boolean>;
  /** Any other action, its outcome left to the caller; only errors that are no outcome are shown. */
  dispatch(action: Exclude<Action, { type: 'command' }>): Promise<ActionResult>;
  query: Host['query'];
  newId(): Id;
  nowMs(): number;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Remembers something on this device, under a key. */
  remember(key: string, value: unknown): void;
}

/** Clock and random come in. */
export interface ActionsOptions {
  /** Puts a refusal into the language of the window; left out: English. */
  readonly describe?: (rejection: Rejection, context: MessageContext) => string;
  readonly nowMs: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
}

export function createActions(
  host: Host,
  replica: Replica,
  { nowMs, randomBytes, describe = rejectionMessage }: ActionsOptions,
): Actions {
  const mint = (): Id => newId(randomBytes);

  async function dispatch(action: Action): Promise<ActionResult> {
    try {
      return await host.dispatch(action);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { ok: false, error: { code: 'commit-failed', ...say('host.no-answer', { detail }) } };
    }
  }

  async function run(command: Command, feedback?: { readonly message: string }): Promise<boolean> {
    const envelope = { id: mint(), atMs: nowMs(), actorId: replica.getState().personId, command };
    if (!isHistory(command)) replica.expectStep(commandAction(command));
    const result = await dispatch({ type: 'command', envelope });
    if (!result.ok || Object.keys(result.documents ?? {}).length === 0) replica.forgetExpectedStep();
    if (result.ok) {
      // Undo takes back the last step: beside an older one it would say the wrong thing.
      replica.retireUndo();
      if (feedback) replica.notify({ severity: 'info', message: feedback.message, undoable: true });
      return true;
    }
    const failed =
      'rejection' in result
        ? { message: describe(result.rejection, messageContext(replica.getState(), command)) }
        : {
            message: result.error.message,
            ...(result.error.said && { said: result.error.said }),
            action: { again: () => void run(command, feedback) },
          };
    replica.notify({ severity: 'error', ...failed, undoable: false });
    return false;
  }

  return {
    run,
    dispatch,
    query: (query) => host.query(query),
    newId: mint,
    nowMs,
    undo: () => run({ type: 'history.undo' }),
    redo: () => run({ type: 'history.redo' }),
    remember: (key, value) => {
      replica.setSetting(key, value);
      const { windowId } = replica;
      void dispatch({ type: 'setting.put', key, value, ...(windowId !== '' && { windowId }) });
    },
  };
}

function isHistory({ type }: Command): boolean {
  return type === 'history.undo' || type === 'history.redo';
}
