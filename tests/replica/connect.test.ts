import { describe, expect, it } from 'vitest';
import { connect } from '../../renderer/replica/connect.ts';
import { createReplica } from '../../renderer/replica/replica.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { AnswerTo, Hello, Query, Snapshot } from '../../shared/contract/query.ts';
import type { Delta } from '../../shared/delta/delta.ts';
import { emptyRecord } from '../../shared/model/entities.ts';

const HELLO: Hello = {
  workspacePath: '/tmp/w.baton',
  host: 'browser',
  version: '0',
  personId: 'ada',
  readOnly: null,
  recentPaths: [],
  sync: { state: 'solo', pendingUpdates: 0, peers: 0, lastLevelAtMs: null, relayUrl: null },
  presence: [],
  history: { undo: null, redo: null },
  settings: { theme: 'dark' },
  exportFormats: [],
};

/** A host that holds one plan whose tasks are named by the revision that made them. */
function aHost() {
  const listeners = new Set<(event: HostEvent) => void>();
  const asked: string[] = [];
  let revision = 0;
  const deltaTo = (to: number): Delta => ({
    documentId: 'plan:P1',
    revision: to,
    put: { task: [{ ...emptyRecord('task', `t${to}`), name: `t${to}` }] },
    removed: {},
  });
  const snapshot = (documentId: string): Snapshot | null => {
    if (documentId === 'workspace') return { documentId: 'workspace', revision: 0, records: {} };
    if (revision === 0) return null;
    const task = Array.from({ length: revision }, (_, index) => ({
      ...emptyRecord('task', `t${index + 1}`),
      name: `t${index + 1}`,
    }));
    return { documentId: 'plan:P1', revision, records: { task } };
  };
  const answers = (query: Query): unknown => {
    if (query.type === 'snapshot') {
      asked.push(query.documentId);
      return snapshot(query.documentId);
    }
    return query.type === 'hello' ? HELLO : [];
  };
  const host: Host = {
    dispatch: () => Promise.resolve({ ok: true }),
    query: <Q extends Query>(query: Q) => Promise.resolve(answers(query) as AnswerTo<Q>),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const emit = (event: HostEvent): void => listeners.forEach((listener) => listener(event));
  return {
    host,
    asked,
    /** Commits one more task, and tells it unless the delta gets lost. */
    commit: ({ lost = false } = {}): void => {
      revision += 1;
      if (!lost) emit({ type: 'delta', delta: deltaTo(revision) });
    },
    emit,
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function connected() {
  const server = aHost();
  const replica = createReplica();
  const connection = connect(server.host, replica, { schedule: () => () => undefined });
  const names = (): string[] => [...(replica.getState().plans.get('P1')?.tables.task.keys() ?? [])];
  return { server, replica, connection, names };
}

describe('a replica that is connected to a host', () => {
  it('starts with what the host says', async () => {
    const { replica, connection } = connected();
    await connection.ready;
    expect(replica.getState()).toMatchObject({ phase: 'ready', personId: 'ada', settings: { theme: 'dark' } });
  });

  it('asks for a plan once, when it is opened', async () => {
    const { server, connection, names } = connected();
    server.commit();
    connection.openPlan('P1');
    connection.openPlan('P1');
    await connection.ready;
    expect(names()).toEqual(['t1']);
    expect(server.asked.filter((id) => id === 'plan:P1')).toHaveLength(1);
  });

  it('[V1] asks for a snapshot when a delta was lost', async () => {
    const { server, connection, names } = connected();
    server.commit();
    connection.openPlan('P1');
    await connection.ready;
    server.commit({ lost: true });
    server.commit();
    await settle();
    expect(names()).toEqual(['t1', 't2', 't3']);
  });

  it('[V1] loses nothing that is committed while the snapshot is on its way', async () => {
    const { server, connection, names } = connected();
    server.commit();
    connection.openPlan('P1');
    server.commit();
    server.commit();
    await connection.ready;
    await settle();
    expect(names()).toEqual(['t1', 't2', 't3']);
  });

  it('takes up a plan that comes to be after it was asked for', async () => {
    const { server, connection, names, replica } = connected();
    connection.openPlan('P1');
    await connection.ready;
    expect(replica.getState().missingPlans.has('P1')).toBe(true);
    server.commit();
    await settle();
    expect(names()).toEqual(['t1']);
  });

  it('starts again when another workspace is open', async () => {
    const { server, connection, replica, names } = connected();
    server.commit();
    connection.openPlan('P1');
    await connection.ready;
    replica.notify({ severity: 'error', message: 'old news', undoable: false });
    server.emit({ type: 'reset' });
    await settle();
    expect(replica.getState()).toMatchObject({ phase: 'ready', notices: [] });
    expect(names()).toEqual(['t1']);
  });

  it('says why when the host is gone', async () => {
    const replica = createReplica();
    const host: Host = { ...aHost().host, query: () => Promise.reject(new Error('connection refused')) };
    const connection = connect(host, replica, { schedule: () => () => undefined });
    await expect(connection.ready).rejects.toThrow('connection refused');
    expect(replica.getState()).toMatchObject({ phase: 'gone', failure: 'connection refused' });
  });
});
