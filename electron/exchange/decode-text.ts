import { Refusal } from './import-types.ts';
import { say } from '../../shared/texts/saying.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const CHUNK_BYTES = 64 * 1024;
const SNIFF_BYTES = 4096;

/** The encoding that a file's first bytes tell: its byte order mark, or where its zero bytes are. */
export function encodingOf(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = zerosByParity(bytes);
  if (zeros.even === 0 && zeros.odd === 0) return undefined;
  if (zeros.even === 0) return 'utf-16le';
  return zeros.odd === 0 ? 'utf-16be' : undefined;
}

/** True when the bytes can't be text in any encoding that Baton reads. */
export function isBinary(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== undefined) return false;
  return bytes.subarray(0, SNIFF_BYTES).includes(0);
}

/** The encoding that an XML declaration names, for bytes without a mark. Errors: an `encoding` Refusal for one that is unknown. */
export function xmlEncodingOf(bytes: Uint8Array): TextEncoding {
  const marked = encodingOf(bytes);
  if (marked !== undefined) return marked;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const named = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase();
  if (named === undefined || named === 'utf-8' || named === 'utf8' || named === 'us-ascii') return 'utf-8';
  if (['windows-1252', 'iso-8859-1', 'latin1', 'iso-8859-15'].includes(named)) return 'windows-1252';
  throw new Refusal({
    code: 'encoding',
    ...say('file.other-encoding', { encoding: named }),
    line: 1,
  });
}

/**
 * The text of a file in chunks, so that a large one is never in memory twice.
 * Errors: throws a TypeError at bytes that the encoding doesn't allow.
 */
export function* textChunks(
  bytes: Uint8Array,
  encoding: TextEncoding,
): Generator<{ readonly text: string; readonly done: number }> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
    const end = Math.min(offset + CHUNK_BYTES, bytes.length);
    yield { text: decoder.decode(bytes.subarray(offset, end), { stream: end < bytes.length }), done: end };
  }
}

/** The whole text of a file without its byte order mark: UTF-8 or UTF-16, else (old spreadsheets) Windows-1252. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const encoding = encodingOf(bytes) ?? 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // The only failure of a fatal decoder: bytes that aren't UTF-8. Every byte sequence is Windows-1252.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  const length = Math.min(bytes.length, SNIFF_BYTES);
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) zeros.even += 1;
    else zeros.odd += 1;
  }
  return zeros;
}
