import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HistoryState, HostEvent } from '../../shared/contract/event.ts';
import type { Hello, ProjectSummary, Snapshot } from '../../shared/contract/query.ts';
import type { DocumentId } from '../../shared/model/document-id.ts';
import type { Id } from '../../shared/model/id.ts';
import { foldDelta, foldSnapshot } from './fold-delta.ts';
import { emptyReplica, type Notice, type ReplicaState } from './replica-state.ts';

/**
 * What a window holds of the workspace: a fold of deltas over snapshots, and the host's other news. Views read it, nobody writes it
 * but the host's answers and events. Rule: V1
 */
export interface Replica {
  readonly store: StoreApi<ReplicaState>;
  /** Tells this window from the others on the same host; empty: it is the only one. */
  readonly windowId: Id;
  getState(): ReplicaState;
  /** Takes the host's first answer. */
  receiveHello(hello: Hello): void;
  receiveSnapshot(snapshot: Snapshot): void;
  receiveSummaries(summaries: readonly ProjectSummary[]): void;
  /** Takes an event. Gives the document that needs a snapshot because deltas were missed, else null. */
  receive(event: HostEvent): DocumentId | null;
  setPlanMissing(projectId: Id, missing: boolean): void;
  setPerson(personId: Id | null): void;
  setSetting(key: string, value: unknown): void;
  setPhase(phase: ReplicaState['phase'], failure?: string): void;
  /** Shows a message; gives its id. */
  notify(notice: Omit<Notice, 'id'>): number;
  /** Says that a question was not answered. */
  notifyUnanswered(error: unknown): void;
  dismiss(noticeId: number): void;
  /** Takes back offers to undo: another step has been done since. */
  retireUndo(): void;
  /** A step is on its way to the host: it can be undone from now on, before the host tells that it is done. */
  expectStep(label: string): void;
  /** The step came to nothing: what the host told last holds. */
  forgetExpectedStep(): void;
  /** Forgets everything: another workspace is open. */
  reset(): void;
}

const MAX_NOTICES = 4;
/** What windows on one workspace share at once. The rest (columns, filters, where one is) is each window's own until it starts anew. */
const FOLLOWED = /^(theme|density|accent|language|week-start|list-views|recent-commands|inbox:.*)$/;

export function createReplica(windowId: Id = ''): Replica {
  const store = createStore<ReplicaState>(emptyReplica);
  let lastNoticeId = 0;
  // As the host told it; the state may be a step ahead.
  let toldHistory = store.getState().history;

  function notify(notice: Omit<Notice, 'id'>): number {
    lastNoticeId += 1;
    const id = lastNoticeId;
    store.setState(({ notices }) => ({
      notices: [...notices.filter((other) => other.message !== notice.message), { ...notice, id }].slice(-MAX_NOTICES),
    }));
    return id;
  }

  function setSetting(key: string, value: unknown): void {
    store.setState(({ settings }) => ({ settings: { ...settings, [key]: value } }));
  }

  function endJob(jobId: Id): void {
    store.setState(({ jobs }) => {
      const next = new Map(jobs);
      next.delete(jobId);
      return { jobs: next };
    });
  }

  function hearHistory(history: HistoryState): void {
    toldHistory = history;
    store.setState({ history });
  }

  function receive(event: HostEvent): DocumentId | null {
    switch (event.type) {
      case 'delta': {
        const { state, fold } = foldDelta(store.getState(), event.delta);
        if (fold === 'applied') store.setState(state, true);
        return fold === 'gap' ? event.delta.documentId : null;
      }
      case 'sync':
        store.setState({ sync: event.status });
        return null;
      case 'presence':
        store.setState({ presence: event.peers });
        return null;
      case 'progress': {
        const { type: _type, ...job } = event;
        store.setState(({ jobs }) => ({ jobs: new Map(jobs).set(job.jobId, job) }));
        return null;
      }
      case 'job-ended':
        endJob(event.jobId);
        return null;
      case 'setting':
        if (event.windowId !== windowId && FOLLOWED.test(event.key)) setSetting(event.key, event.value);
        return null;
      case 'identity':
        store.setState({ personId: event.personId });
        return null;
      case 'command':
        store.setState({ chosenCommand: { id: event.id } });
        return null;
      case 'history':
        hearHistory(event.history);
        return null;
      case 'notice':
        notify({ severity: event.severity, message: event.message, said: event.said, undoable: false });
        return null;
      case 'reset':
        store.setState(emptyReplica(), true);
        return null;
    }
  }

  return {
    store,
    getState: store.getState,
    receive,
    notify,
    notifyUnanswered: (error) => {
      const message = error instanceof Error ? error.message : String(error);
      notify({ severity: 'error', message, undoable: false, action: 'reload' });
    },
    receiveHello: (hello) => {
      toldHistory = hello.history;
      store.setState({
        hello,
        personId: hello.personId,
        settings: hello.settings,
        sync: hello.sync,
        presence: hello.presence,
        history: hello.history,
      });
    },
    receiveSnapshot: (snapshot) => store.setState(foldSnapshot(store.getState(), snapshot), true),
    receiveSummaries: (summaries) => store.setState({ summaries }),
    setPlanMissing: (projectId, missing) =>
      store.setState(({ missingPlans }) => {
        const next = new Set(missingPlans);
        if (missing) next.add(projectId);
        else next.delete(projectId);
        return { missingPlans: next };
      }),
    setPerson: (personId) => store.setState({ personId }),
    windowId,
    setSetting,
    setPhase: (phase, failure) => store.setState({ phase, failure: failure ?? null }),
    dismiss: (noticeId) => store.setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== noticeId) })),
    retireUndo: () => store.setState(({ notices }) => ({ notices: notices.filter(({ undoable }) => !undoable) })),
    expectStep: (label) => store.setState({ history: { undo: label, redo: null } }),
    forgetExpectedStep: () => store.setState({ history: toldHistory }),
    reset: () => store.setState(emptyReplica(), true),
  };
}
