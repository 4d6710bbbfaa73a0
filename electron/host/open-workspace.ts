import { basename } from 'node:path';
import type { HostEvent } from '../../shared/contract/event.ts';
import type { Id, RandomBytes } from '../../shared/model/id.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { openEngine, type Engine, type OpenError } from '../engine/engine.ts';
import type { WebSocketClass } from '../sync/guarded-socket.ts';
import { nodeWebSocket } from '../sync/node-web-socket.ts';
import type { DeviceSettings } from './device-settings.ts';
import { createHostSettings, type HostSettings } from './host-settings.ts';
import type { SecretStore } from './secret-store.ts';
import { createSharingStore } from './sharing.ts';
import { createSyncControl, type SyncControl } from './sync-control.ts';
import { isEmptyWorkspace, workspaceName, workspaceTables } from './workspace-tables.ts';

/** What a device lends to a workspace that it opens. */
export interface Device {
  readonly settings: DeviceSettings;
  readonly secrets: SecretStore;
  readonly nowMs: () => number;
  /** What `Date#getTimezoneOffset` gives here at an instant. */
  readonly offsetMin: (atMs: number) => number;
  readonly randomBytes: RandomBytes;
  /** Left out: the `ws` package's. */
  readonly webSocket?: WebSocketClass;
}

/** A workspace file that is open on this device, with its sync and who sits here. */
export interface OpenWorkspace {
  readonly engine: Engine;
  readonly settings: HostSettings;
  readonly sync: SyncControl;
  personId(): Id | null;
  setPerson(personId: Id | null): void;
  /** What this device looks at, for the others to see. Rule: P1 */
  setPlace(place: Place): void;
  /** Stops sync, then closes the file. */
  close(): Promise<void>;
}

export interface Place {
  readonly projectId: Id | null;
  readonly taskId: Id | null;
}

const NOBODYS_COLOUR = '#808080';

/** Opens a workspace file; its events go to `emit` until it is closed. Sync waits for `sync.start()`. Errors: what `openEngine` says. */
export function openWorkspace(
  file: { readonly path: string; readonly create: boolean },
  device: Device,
  emit: (event: HostEvent) => void,
): Result<OpenWorkspace, OpenError> {
  const opened = openEngine({ ...file, randomBytes: device.randomBytes });
  if (!opened.ok) return opened;
  const engine = opened.value;
  const settings = createHostSettings(engine, device.randomBytes);
  const sync = createSyncControl({
    port: engine.syncPort(),
    storage: engine.syncStorage(),
    isEmpty: () => isEmptyWorkspace(workspaceTables(engine)),
    workspaceName: () => workspaceName(workspaceTables(engine)) || basename(engine.path, '.baton'),
    settings,
    sharings: createSharingStore(device.secrets),
    nowMs: device.nowMs,
    randomBytes: device.randomBytes,
    webSocket: device.webSocket ?? nodeWebSocket,
    onStatus: (status) => emit({ type: 'sync', status }),
    onPresence: (peers) => emit({ type: 'presence', peers }),
    onRefused: ({ message, said }) => emit({ type: 'notice', severity: 'error', message, said }),
    onSkipped: (said) => emit({ type: 'notice', severity: 'warning', ...said }),
  });

  let place: Place = { projectId: null, taskId: null };
  const personId = (): Id | null => device.settings.personIn(settings.fileId);
  const showPresence = (): void => {
    const id = personId();
    const person = id === null ? undefined : workspaceTables(engine).person.get(id);
    sync.setPresence({ personId: id, name: person?.name ?? '', colour: person?.colour ?? NOBODYS_COLOUR, ...place });
  };
  showPresence();
  const unsubscribe = engine.subscribe((event) => {
    emit(event);
    // Whoever sits here got another name or colour.
    if (event.type === 'delta' && event.delta.put.person?.some(({ id }) => id === personId())) showPresence();
  });
  return ok({
    engine,
    settings,
    sync,
    personId,
    setPerson: (id) => {
      device.settings.setPersonIn(settings.fileId, id);
      showPresence();
    },
    setPlace: (next) => {
      place = next;
      showPresence();
    },
    close: async () => {
      await sync.close();
      unsubscribe();
      engine.close();
    },
  });
}
