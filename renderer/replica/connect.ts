import type { Host } from '../../shared/contract/host.ts';
import { documentIdOf, type DocumentId } from '../../shared/model/document-id.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Replica } from './replica.ts';
import { shareValues } from './share-values.ts';

/** A replica that is fed by a host. */
export interface Connection {
  /** Sees to it that a project's plan is held and stays current. Asking again costs nothing. */
  openPlan(projectId: Id): void;
  /** Resolves when the first answers are in. */
  readonly ready: Promise<void>;
  close(): void;
}

/** Timers come in, so that tests hold the clock. */
export interface ConnectOptions {
  readonly schedule: (task: () => void, delayMs: number) => () => void;
}

const SUMMARY_DELAY_MS = 250;

/**
 * Feeds a replica from a host: listens first, then asks for what stands, so that nothing falls between the two. Deltas that arrive before
 * the snapshot they continue count as a gap and lead to another snapshot. Rule: V1
 */
export function connect(host: Host, replica: Replica, { schedule }: ConnectOptions): Connection {
  const wanted = new Set<DocumentId>(['workspace']);
  const asking = new Map<DocumentId, { again: boolean }>();
  let cancelSummaries: (() => void) | null = null;
  let closed = false;

  const lost = (error: unknown): void => {
    if (!closed) replica.setPhase('gone', error instanceof Error ? error.message : String(error));
  };

  async function fetchDocument(documentId: DocumentId): Promise<void> {
    const running = asking.get(documentId);
    if (running) {
      running.again = true;
      return;
    }
    const request = { again: false };
    asking.set(documentId, request);
    try {
      do {
        request.again = false;
        const snapshot = await host.query({ type: 'snapshot', documentId });
        if (closed || asking.get(documentId) !== request) return;
        if (snapshot) {
          shareValues(snapshot);
          replica.receiveSnapshot(snapshot);
        }
        if (documentId.startsWith('plan:')) replica.setPlanMissing(documentId.slice('plan:'.length), snapshot === null);
      } while (request.again);
    } finally {
      if (asking.get(documentId) === request) asking.delete(documentId);
    }
  }

  async function fetchSummaries(): Promise<void> {
    const summaries = await host.query({ type: 'projects' });
    if (!closed) replica.receiveSummaries(summaries);
  }

  function scheduleSummaries(): void {
    cancelSummaries ??= schedule(() => {
      cancelSummaries = null;
      fetchSummaries().catch(lost);
    }, SUMMARY_DELAY_MS);
  }

  async function start(): Promise<void> {
    replica.receiveHello(await host.query({ type: 'hello' }));
    await Promise.all([...[...wanted].filter((id) => !asking.has(id)).map(fetchDocument), fetchSummaries()]);
    if (!closed) replica.setPhase('ready');
  }

  const unsubscribe = host.subscribe((event) => {
    const missing = replica.receive(event);
    if (event.type === 'reset') {
      // Answers on their way belong to what was open before.
      asking.clear();
      start().catch(lost);
      return;
    }
    if (event.type !== 'delta') return;
    scheduleSummaries();
    const { documentId } = event.delta;
    // A delta that overtook the snapshot on its way: what arrives may be older than it.
    const running = asking.get(documentId);
    if (missing === null && running && wanted.has(documentId)) running.again = true;
    // A plan that was asked for before it existed, or that missed deltas.
    if (missing !== null || replica.getState().missingPlans.has(projectOf(documentId))) fetchDocument(documentId).catch(lost);
  });

  return {
    ready: start().catch((error: unknown) => {
      lost(error);
      throw error;
    }),
    openPlan: (projectId) => {
      const documentId = documentIdOf('plan', projectId);
      if (wanted.has(documentId)) return;
      wanted.add(documentId);
      fetchDocument(documentId).catch(lost);
    },
    close: () => {
      closed = true;
      cancelSummaries?.();
      unsubscribe();
    },
  };
}

function projectOf(documentId: DocumentId): Id {
  return documentId.startsWith('plan:') ? documentId.slice('plan:'.length) : '';
}
