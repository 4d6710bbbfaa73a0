import { decodeText, encodingOf, isBinary } from './decode-text.ts';
import { Refusal } from './import-types.ts';
import { sniffRoot } from './xml/read-xml.ts';

export type ImportFormat = 'mspdi' | 'gan' | 'json' | 'csv';

/** A file larger than this isn't a plan. */
export const LARGEST_FILE = 400 * 1024 * 1024;
const SNIFF_BYTES = 256 * 1024;

interface Signature {
  readonly bytes: readonly number[];
  readonly message: string;
}

const SIGNATURES: readonly Signature[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    message:
      'This is a zip archive (or an .xlsx, .mpx or other packed file). Unpack it, or export the plan as XML or CSV, and import that.',
  },
  { bytes: [0x1f, 0x8b], message: 'This is a gzip archive. Unpack it and import what is inside.' },
  { bytes: [0x42, 0x5a, 0x68], message: 'This is a bzip2 archive. Unpack it and import what is inside.' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], message: 'This is an xz archive. Unpack it and import what is inside.' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], message: 'This is a 7-Zip archive. Unpack it and import what is inside.' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], message: 'This is a Zstandard archive. Unpack it and import what is inside.' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    message:
      'This is a binary Microsoft file (.mpp, or .xls). In MS Project choose File > Save As > XML Format (*.xml) and import that; in Excel save as CSV.',
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    message: 'This is a database. If it is a Baton workspace, open it with File > Open workspace.',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], message: 'This is a PDF. Export the plan as XML or CSV from the program that made it.' },
];

/** What a file is, by its content; its name is not trusted. Errors: a Refusal that says what to do with a file that Baton doesn't read. Rule: X1 */
export function detectFormat(bytes: Uint8Array): ImportFormat {
  if (bytes.length === 0) throw new Refusal({ code: 'empty', message: 'The file is empty.' });
  if (bytes.length > LARGEST_FILE)
    throw new Refusal({
      code: 'too-large',
      message: `The file is larger than ${LARGEST_FILE / 1024 / 1024} MB. Export a part of the plan.`,
    });
  const packed = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (packed) throw new Refusal({ code: 'binary', message: packed.message });
  if (isBinary(bytes))
    throw new Refusal({
      code: 'binary',
      message: 'This is no text file. Baton imports MS Project XML, GanttProject, CSV and its own JSON.',
    });

  const start = headOf(bytes).trimStart();
  if (start === '') throw new Refusal({ code: 'empty', message: 'The file holds nothing but space.' });
  if (start.startsWith('<')) return formatOfRoot(sniffRoot(start));
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  if (start.startsWith('ERMHDR')) {
    throw new Refusal({
      code: 'unknown-format',
      message: 'This is a Primavera XER file. Export the plan from Primavera as XML for MS Project.',
    });
  }
  if (start.startsWith('BEGIN:VCALENDAR')) {
    throw new Refusal({
      code: 'unknown-format',
      message: 'This is an iCalendar file. Baton imports MS Project XML, GanttProject, CSV and its own JSON.',
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
      message: 'This is a web page, perhaps an error message in place of the download. Download the file again.',
    });
  if (root === 'APIBusinessObjects')
    throw new Refusal({
      code: 'unknown-format',
      message: 'This is Primavera XML. Export the plan from Primavera as XML for MS Project.',
    });
  const what = root === undefined ? 'XML without an element' : `XML of another kind (its root is <${root.slice(0, 40)}>)`;
  throw new Refusal({
    code: 'unknown-format',
    message: `This is ${what}. Baton imports MS Project XML (<Project>) and GanttProject (<project>).`,
  });
}
