import { Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { decodeText } from '../decode-text.ts';
import { Refusal } from '../import-types.ts';
import type { Pace } from '../pace.ts';
import { say } from '../../../shared/texts/saying.ts';

/** One record of a file with the line it starts on, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const CHUNK = 64 * 1024;
const MOST_COLUMNS = 2000;
const MOST_ROWS = 1_000_000;
/** A byte of a hostile file can be a cell. */
const MOST_CELLS = 20_000_000;
const LONGEST_RECORD = 4_000_000;

/**
 * The records of a CSV file: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark; commas, semicolons, tabs or bars;
 * quoted cells may hold all of them. Rule: X19
 * Errors: a Refusal with its line for a quote that never ends, and for a file without a header.
 */
export async function readCsv(
  bytes: Uint8Array,
  { pace, limit = MOST_ROWS }: { readonly pace?: Pace; readonly limit?: number },
): Promise<CsvTable> {
  const { text, skippedLines } = withoutSeparatorLine(decodeText(bytes).text.replace(/^\uFEFF/, ''));
  const delimiter = delimiterOf(text);
  const options: Options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: LONGEST_RECORD,
    to: limit + 1,
  };
  const rows: CsvRow[] = [];
  let endOfLast = skippedLines;
  let cells = 0;
  try {
    const records = Readable.from(chunksOf(text, bytes.length, pace)).pipe(parse(options)) as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>;
    for await (const { record, info } of records) {
      if (record.length > MOST_COLUMNS)
        throw new Refusal({
          code: 'limit',
          ...say('file.too-many-columns', { most: MOST_COLUMNS }),
          line: endOfLast + 1,
        });
      cells += record.length;
      const most = cells > MOST_CELLS ? rows.length : MOST_ROWS;
      if (rows.length >= most) throw new Refusal({ code: 'limit', ...say('file.too-many-rows', { most }), line: endOfLast + 1 });
      endOfLast = info.lines + skippedLines;
      // Empty lines before a record are counted, the lines inside its quotes are its own.
      rows.push({ line: endOfLast - newLinesIn(record), cells: record });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal({
      code: 'malformed',
      ...say('file.quote-open', { line: endOfLast }),
      line: endOfLast + 1,
    });
  }
  const [header, ...rest] = rows;
  if (header === undefined) throw new Refusal({ code: 'empty', ...say('file.no-rows') });
  return { delimiter, header: header.cells.map((cell) => cell.trim()), rows: rest };
}

function newLinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}

async function* chunksOf(text: string, totalBytes: number, pace: Pace | undefined): AsyncGenerator<string> {
  for (let offset = 0; offset < text.length; offset += CHUNK) {
    yield text.slice(offset, offset + CHUNK);
    await pace?.pause(Math.round((totalBytes * Math.min(offset + CHUNK, text.length)) / text.length));
  }
}

/** Excel writes `sep=;` as a first line of its own. */
function withoutSeparatorLine(text: string): { readonly text: string; readonly skippedLines: number } {
  const match = /^sep=(.)\r?\n/i.exec(text);
  return match ? { text: text.slice(match[0].length), skippedLines: 1 } : { text, skippedLines: 0 };
}

/** The delimiter that the header has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const char of text.slice(0, CHUNK)) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) break;
    else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return DELIMITERS.reduce((best, delimiter) => ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0) ? delimiter : best));
}
