import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SqlValue } from './sql-database.ts';

/** What could be read of one document. */
export interface SalvagedDocument {
  readonly id: string;
  /** The snapshot, then the updates, in order. */
  readonly parts: readonly Uint8Array[];
}

/** What could be read of a damaged file. */
export interface Salvaged {
  readonly documents: readonly SalvagedDocument[];
  readonly settings: readonly { readonly key: string; readonly value: string }[];
  /** Rows that are there and can't be read. */
  readonly lostRows: number;
}

/** How many row numbers are tried one by one after a page that can't be read. */
const MOST_PROBES = 200_000;

/** Reads whatever can be read of a file's precious tables, row by row, from a copy. Errors: throws when SQLite can't read even the list of tables. */
export function salvageFile(path: string): Salvaged {
  const folder = mkdtempSync(join(tmpdir(), 'baton-salvage-'));
  try {
    const copy = join(folder, 'copy.baton');
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const connection = new Database(copy);
    try {
      return salvage(connection);
    } finally {
      connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function salvage(connection: Database.Database): Salvaged {
  const snapshots = readWhatReads(connection, { table: 'doc_snapshot', columns: 'document_id, seq, bytes' });
  const updates = readWhatReads(connection, { table: 'doc_update', columns: 'document_id, seq, bytes' });
  const byDocument = new Map<string, { seq: number; bytes: Uint8Array }[]>();
  for (const [id, seq, bytes] of [...snapshots.rows, ...updates.rows]) {
    if (typeof id !== 'string' || typeof seq !== 'number' || !(bytes instanceof Uint8Array)) continue;
    const parts = byDocument.get(id) ?? [];
    parts.push({ seq, bytes });
    byDocument.set(id, parts);
  }
  const documents = [...byDocument].map(([id, parts]) => ({
    id,
    parts: parts.toSorted((a, b) => a.seq - b.seq).map(({ bytes }) => bytes),
  }));
  return { documents, settings: readSettingRows(connection), lostRows: snapshots.lost + updates.lost };
}

/** Settings are small and live in one tree by key: all of them or none. */
function readSettingRows(connection: Database.Database): Salvaged['settings'] {
  try {
    return connection.prepare('SELECT key, value FROM setting').all() as { key: string; value: string }[];
  } catch {
    return [];
  }
}

interface RowSource {
  readonly table: string;
  readonly columns: string;
}

/** Goes along the rows; where a page can't be read it tries the numbers behind it one by one until rows come again. */
function readWhatReads(connection: Database.Database, { table, columns }: RowSource): { rows: SqlValue[][]; lost: number } {
  const forward = connection.prepare(`SELECT rowid, ${columns} FROM ${table} WHERE rowid > ? ORDER BY rowid`).raw(true);
  const single = connection.prepare(`SELECT rowid, ${columns} FROM ${table} WHERE rowid = ?`).raw(true);
  const last = lastRowId(connection, table);
  const rows: SqlValue[][] = [];
  let lost = 0;
  let at = 0;
  const take = (row: SqlValue[]): void => {
    rows.push(row.slice(1));
    at = row[0] as number;
  };
  for (let probes = 0; probes < MOST_PROBES && at < last;) {
    try {
      for (const row of forward.iterate(at)) take(row as SqlValue[]);
      return { rows, lost };
    } catch {
      let found = false;
      for (; !found && at < last && probes < MOST_PROBES; probes += 1) {
        const row = tryRow(single, at + 1);
        if (row) take(row);
        else at += 1;
        if (row === null) lost += 1;
        found = row !== null && row !== undefined;
      }
    }
  }
  return { rows, lost };
}

/** Null: there is a row, or was, and it can't be read. */
function tryRow(statement: Database.Statement, rowid: number): SqlValue[] | null | undefined {
  try {
    return statement.get(rowid) as SqlValue[] | undefined;
  } catch {
    return null;
  }
}

function lastRowId(connection: Database.Database, table: string): number {
  try {
    return (connection.prepare(`SELECT coalesce(max(rowid), 0) FROM ${table}`).pluck().get() as number) ?? 0;
  } catch {
    // The way to the last page is damaged: try as far as probes go.
    return MOST_PROBES;
  }
}
