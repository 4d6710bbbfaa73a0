import Database from 'better-sqlite3';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSqliteError } from './open-error.ts';
import { openPageFile } from './page-file.ts';
import { scanRows } from './scan-rows.ts';
import type { SqlValue } from './sql-database.ts';

/** What could be read of one document. */
export interface SalvagedDocument {
  readonly id: string;
  /** Snapshots and updates, in order. */
  readonly parts: readonly Uint8Array[];
  /** How many numbers are missing from the log as far as it was read: changes that were there once. */
  readonly missing: number;
}

/** What could be read of a damaged file. */
export interface Salvaged {
  readonly documents: readonly SalvagedDocument[];
  /** Null when they can't be read. */
  readonly settings: readonly { readonly key: string; readonly value: string }[] | null;
}

interface LogRow {
  readonly documentId: string;
  readonly seq: number;
  readonly isSnapshot: boolean;
  readonly bytes: Uint8Array;
}

interface Reading {
  readonly rows: readonly LogRow[];
  readonly settings: Salvaged['settings'];
  /** False when something was there and could not be read. */
  readonly isWhole: boolean;
}

const ORIGINS: readonly SqlValue[] = ['local', 'history', 'remote'];

/**
 * Reads whatever can be read of a file's precious tables: through SQLite, from a copy; and where that stumbles, be it over the list of
 * tables, out of whatever pages are left. Old rows that come to light on freed pages do no harm: a document takes an update twice.
 * `isDocument` tells the ids that may stand in a log.
 */
export function salvageFile(path: string, isDocument: (id: string) => boolean): Salvaged {
  const { rows, settings, isWhole } = readThroughSqlite(path);
  const found = isWhole ? rows : [...rows, ...readPages(path)];
  return { documents: documentsOf(found.filter(({ documentId }) => isDocument(documentId))), settings };
}

function readThroughSqlite(path: string): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'baton-salvage-'));
  try {
    const copy = join(folder, 'copy.baton');
    copyFileSync(path, copy);
    chmodSync(copy, 0o600);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const connection = new Database(copy);
    try {
      return readPrecious(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return { rows: [], settings: null, isWhole: false };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPrecious(connection: Database.Database): Reading {
  const rows: LogRow[] = [];
  let isWhole = true;
  const read = (sql: string, take: (values: readonly SqlValue[]) => void): boolean => {
    try {
      for (const values of connection.prepare(sql).raw(true).iterate()) take(values as SqlValue[]);
      return true;
    } catch (error) {
      if (!isSqliteError(error)) throw error;
      isWhole = false;
      return false;
    }
  };
  const take = (values: readonly SqlValue[]): void => {
    const row = logRowOf(values);
    if (row) rows.push(row);
  };
  read('SELECT document_id, seq, bytes FROM doc_snapshot NOT INDEXED', take);
  read('SELECT document_id, seq, origin, bytes FROM doc_update NOT INDEXED', take);
  const settings: { key: string; value: string }[] = [];
  const hasSettings = read('SELECT key, value FROM setting', ([key, value]) => {
    if (typeof key === 'string' && typeof value === 'string') settings.push({ key, value });
  });
  return { rows, settings: hasSettings ? settings : null, isWhole };
}

function readPages(path: string): LogRow[] {
  const file = openPageFile(path);
  const rows: LogRow[] = [];
  try {
    scanRows(file, (values) => {
      const row = logRowOf(values);
      if (row) rows.push(row);
    });
  } finally {
    file.close();
  }
  return rows;
}

/** A row that looks like one of the log: `document_id, seq, origin, bytes`, or without an origin a snapshot. */
function logRowOf(values: readonly SqlValue[]): LogRow | undefined {
  const [documentId, seq] = values;
  const bytes = values.at(-1);
  const isSnapshot = values.length === 3;
  if (!isSnapshot && (values.length !== 4 || !ORIGINS.includes(values[2] ?? null))) return undefined;
  if (typeof documentId !== 'string' || typeof seq !== 'number' || !(bytes instanceof Uint8Array)) return undefined;
  return { documentId, seq, isSnapshot, bytes };
}

function documentsOf(rows: readonly LogRow[]): readonly SalvagedDocument[] {
  const byDocument = new Map<string, LogRow[]>();
  const seen = new Map<string, LogRow[]>();
  for (const row of rows) {
    const key = `${row.documentId} ${row.seq} ${row.isSnapshot}`;
    const alike = seen.get(key) ?? [];
    if (alike.some(({ bytes }) => Buffer.compare(bytes, row.bytes) === 0)) continue;
    seen.set(key, [...alike, row]);
    const ofDocument = byDocument.get(row.documentId);
    if (ofDocument) ofDocument.push(row);
    else byDocument.set(row.documentId, [row]);
  }
  return [...byDocument].map(([id, found]) => {
    const ordered = found.toSorted((a, b) => a.seq - b.seq || Number(b.isSnapshot) - Number(a.isSnapshot));
    return { id, parts: ordered.map(({ bytes }) => bytes), missing: missingIn(ordered) };
  });
}

/** A snapshot holds everything up to its number; behind it the log counts on without a gap. */
function missingIn(ordered: readonly LogRow[]): number {
  let reached = ordered.findLast(({ isSnapshot }) => isSnapshot)?.seq ?? 0;
  let missing = 0;
  for (const { seq } of ordered) {
    missing += Math.max(0, seq - reached - 1);
    reached = Math.max(reached, seq);
  }
  return missing;
}
