/**
 * Walks a Yjs update (format 1) without decoding it.
 *
 * Stock Yjs trusts the counts that an update announces: seven bytes can make it allocate 2^25 structs. This scan reads
 * every struct and every deletion in place, allocates nothing for them, and so proves that each count is real before Yjs
 * sees the bytes. On the way it tells which runs of ids the update holds, which is what two peers compare.
 */
import { cursorOf, expectEnd, readByte, readVarBytes, readVarUint, skipBytes, skipVarBytes, WireError } from './cursor.ts';
import type { Cursor, WireProblem } from './cursor.ts';

export interface ScanOptions {
  /** When given, only binary values in the array of this name (and what is left of deleted ones) are let through. */
  readonly envelope?: string;
  /** Called for each run of ids that the update holds. */
  readonly onStructs?: (client: number, clock: number, length: number) => void;
  /** Called for each run of ids that the update deletes. */
  readonly onDeletes?: (client: number, clock: number, length: number) => void;
}

const DEEPEST_VALUE = 64;
const GC = 0;
const DELETED = 1;
const JSON_LIST = 2;
const BINARY = 3;
const STRING = 4;
const EMBED = 5;
const FORMAT = 6;
const TYPE = 7;
const ANY = 8;
const SUBDOCUMENT = 9;
const SKIP = 10;

/** Null when the update is well formed, otherwise why it is refused. Cost: linear in the bytes, no allocation. */
export function scanUpdate(update: Uint8Array, options: ScanOptions = {}): WireProblem | null {
  const cursor = cursorOf(update);
  try {
    scanStructs(cursor, options);
    scanDeletes(cursor, options);
    expectEnd(cursor);
    return null;
  } catch (error) {
    if (error instanceof WireError) return error.problem;
    throw error;
  }
}

function scanStructs(cursor: Cursor, options: ScanOptions): void {
  const clientCount = readVarUint(cursor);
  const seen = clientCount > 1 ? new Set<number>() : null;
  for (let index = 0; index < clientCount; index += 1) {
    const structCount = readVarUint(cursor);
    const client = readVarUint(cursor);
    if (seen?.has(client)) throw new WireError('duplicate-client');
    seen?.add(client);
    scanClient(cursor, { client, structCount, options });
  }
}

function scanClient(cursor: Cursor, block: { client: number; structCount: number; options: ScanOptions }): void {
  const { client, options } = block;
  let clock = readVarUint(cursor);
  let runStart = clock;
  const endRun = (): void => {
    if (clock > runStart) options.onStructs?.(client, runStart, clock - runStart);
  };
  for (let index = 0; index < block.structCount; index += 1) {
    const info = readByte(cursor);
    const kind = info & 0x1f;
    const length = kind === GC || kind === SKIP ? readVarUint(cursor) : skipItem(cursor, info, options.envelope);
    if (length === 0) throw new WireError('empty-struct');
    if (kind === SKIP) {
      endRun();
      clock += length;
      runStart = clock;
    } else {
      clock += length;
    }
  }
  endRun();
}

/** Moves past one item and gives its length in ids. */
function skipItem(cursor: Cursor, info: number, envelope: string | undefined): number {
  const hasOrigin = (info & 0x80) !== 0;
  const hasRightOrigin = (info & 0x40) !== 0;
  if (hasOrigin) skipId(cursor);
  if (hasRightOrigin) skipId(cursor);
  if (!hasOrigin && !hasRightOrigin) {
    const isRoot = readVarUint(cursor) === 1;
    if (envelope !== undefined && (!isRoot || (info & 0x20) !== 0)) throw new WireError('not-an-envelope');
    if (isRoot) {
      const name = readVarBytes(cursor);
      if (envelope !== undefined && !isAscii(name, envelope)) throw new WireError('not-an-envelope');
    } else {
      skipId(cursor);
    }
    if ((info & 0x20) !== 0) skipVarBytes(cursor);
  }
  const kind = info & 0x1f;
  if (envelope !== undefined && kind !== BINARY && kind !== DELETED) throw new WireError('not-an-envelope');
  return skipContent(cursor, kind);
}

function skipContent(cursor: Cursor, kind: number): number {
  switch (kind) {
    case DELETED:
      return readVarUint(cursor);
    case BINARY:
    case EMBED:
      skipVarBytes(cursor);
      return 1;
    case FORMAT:
      skipVarBytes(cursor);
      skipVarBytes(cursor);
      return 1;
    case STRING:
      return utf16Length(readVarBytes(cursor));
    case JSON_LIST:
      return skipList(cursor, skipVarBytes);
    case ANY:
      return skipList(cursor, (at) => skipAny(at, 0));
    case TYPE:
      skipType(cursor);
      return 1;
    default:
      throw new WireError(kind === SUBDOCUMENT ? 'subdocument' : 'unknown-content');
  }
}

function skipList(cursor: Cursor, skipOne: (cursor: Cursor) => void): number {
  const count = readVarUint(cursor);
  for (let index = 0; index < count; index += 1) skipOne(cursor);
  return count;
}

function skipType(cursor: Cursor): void {
  const type = readVarUint(cursor);
  if (type > 6) throw new WireError('unknown-content');
  // XML elements and hooks carry their name.
  if (type === 3 || type === 5) skipVarBytes(cursor);
}

function skipAny(cursor: Cursor, depth: number): void {
  if (depth > DEEPEST_VALUE) throw new WireError('nested-too-deep');
  const tag = readByte(cursor);
  if (tag === 127 || tag === 126 || tag === 121 || tag === 120) return;
  if (tag === 125) return skipVarInt(cursor);
  if (tag === 124) return skipBytes(cursor, 4);
  if (tag === 123 || tag === 122) return skipBytes(cursor, 8);
  if (tag === 119 || tag === 116) return skipVarBytes(cursor);
  if (tag !== 118 && tag !== 117) throw new WireError('unknown-content');
  skipList(cursor, (at) => {
    if (tag === 118) skipVarBytes(at);
    skipAny(at, depth + 1);
  });
}

function skipVarInt(cursor: Cursor): void {
  for (let index = 0; index < 8; index += 1) if (readByte(cursor) < 0x80) return;
  throw new WireError('number-too-large');
}

function skipId(cursor: Cursor): void {
  readVarUint(cursor);
  readVarUint(cursor);
}

function scanDeletes(cursor: Cursor, options: ScanOptions): void {
  const clientCount = readVarUint(cursor);
  const seen = clientCount > 1 ? new Set<number>() : null;
  for (let index = 0; index < clientCount; index += 1) {
    const client = readVarUint(cursor);
    if (seen?.has(client)) throw new WireError('duplicate-client');
    seen?.add(client);
    const count = readVarUint(cursor);
    let previousEnd = 0;
    for (let run = 0; run < count; run += 1) {
      const clock = readVarUint(cursor);
      const length = readVarUint(cursor);
      // Yjs walks all structs of a client for each run: overlapping runs would make that quadratic.
      if (clock < previousEnd) throw new WireError('deletes-out-of-order');
      previousEnd = clock + length;
      if (length > 0) options.onDeletes?.(client, clock, length);
    }
  }
}

function isAscii(bytes: Uint8Array, text: string): boolean {
  if (bytes.length !== text.length) return false;
  for (let index = 0; index < bytes.length; index += 1) if (bytes[index] !== text.charCodeAt(index)) return false;
  return true;
}

function utf16Length(utf8: Uint8Array): number {
  let units = 0;
  for (const byte of utf8) {
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
