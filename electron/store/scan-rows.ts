/**
 * Reads rows out of the leaf pages of tables, one page at a time, without the list of tables and without the pages that lead to the
 * leaves. So it finds what is left of a file whose first page is damaged or whose end is missing. It can't tell which table a page
 * belongs to, nor a page in use from one that was freed: whoever asks must know a row by its values and not mind old ones.
 * Source: https://www.sqlite.org/fileformat2.html#b_tree_pages and #record_format
 */
import type { PageFile } from './page-file.ts';
import type { SqlValue } from './sql-database.ts';

const TABLE_LEAF = 0x0d;
const FILE_HEADER_BYTES = 100;
const LEAF_HEADER_BYTES = 8;
/** Wider rows are in no table of which anybody asks. */
const MOST_COLUMNS = 8;

/** Calls `take` with the values of each row that can be read. Rows with more than a few columns are passed over. */
export function scanRows(file: PageFile, take: (values: readonly SqlValue[]) => void): void {
  for (let number = 1; number <= file.pages; number += 1) {
    const page = file.page(number);
    const header = number === 1 ? FILE_HEADER_BYTES : 0;
    if (page?.[header] !== TABLE_LEAF) continue;
    const cells = page.readUInt16BE(header + 3);
    const pointers = header + LEAF_HEADER_BYTES;
    for (let cell = 0; cell < cells && pointers + cell * 2 + 2 <= page.length; cell += 1) {
      const values = readCell(file, page, page.readUInt16BE(pointers + cell * 2));
      if (values) take(values);
    }
  }
}

function readCell(file: PageFile, page: Buffer, start: number): readonly SqlValue[] | undefined {
  const length = readVarint(page, start);
  const rowid = length && readVarint(page, length.end);
  if (!rowid) return undefined;
  const payload = readPayload(file, page, { at: rowid.end, length: length.value });
  return payload && readRecord(payload);
}

/** A payload that doesn't fit goes on in a chain of other pages. */
function readPayload(file: PageFile, page: Buffer, { at, length }: { at: number; length: number }): Buffer | undefined {
  const usable = file.pageBytes;
  if (length > usable * file.pages) return undefined;
  const most = usable - 35;
  if (length <= most) return at + length <= page.length ? page.subarray(at, at + length) : undefined;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  const local = fitting <= most ? fitting : least;
  if (at + local + 4 > page.length) return undefined;
  const payload = Buffer.alloc(length);
  page.copy(payload, 0, at, at + local);
  let filled = local;
  let next = page.readUInt32BE(at + local);
  while (filled < length) {
    const overflow = next === 0 ? undefined : file.page(next);
    if (!overflow) return undefined;
    const taken = Math.min(usable - 4, length - filled);
    overflow.copy(payload, filled, 4, 4 + taken);
    filled += taken;
    next = overflow.readUInt32BE(0);
  }
  // The last page of a chain says so; one that doesn't has been used again for something else.
  return next === 0 ? payload : undefined;
}

function readRecord(payload: Buffer): readonly SqlValue[] | undefined {
  const header = readVarint(payload, 0);
  if (!header || header.value > payload.length) return undefined;
  const values: SqlValue[] = [];
  let at = header.end;
  let body = header.value;
  while (at < header.value) {
    const type = readVarint(payload, at);
    if (!type || values.length === MOST_COLUMNS) return undefined;
    const bytes = bytesOf(type.value);
    if (bytes === undefined || body + bytes > payload.length) return undefined;
    values.push(readValue(type.value, payload.subarray(body, body + bytes)));
    at = type.end;
    body += bytes;
  }
  return values;
}

/** How long a value of a serial type is: null, integers of seven widths, a double, the integers 0 and 1, and from 12 blobs and texts. */
const FIXED_BYTES: readonly number[] = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function bytesOf(type: number): number | undefined {
  return type >= 12 ? (type - 12 - (type % 2)) / 2 : FIXED_BYTES[type];
}

function readValue(type: number, bytes: Buffer): SqlValue {
  if (type >= 12) return type % 2 === 0 ? new Uint8Array(bytes) : bytes.toString('utf8');
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 8 || type === 9) return type - 8;
  return type === 6 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length);
}

/** A number of up to nine bytes, seven bits each; longer than any length or count that makes sense here reads as undefined. */
function readVarint(bytes: Buffer, start: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let at = start; at < start + 7 && at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return undefined;
}
