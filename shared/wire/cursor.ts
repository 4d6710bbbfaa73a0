/** A reading position in bytes that somebody else wrote. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** What makes bytes from a peer unreadable or refused. */
export type WireProblem =
  | 'truncated'
  | 'trailing-bytes'
  | 'number-too-large'
  | 'unknown-content'
  | 'subdocument'
  | 'not-an-envelope'
  | 'empty-struct'
  | 'duplicate-client'
  | 'deletes-out-of-order'
  | 'nested-too-deep';

/** Thrown while reading hostile bytes, caught by the exported reader of the same module. */
export class WireError extends Error {
  readonly problem: WireProblem;

  constructor(problem: WireProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** A cursor at the start of the bytes. */
export function cursorOf(bytes: Uint8Array): Cursor {
  return { bytes, at: 0 };
}

/** The next byte. Errors: WireError. */
export function readByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) throw new WireError('truncated');
  cursor.at += 1;
  return byte;
}

/** A variable-length unsigned integer below 2^49, more than any honest clock or client id needs. Errors: WireError. */
export function readVarUint(cursor: Cursor): number {
  let value = 0;
  let scale = 1;
  for (let index = 0; index < 7; index += 1) {
    const byte = readByte(cursor);
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
    scale *= 0x80;
  }
  throw new WireError('number-too-large');
}

/** A view of the next `length` bytes, never beyond the end. Errors: WireError. */
export function readBytes(cursor: Cursor, length: number): Uint8Array {
  const start = cursor.at;
  skipBytes(cursor, length);
  return cursor.bytes.subarray(start, cursor.at);
}

/** Moves past `length` bytes. Errors: WireError. */
export function skipBytes(cursor: Cursor, length: number): void {
  if (length > cursor.bytes.length - cursor.at) throw new WireError('truncated');
  cursor.at += length;
}

/** A view of a length-prefixed run of bytes. Errors: WireError. */
export function readVarBytes(cursor: Cursor): Uint8Array {
  return readBytes(cursor, readVarUint(cursor));
}

/** Moves past a length-prefixed run of bytes. Errors: WireError. */
export function skipVarBytes(cursor: Cursor): void {
  skipBytes(cursor, readVarUint(cursor));
}

/** Insists that everything was read. Errors: WireError. */
export function expectEnd(cursor: Cursor): void {
  if (cursor.at !== cursor.bytes.length) throw new WireError('trailing-bytes');
}
