import { randomBytes } from 'node:crypto';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createPresenceChannel } from '../../electron/sync/presence.ts';
import type { PresenceChannel, PresenceState } from '../../electron/sync/presence.ts';
import { seal } from '../../electron/sync/seal.ts';

const context = { key: new Uint8Array(randomBytes(32)), purpose: 'presence', room: 'team.x' } as const;
const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
const anna: PresenceState = { personId: 'p1', name: 'Anna', colour: '#336699', projectId: 'x', taskId: null };
const docs: Y.Doc[] = [];
afterEach(() => docs.splice(0).forEach((doc) => doc.destroy()));

function aChannel(): PresenceChannel & { readonly id: number } {
  const doc = new Y.Doc();
  docs.push(doc);
  return { ...createPresenceChannel({ doc, context, random, onChange: () => undefined }), id: doc.clientID };
}

function tell(from: PresenceChannel, to: PresenceChannel): Uint8Array {
  const message = encodeAwarenessUpdate(from.awareness, [...from.awareness.getStates().keys()]);
  applyAwarenessUpdate(to.awareness, message, 'test');
  return message;
}

describe('presence', () => {
  it('[P1] shows the others who is here, sealed, and nothing of ourselves', () => {
    const [a, b] = [aChannel(), aChannel()];
    a.set(anna);
    const message = tell(a, b);
    expect(Buffer.from(message).includes('Anna')).toBe(false);
    expect(b.peers()).toEqual([{ ...anna, clientId: a.id }]);
    expect(a.peers()).toEqual([]);
  });

  it('leaves out what is no presence', () => {
    const [a, b] = [aChannel(), aChannel()];
    const sealed = (value: unknown): string =>
      Buffer.from(seal(context, Buffer.from(JSON.stringify(value)), random)).toString('base64');
    const valid = { ...anna, clientId: a.id };
    const hostile = [
      null,
      { sealed: 5 },
      { sealed: 'x' },
      { sealed: sealed(7) },
      { sealed: sealed({ ...valid, name: 'x'.repeat(1_000) }) },
      { sealed: sealed({ ...valid, colour: 'red;background:url(x)' }) },
      { sealed: sealed({ ...valid, taskId: {} }) },
      { sealed: sealed({ ...valid, clientId: a.id + 1 }) },
    ];
    for (const state of hostile) {
      a.awareness.setLocalState(state);
      tell(a, b);
      expect({ state, peers: b.peers() }).toEqual({ state, peers: [] });
    }
    a.awareness.setLocalState({ sealed: sealed(valid) });
    tell(a, b);
    expect(b.peers()).toHaveLength(1);
  });

  it('is gone when somebody leaves', () => {
    const [a, b] = [aChannel(), aChannel()];
    a.set(anna);
    tell(a, b);
    a.set(null);
    applyAwarenessUpdate(b.awareness, encodeAwarenessUpdate(a.awareness, [a.id]), 'test');
    expect(b.peers()).toEqual([]);
  });
});
