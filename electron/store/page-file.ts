import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** The pages of a SQLite file, read without SQLite, for a file that SQLite refuses. */
export interface PageFile {
  readonly pageBytes: number;
  readonly pages: number;
  /** A page by its number, from 1; undefined when the file ends before it does. */
  page(number: number): Buffer | undefined;
  close(): void;
}

/** Every workspace file is made with pages of this size. */
const PAGE_BYTES = 4096;
const WAL_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/** Opens the pages of a file, those in its write-ahead log in place of older ones. */
export function openPageFile(path: string): PageFile {
  const logged = pagesInLog(`${path}-wal`);
  const file = openSync(path, 'r');
  const bytes = fstatSync(file).size;
  const pages = Math.max(Math.ceil(bytes / PAGE_BYTES), ...logged.keys());
  return {
    pageBytes: PAGE_BYTES,
    pages,
    page(number) {
      const later = logged.get(number);
      if (later) return later;
      const buffer = Buffer.alloc(PAGE_BYTES);
      return readSync(file, buffer, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES) === PAGE_BYTES ? buffer : undefined;
    },
    close: () => closeSync(file),
  };
}

/**
 * The last version of each page that a commit put into a write-ahead log.
 * Source: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
function pagesInLog(path: string): ReadonlyMap<number, Buffer> {
  const committed = new Map<number, Buffer>();
  if (!existsSync(path)) return committed;
  const log = readFileSync(path);
  if (log.length < WAL_HEADER_BYTES || log.readUInt32BE(8) !== PAGE_BYTES) return committed;
  let waiting: [number, Buffer][] = [];
  const frameBytes = FRAME_HEADER_BYTES + PAGE_BYTES;
  for (let at = WAL_HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    // Frames of an earlier round of the log carry other salts.
    if (log.compare(log, 16, 24, at + 8, at + 16) !== 0) break;
    waiting.push([log.readUInt32BE(at), log.subarray(at + FRAME_HEADER_BYTES, at + frameBytes)]);
    const endsCommit = log.readUInt32BE(at + 4) !== 0;
    if (!endsCommit) continue;
    for (const [number, page] of waiting) committed.set(number, page);
    waiting = [];
  }
  return committed;
}
