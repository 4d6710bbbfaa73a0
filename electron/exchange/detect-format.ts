import { decodeText, encodingOf, isBinary } from './decode-text.ts';
import { adviceOnBinary, adviceOnText } from './foreign-file.ts';
import { Refusal } from './import-types.ts';
import { sniffRoot } from './xml/read-xml.ts';
import { say } from '../../shared/texts/saying.ts';

export type ImportFormat = 'mspdi' | 'gan' | 'json' | 'csv';

/** A file larger than this isn't a plan. */
export const LARGEST_FILE = 400 * 1024 * 1024;
const SNIFF_BYTES = 256 * 1024;

/** What a file is, by its content; its name is not trusted. Errors: a Refusal that says what to do with a file that Baton doesn't read. Rule: X1 */
export function detectFormat(bytes: Uint8Array): ImportFormat {
  if (bytes.length === 0) throw new Refusal({ code: 'empty', ...say('file.empty') });
  if (bytes.length > LARGEST_FILE)
    throw new Refusal({
      code: 'too-large',
      ...say('file.too-large', { size: LARGEST_FILE / 1024 / 1024 }),
    });
  const binary = adviceOnBinary(bytes);
  if (binary) throw new Refusal({ code: 'binary', ...binary });
  if (isBinary(bytes))
    throw new Refusal({
      code: 'binary',
      ...say('file.no-text'),
    });

  const start = headOf(bytes).trimStart();
  if (start === '') throw new Refusal({ code: 'empty', ...say('file.space') });
  const foreign = adviceOnText(start);
  if (foreign) throw new Refusal({ code: 'unknown-format', ...foreign });
  if (start.startsWith('<')) return formatOfRoot(sniffRoot(start));
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
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
