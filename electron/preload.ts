import { contextBridge, ipcRenderer } from 'electron';
import type { Action, ActionResult } from '../shared/contract/action.ts';
import type { HostEvent } from '../shared/contract/event.ts';
import type { Host } from '../shared/contract/host.ts';
import type { AnswerTo, Query } from '../shared/contract/query.ts';
import { CHANNELS } from './channels.ts';

/** What the renderer sees of the desktop: the contract's three functions and nothing else. */
const bridge: Host = {
  dispatch: (action: Action) => ipcRenderer.invoke(CHANNELS.dispatch, action) as Promise<ActionResult>,
  query: <Q extends Query>(query: Q) => ipcRenderer.invoke(CHANNELS.query, query) as Promise<AnswerTo<Q>>,
  subscribe: (listener) => {
    const forward = (_event: unknown, hostEvent: HostEvent): void => listener(hostEvent);
    ipcRenderer.on(CHANNELS.event, forward);
    return () => ipcRenderer.off(CHANNELS.event, forward);
  },
};

contextBridge.exposeInMainWorld('baton', bridge);
