import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packUpdate, unpackUpdate } from '../../electron/sync/packed-update.ts';

describe('a packed update', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a short one', Uint8Array.of(1, 2, 3)],
    ['a long one', new Uint8Array(100_000).fill(7)],
    ['one that deflating would lengthen', new Uint8Array(randomBytes(5_000))],
  ])('of %s comes out as it went in, and never much longer', (_what, update) => {
    const packed = packUpdate(update);
    expect(packed.length).toBeLessThanOrEqual(update.length + 1);
    expect(unpackUpdate(packed)).toEqual({ ok: true, value: update });
  });

  it('is a fraction of its length where it repeats itself', () => {
    expect(packUpdate(new Uint8Array(100_000).fill(7)).length).toBeLessThan(1_000);
  });

  it('[N5] that would unpack into more than any document is refused, as is a damaged one', () => {
    const bomb = deflateRawSync(new Uint8Array(257 * 1024 * 1024));
    expect(unpackUpdate(Uint8Array.from([2, ...bomb]))).toEqual({ ok: false, error: 'damaged' });
    expect(unpackUpdate(Uint8Array.of(2, 0xff, 0xff, 0xff))).toEqual({ ok: false, error: 'damaged' });
  });

  it('[N6] of a kind that is not known yet is from a newer Baton', () => {
    expect(unpackUpdate(Uint8Array.of(3, 1))).toEqual({ ok: false, error: 'newer-version' });
    expect(unpackUpdate(new Uint8Array())).toEqual({ ok: false, error: 'newer-version' });
  });
});
