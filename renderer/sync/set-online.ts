import type { WindowParts } from '../replica/use-replica.ts';
import { messageText } from '../texts/saying-text.ts';

type Parts = Pick<WindowParts, 'actions' | 'replica'>;

/** Connects this device to the relay, or stays offline. What goes wrong is shown, with a way to try again. */
export async function setOnline(parts: Parts, online: boolean): Promise<void> {
  const result = await parts.actions.dispatch({ type: 'sync.connect', online });
  if (result.ok || !('error' in result)) return;
  const action = { again: () => void setOnline(parts, online) };
  parts.replica.notify({ severity: 'error', message: messageText(result.error), undoable: false, action });
}
