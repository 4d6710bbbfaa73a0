import { randomBytes } from 'node:crypto';
import * as Y from 'yjs';
import { nodeWebSocket } from '../../../electron/sync/node-web-socket.ts';
import { createSyncSession } from '../../../electron/sync/sync-session.ts';
import type { SyncSession } from '../../../electron/sync/sync-session.ts';
import type { SyncPort, SyncStorage } from '../../../electron/sync/sync-port.ts';

/** A SyncPort over plain Y.Docs. The workspace document names the projects; each brings a plan and a journal. */
export class TestPort implements SyncPort {
  readonly #docs = new Map<string, Y.Doc>();
  readonly #documentListeners = new Set<() => void>();
  readonly #commitListeners = new Set<(documentId: string, update: Uint8Array, origin: 'local' | 'remote') => void>();
  /** Updates to this document are refused. */
  refusing: string | null = null;
  applied = 0;

  doc(documentId: string): Y.Doc {
    const known = this.#docs.get(documentId);
    if (known) return known;
    const doc = new Y.Doc();
    this.#docs.set(documentId, doc);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      for (const listener of this.#commitListeners) listener(documentId, update, origin === 'remote' ? 'remote' : 'local');
    });
    if (documentId === 'workspace') {
      doc.getMap('projects').observe(() => {
        for (const listener of this.#documentListeners) listener();
      });
    }
    return doc;
  }

  documentIds(): readonly string[] {
    const projects = [...this.doc('workspace').getMap('projects').keys()];
    return ['workspace', ...projects.flatMap((id) => [`plan:${id}`, `journal:${id}`])];
  }

  onDocuments(listener: () => void): () => void {
    this.#documentListeners.add(listener);
    return () => this.#documentListeners.delete(listener);
  }

  onCommitted(listener: (documentId: string, update: Uint8Array, origin: 'local' | 'remote') => void): () => void {
    this.#commitListeners.add(listener);
    return () => this.#commitListeners.delete(listener);
  }

  encodeState(documentId: string, since?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc(documentId), since);
  }

  stateVector(documentId: string): Uint8Array {
    return Y.encodeStateVector(this.doc(documentId));
  }

  applyRemote(documentId: string, update: Uint8Array): { ok: true } | { ok: false; reason: string } {
    if (this.refusing === documentId) return { ok: false, reason: 'refused by the test' };
    this.applied += 1;
    Y.applyUpdate(this.doc(documentId), update, 'remote');
    return { ok: true };
  }

  /** Everything that the documents say, for comparison between peers. */
  content(): Record<string, unknown> {
    return Object.fromEntries(
      this.documentIds()
        .toSorted()
        .map((id) => {
          const doc = this.doc(id);
          return [
            id,
            { map: sorted(doc.getMap(id === 'workspace' ? 'projects' : 'tasks').toJSON()), text: doc.getText('notes').toJSON() },
          ];
        }),
    );
  }
}

const sorted = (map: Record<string, unknown>): readonly (readonly [string, unknown])[] =>
  Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Rooms kept in memory, as the engine keeps them on disk. */
export class MemoryStorage implements SyncStorage {
  readonly rooms = new Map<string, Uint8Array>();
  load(room: string): Uint8Array | null {
    return this.rooms.get(room) ?? null;
  }
  save(room: string, state: Uint8Array): void {
    this.rooms.set(room, state);
  }
}

export interface Shared {
  readonly relayUrl: string;
  readonly token: string;
  readonly relayWorkspaceId: string;
  readonly key: Uint8Array;
}

/** A device: documents and stored rooms that outlive its sessions. */
export class TestPeer {
  readonly port = new TestPort();
  readonly name: string;
  storage = new MemoryStorage();
  session: SyncSession | null = null;

  constructor(name: string) {
    this.name = name;
  }

  start(shared: Shared): SyncSession {
    this.stop();
    this.session = createSyncSession({
      ...shared,
      port: this.port,
      storage: this.storage,
      peer: { personId: null, name: this.name, colour: '#336699', projectId: null, taskId: null },
      clock: { nowMs: () => Date.now() },
      random: (count) => new Uint8Array(randomBytes(count)),
      webSocket: nodeWebSocket,
    });
    return this.session;
  }

  stop(): void {
    this.session?.close();
    this.session = null;
  }
}

/** Waits until a condition holds. */
export async function eventually(what: string, condition: () => boolean, timeoutMs = 20_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`It never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
