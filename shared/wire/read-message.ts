import { cursorOf, expectEnd, readVarBytes, readVarUint, WireError } from './cursor.ts';

/** One message of the y-websocket protocol. The byte arrays are views of the message. */
export type WireMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: Uint8Array }
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'query-awareness' };

/** Reads a message. Errors: null when it is not one of the protocol's. */
export function readMessage(message: Uint8Array): WireMessage | null {
  const cursor = cursorOf(message);
  try {
    const read = readKind();
    if (read) expectEnd(cursor);
    return read;
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }

  function readKind(): WireMessage | null {
    switch (readVarUint(cursor)) {
      case 0:
        return readSync();
      case 1:
        return { kind: 'awareness', entries: readVarBytes(cursor) };
      case 2:
        if (readVarUint(cursor) !== 0) return null;
        return { kind: 'denied', reason: utf8ToText(readVarBytes(cursor)) };
      case 3:
        return { kind: 'query-awareness' };
      default:
        return null;
    }
  }

  function readSync(): WireMessage | null {
    const step = readVarUint(cursor);
    if (step > 2) return null;
    const payload = readVarBytes(cursor);
    if (step === 0) return { kind: 'step1', stateVector: payload };
    return { kind: step === 1 ? 'step2' : 'update', update: payload };
  }
}

/** A state vector as client → next clock. Errors: null when it is malformed. */
export function readStateVector(bytes: Uint8Array): Map<number, number> | null {
  const cursor = cursorOf(bytes);
  const clocks = new Map<number, number>();
  try {
    const count = readVarUint(cursor);
    for (let index = 0; index < count; index += 1) clocks.set(readVarUint(cursor), readVarUint(cursor));
    expectEnd(cursor);
    return clocks;
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }
}

/** Text of UTF-8 bytes; what is not UTF-8 reads as the replacement character. Kept free of platform classes. */
function utf8ToText(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return '\uFFFD';
  }
}
