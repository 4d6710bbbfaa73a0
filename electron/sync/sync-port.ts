/** What sync needs of the engine. The engine implements it; sync knows nothing else of it. */
export interface SyncPort {
  /** Ids of all documents to keep level: `workspace`, `plan:<projectId>`, `journal:<projectId>`. Grows when the workspace document learns of projects. */
  documentIds(): readonly string[];
  onDocuments(listener: () => void): () => void;
  /** Updates that are already on disk. `origin` tells own work from what sync applied. Rule: C5 */
  onCommitted(listener: (documentId: string, update: Uint8Array, origin: 'local' | 'remote') => void): () => void;
  /** The state as one update, or only what `since` (a state vector) lacks, with all deletions. */
  encodeState(documentId: string, since?: Uint8Array): Uint8Array;
  /** How far the document has each author's work without a gap, as Yjs encodes it. */
  stateVector(documentId: string): Uint8Array;
  /** Applies a peer's update. A refused update (hostile, unreadable) is reported and never retried in this session. */
  applyRemote(documentId: string, update: Uint8Array): { readonly ok: true } | { readonly ok: false; readonly reason: string };
}

/**
 * Where sealed rooms are kept between two starts, so that they are not downloaded again. It can be thrown away at any
 * time: what is in it comes back from the relay or from the documents.
 */
export interface SyncStorage {
  /** The state that was saved last. Errors: null when there is none. */
  load(room: string): Uint8Array | null;
  save(room: string, state: Uint8Array): void;
}
