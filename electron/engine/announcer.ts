import { sameJson } from '../../shared/model/same-json.ts';
import type { DocumentId } from '../../shared/model/document-id.ts';
import { sayCommitFailure } from './commit-failure.ts';
import type { Commit } from './commit.ts';
import type { EngineEvents } from './engine-events.ts';
import { sharedDocumentIds } from './engine-sync-port.ts';
import { clearHistory, type ExecuteParts } from './execute.ts';
import { say, type Said } from '../../shared/texts/saying.ts';

/** Tells everybody who listens what became of commits. Nothing is told before it is on disk. Rule: C3, C5 */
export interface Announcer {
  /** What a commit changed; then tidies up. */
  committed(commit: Commit): void;
  /**
   * A commit failed and memory was read again from the disk, without the documents' histories. Gives what to tell the user.
   * Errors: throws what isn't the disk's doing, a bug, on. Rule: C4
   */
  failed(error: unknown): Said;
  /** Something was refused after all and its document opened again: the history can't reach back over that. */
  reopened(): void;
  /** The history changed without a commit. */
  historyMoved(): void;
}

export interface AnnouncerOptions extends ExecuteParts {
  readonly events: EngineEvents;
  readonly path: string;
}

/** The announcer of one engine. */
export function createAnnouncer(parts: AnnouncerOptions): Announcer {
  const { db, state, shelf, history, events, path } = parts;
  const reported = new Set<DocumentId>();
  let known = history.state();
  let documents = sharedDocumentIds(db, state).length;

  const tellHistory = (): void => {
    const before = known;
    known = history.state();
    if (!sameJson(before, known)) events.host.tell({ type: 'history', history: known });
  };
  const tellDocuments = (): void => {
    const before = documents;
    documents = sharedDocumentIds(db, state).length;
    if (before !== documents) events.documents.tell();
  };
  const tellState = (): void => {
    tellHistory();
    tellDocuments();
  };
  const tellFaults = (ids: ReadonlySet<DocumentId>): void => {
    for (const id of ids) {
      if (reported.has(id)) continue;
      reported.add(id);
      events.host.tell({ type: 'notice', severity: 'warning', ...say('host.values-unreadable', { id }) });
    }
  };

  return {
    committed(commit) {
      shelf.tidy(history.documents());
      state.tidy();
      // First, so that a window that shows a step can undo it.
      tellHistory();
      for (const delta of commit.deltas) events.host.tell({ type: 'delta', delta });
      for (const update of commit.updates) events.committed.tell(update);
      tellDocuments();
      tellFaults(commit.faulty);
    },
    failed(error) {
      clearHistory(parts);
      tellState();
      const said = sayCommitFailure(error, path);
      if (said === undefined) throw error;
      events.host.tell({ type: 'notice', severity: 'error', ...said });
      return said;
    },
    reopened() {
      clearHistory(parts);
      tellState();
    },
    historyMoved: tellState,
  };
}
