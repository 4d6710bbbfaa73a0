import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../shared/model/id.ts';

/** Bytes that look random and are the same for the same seed, so that a file that is only looked at gets the same ids each time. */
export function seededBytes(seed: Uint8Array): RandomBytes {
  const key = createHash('sha256').update(seed).digest();
  let counter = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let offset = 0; offset < length; offset += 32) {
      const block = createHash('sha256').update(key).update(String(counter++)).digest();
      bytes.set(block.subarray(0, Math.min(32, length - offset)), offset);
    }
    return bytes;
  };
}
