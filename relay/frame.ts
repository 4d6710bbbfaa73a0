/**
 * Messages of the relay as complete WebSocket frames.
 *
 * A frame from a server carries no mask, so the same bytes serve every client of a room: they are made once and written
 * to each socket. Source: RFC 6455, 5.2.
 */

/** A Yjs update for everybody in a room. */
export function updateFrame(update: Uint8Array): Buffer {
  return frame([0, 2], update);
}

/** The answer to a client that told its state. */
export function step2Frame(update: Uint8Array): Buffer {
  return frame([0, 1], update);
}

/** The relay's own state, which asks the client for what is missing. */
export function step1Frame(stateVector: Uint8Array): Buffer {
  return frame([0, 0], stateVector);
}

/** What clients say about themselves. */
export function awarenessFrame(entries: Uint8Array): Buffer {
  return frame([1], entries);
}

/** Says why something was not done. */
export function deniedFrame(reason: string): Buffer {
  return frame([2, 0], Buffer.from(reason));
}

function frame(prefix: readonly number[], body: Uint8Array): Buffer {
  const length = prefix.length + varUintLength(body.length) + body.length;
  const header = length < 126 ? 2 : length < 0x10000 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(header + length);
  bytes[0] = 0x82;
  if (header === 2) bytes[1] = length;
  else if (header === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  bytes.set(prefix, header);
  const at = writeVarUint(bytes, body.length, header + prefix.length);
  bytes.set(body, at);
  return bytes;
}

/** How many bytes a variable-length integer takes. */
export function varUintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) length += 1;
  return length;
}

/** Writes a variable-length integer and gives the position behind it. */
export function writeVarUint(bytes: Uint8Array, value: number, start: number): number {
  let at = start;
  let rest = value;
  while (rest > 0x7f) {
    bytes[at] = 0x80 | (rest % 0x80);
    at += 1;
    rest = Math.floor(rest / 0x80);
  }
  bytes[at] = rest;
  return at + 1;
}
