import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomName } from '../../electron/sync/room-name.ts';
import { seal, SEAL_OVERHEAD_BYTES, unseal } from '../../electron/sync/seal.ts';
import type { SealContext } from '../../electron/sync/seal.ts';
import { deriveWorkspaceKeys } from '../../electron/sync/workspace-keys.ts';

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
const context: SealContext = { key: random(32), purpose: 'blob', room: 'team.room' };

describe('seal', () => {
  it('gives back what was sealed in the same context', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (plain) => {
        const sealed = seal(context, plain, random);
        expect(sealed.length).toBe(plain.length + SEAL_OVERHEAD_BYTES);
        expect(unseal(context, sealed)).toEqual({ ok: true, value: plain });
      }),
      { numRuns: 50 },
    );
  });

  it('never makes the same bytes twice', () => {
    expect(seal(context, new Uint8Array(10), random)).not.toEqual(seal(context, new Uint8Array(10), random));
  });

  it.each([
    ['with another key', { ...context, key: random(32) }],
    ['in another room', { ...context, room: 'team.other' }],
    ['for another purpose', { ...context, purpose: 'presence' as const }],
  ])('does not open %s', (_what, other) => {
    expect(unseal(other, seal(context, Uint8Array.of(1), random))).toEqual({ ok: false, error: 'not-sealed-for-us' });
  });

  it('does not open when a byte was changed, cut off or added', () => {
    const sealed = seal(context, Uint8Array.of(1, 2, 3), random);
    for (let at = 1; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(context, changed).ok).toBe(false);
    }
    expect(unseal(context, sealed.subarray(0, -1)).ok).toBe(false);
    expect(unseal(context, Uint8Array.of(...sealed, 0)).ok).toBe(false);
    expect(unseal(context, new Uint8Array()).ok).toBe(false);
  });

  it('tells a newer version from a foreign one', () => {
    const sealed = seal(context, Uint8Array.of(1), random);
    sealed[0] = 2;
    expect(unseal(context, sealed)).toEqual({ ok: false, error: 'newer-version' });
  });
});

describe('roomName', () => {
  const keys = deriveWorkspaceKeys(new Uint8Array(32).fill(7));

  it('is the same for everybody with the key, and tells no document', () => {
    const name = roomName(keys.room, 'team', 'plan:p1');
    expect(name).toBe(roomName(deriveWorkspaceKeys(new Uint8Array(32).fill(7)).room, 'team', 'plan:p1'));
    expect(name).toMatch(/^team\.[A-Za-z0-9_-]{32}$/);
  });

  it('differs by key, workspace and document', () => {
    const names = [
      roomName(keys.room, 'team', 'plan:p1'),
      roomName(keys.room, 'team', 'plan:p2'),
      roomName(keys.room, 'other', 'plan:p1').replace('other', 'team'),
      roomName(deriveWorkspaceKeys(new Uint8Array(32).fill(8)).room, 'team', 'plan:p1'),
    ];
    expect(new Set(names).size).toBe(4);
  });
});

describe('deriveWorkspaceKeys', () => {
  it('makes a key of its own for each purpose', () => {
    const { blob, presence, room } = deriveWorkspaceKeys(new Uint8Array(32));
    expect(new Set([blob, presence, room].map((key) => Buffer.from(key).toString('hex'))).size).toBe(3);
  });
});
