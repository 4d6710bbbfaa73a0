import type { Action, ActionResult } from '../../shared/contract/action.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { AnswerTo, Query } from '../../shared/contract/query.ts';
import { decodeWire, encodeWire } from '../../shared/contract/wire.ts';
import { say } from '../../shared/texts/saying.ts';

declare global {
  interface Window {
    /** What the preload script of the desktop app offers. */
    readonly baton?: Host;
  }
}

const RECONNECT_MS = 1500;
/** The host of this window: the desktop app's bridge where there is one, else the browser host over loopback HTTP and a WebSocket. */
export function hostOfWindow(window: Window): Host {
  return window.baton ?? createBrowserHost(window.location);
}

function createBrowserHost(location: Location): Host {
  let listening: Promise<void> = Promise.resolve();
  return {
    dispatch: async (action: Action) => (await post('dispatch', action)) as ActionResult,
    query: async <Q extends Query>(query: Q) => {
      // What happens between an answer and the first event that can be heard would be missed.
      await listening;
      return (await post('query', query)) as AnswerTo<Q>;
    },
    subscribe: (listener) => {
      const { stop, tried } = listen(location, listener);
      listening = tried;
      return stop;
    },
  };
}

async function post(path: 'dispatch' | 'query', value: unknown): Promise<unknown> {
  const response = await fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(encodeWire(value)),
  });
  if (response.status === 401) throw new Error('This browser has no session. Open the link that Baton printed when it started.');
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok) throw new Error(`Baton answered ${response.status}: ${new TextDecoder().decode(bytes.subarray(0, 300))}`);
  return decodeWire(bytes);
}

/** Events from when `tried` resolves on. After a lost connection the window starts again: what it missed can't be told. */
function listen(
  location: Location,
  listener: (event: HostEvent) => void,
): { readonly stop: () => void; readonly tried: Promise<void> } {
  const { promise: tried, resolve: hasTried } = Promise.withResolvers<void>();
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let wasOpen = false;
  let isUp = false;
  const open = (): void => {
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/events`);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      isUp = true;
      hasTried();
      if (wasOpen) listener({ type: 'reset' });
      wasOpen = true;
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      listener((typeof data === 'string' ? JSON.parse(data) : decodeWire(new Uint8Array(data))) as HostEvent);
    });
    socket.addEventListener('close', () => {
      hasTried();
      if (stopped) return;
      if (isUp) listener({ type: 'notice', severity: 'error', ...say('host.gone') });
      isUp = false;
      timer = setTimeout(open, RECONNECT_MS);
    });
  };
  open();
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
    socket?.close();
  };
  return { stop, tried };
}
