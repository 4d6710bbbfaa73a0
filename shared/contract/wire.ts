import { bytesToUtf8, concatBytes, utf8ToBytes } from '@noble/ciphers/utils.js';

const LENGTH_BYTES = 4;

/**
 * A value of the contract as bytes between a browser host and the renderer.
 * Shape: the length of the JSON (32 bits, little endian), the JSON, then the value's byte arrays one after the other; in the JSON each
 * stands as `{"$bytes": length}`, in order. So a file of 50 MB travels as it is.
 */
export function encodeWire(value: unknown): Uint8Array {
  const tail: Uint8Array[] = [];
  const json = utf8ToBytes(
    JSON.stringify(value ?? null, (_key, part: unknown) => {
      if (!(part instanceof Uint8Array)) return part;
      tail.push(part);
      return { $bytes: part.length };
    }),
  );
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, json.length, true);
  return concatBytes(length, json, ...tail);
}

/** The value that `encodeWire` wrote. Errors: throws on bytes that it can't have written. */
export function decodeWire(bytes: Uint8Array): unknown {
  if (bytes.length < LENGTH_BYTES) throw new Error('The message is shorter than its length field');
  const jsonLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  let offset = LENGTH_BYTES + jsonLength;
  if (offset > bytes.length) throw new Error('The message is shorter than it says');
  const json = bytesToUtf8(bytes.subarray(LENGTH_BYTES, offset));
  return JSON.parse(json, (_key, part: unknown) => {
    const length = lengthIn(part);
    if (length === undefined) return part;
    if (offset + length > bytes.length) throw new Error('The message is shorter than it says');
    offset += length;
    return bytes.slice(offset - length, offset);
  });
}

function lengthIn(part: unknown): number | undefined {
  if (typeof part !== 'object' || part === null || !('$bytes' in part)) return undefined;
  const length = part.$bytes;
  if (!Number.isSafeInteger(length) || (length as number) < 0) throw new Error('The message announces bytes of no length');
  return length as number;
}
