import { say, type Said } from '../../shared/texts/saying.ts';

type BinaryKey =
  | 'zip'
  | 'spreadsheet'
  | 'office-document'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'seven-zip'
  | 'zstandard'
  | 'microsoft'
  | 'old-workbook'
  | 'database'
  | 'pdf'
  | 'projectlibre';

interface Signature {
  readonly bytes: readonly number[];
  readonly key: BinaryKey;
  /** Tells further kinds apart that begin with the same bytes. */
  readonly inside?: (bytes: Uint8Array) => BinaryKey | undefined;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], key: 'zip', inside: insideZip },
  { bytes: [0x1f, 0x8b], key: 'gzip' },
  { bytes: [0x42, 0x5a, 0x68], key: 'bzip2' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], key: 'xz' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], key: 'seven-zip' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], key: 'zstandard' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], key: 'microsoft', inside: insideCompound },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], key: 'database' },
  { bytes: [0x25, 0x50, 0x44, 0x46], key: 'pdf' },
  { bytes: [0xac, 0xed, 0x00, 0x05], key: 'projectlibre' },
];

/** What to do with a binary file that people take for a plan; undefined for bytes that nobody knows. */
export function adviceOnBinary(bytes: Uint8Array): Said | undefined {
  const found = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  return found && say(`file.${found.inside?.(bytes) ?? found.key}`);
}

const TEXTS = [
  { start: 'ERMHDR', key: 'primavera-xer' },
  { start: 'BEGIN:VCALENDAR', key: 'icalendar' },
  { start: 'MPX,', key: 'mpx' },
] as const;

/** What to do with a text file that people take for a plan, by its first characters; undefined when it may be one. */
export function adviceOnText(start: string): Said | undefined {
  if (isWebPage(start)) return say('file.web-page');
  const found = TEXTS.find((each) => start.startsWith(each.start));
  return found && say(`file.${found.key}`);
}

/** Web pages are no XML: their doctype may be in small letters, and they may begin with any element. */
function isWebPage(start: string): boolean {
  return /^<(!doctype\s+html|html|head|body|meta|script|style|title|table|div)[\s>]/i.test(withoutPreamble(start));
}

/** The text behind a declaration and comments. A loop, because a pattern for it could be made to take for ever. */
function withoutPreamble(text: string): string {
  let at = 0;
  for (;;) {
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    const found = end === undefined ? -1 : text.indexOf(end, at + 2);
    if (end === undefined || found < 0) return text.slice(at, at + LONGEST_TAG);
    at = found + end.length;
    while (/\s/.test(text.charAt(at))) at += 1;
  }
}

const LONGEST_TAG = 100;
const HEAD_BYTES = 4096;
/** Where a zip archive lists its files. */
const TAIL_BYTES = 64 * 1024;

function insideZip(bytes: Uint8Array): BinaryKey | undefined {
  const latin = new TextDecoder('latin1');
  const head = latin.decode(bytes.subarray(0, HEAD_BYTES));
  const names = head + latin.decode(bytes.subarray(-TAIL_BYTES));
  if (names.includes('xl/workbook') || head.includes('opendocument.spreadsheet')) return 'spreadsheet';
  return names.includes('word/document') || names.includes('ppt/presentation') || head.includes('opendocument.')
    ? 'office-document'
    : undefined;
}

function insideCompound(bytes: Uint8Array): BinaryKey | undefined {
  const name = Buffer.from('Workbook', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name) ? 'old-workbook' : undefined;
}
