import { decodeText, encodingOf, isBinary } from './decode-text.ts';
import { Refusal } from './import-types.ts';
import { sniffRoot } from './xml/read-xml.ts';
import { say } from '../../shared/texts/saying.ts';

export type ImportFormat = 'mspdi' | 'gan' | 'json' | 'csv';

/** A file larger than this isn't a plan. */
export const LARGEST_FILE = 400 * 1024 * 1024;
const SNIFF_BYTES = 256 * 1024;

interface Signature {
  readonly bytes: readonly number[];
  readonly key: 'zip' | 'gzip' | 'bzip2' | 'xz' | 'seven-zip' | 'zstandard' | 'microsoft' | 'database' | 'pdf';
}

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], key: 'zip' },
  { bytes: [0x1f, 0x8b], key: 'gzip' },
  { bytes: [0x42, 0x5a, 0x68], key: 'bzip2' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], key: 'xz' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], key: 'seven-zip' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], key: 'zstandard' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], key: 'microsoft' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], key: 'database' },
  { bytes: [0x25, 0x50, 0x44, 0x46], key: 'pdf' },
];

/** What a file is, by its content; its name is not trusted. Errors: a Refusal that says what to do with a file that Baton doesn't read. Rule: X1 */
export function detectFormat(bytes: Uint8Array): ImportFormat {
  if (bytes.length === 0) throw new Refusal({ code: 'empty', ...say('file.empty') });
  if (bytes.length > LARGEST_FILE)
    throw new Refusal({
      code: 'too-large',
      ...say('file.too-large', { size: LARGEST_FILE / 1024 / 1024 }),
    });
  const packed = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (packed) throw new Refusal({ code: 'binary', ...say(`file.${packed.key}`) });
  if (isBinary(bytes))
    throw new Refusal({
      code: 'binary',
      ...say('file.no-text'),
    });

  const start = headOf(bytes).trimStart();
  if (start === '') throw new Refusal({ code: 'empty', ...say('file.space') });
  if (start.startsWith('<')) return formatOfRoot(sniffRoot(start));
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  if (start.startsWith('ERMHDR')) {
    throw new Refusal({
      code: 'unknown-format',
      ...say('file.primavera-xer'),
    });
  }
  if (start.startsWith('BEGIN:VCALENDAR')) {
    throw new Refusal({
      code: 'unknown-format',
      ...say('file.icalendar'),
    });
  }
  return 'csv';
}

function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, SNIFF_BYTES - (SNIFF_BYTES % 2));
  const encoding = encodingOf(bytes);
  // A character may be cut at the end of the head; a decoder that is not fatal doesn't mind.
  return encoding === undefined
    ? new TextDecoder('utf-8').decode(head)
    : encoding === 'utf-8'
      ? decodeText(head).text
      : new TextDecoder(encoding).decode(head);
}

function formatOfRoot(root: string | undefined): ImportFormat {
  if (root === 'Project') return 'mspdi';
  if (root === 'project') return 'gan';
  if (root?.toLowerCase() === 'html')
    throw new Refusal({
      code: 'unknown-format',
      ...say('file.web-page'),
    });
  if (root === 'APIBusinessObjects')
    throw new Refusal({
      code: 'unknown-format',
      ...say('file.primavera-xml'),
    });
  throw new Refusal({
    code: 'unknown-format',
    ...(root === undefined ? say('file.xml-empty') : say('file.xml-other', { root: root.slice(0, 40) })),
  });
}
