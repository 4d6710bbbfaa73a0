import Database from 'better-sqlite3';
import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { fill } from '../../shared/texts/pattern.ts';
import { readOnlyTexts } from '../../shared/texts/read-only-texts.ts';
import { FILE_VERSION, migrate } from './migrate.ts';
import { openErrorOf, type OpenError } from './open-error.ts';
import { createSqlDatabase, type WritableDb } from './sql-database.ts';

/** Marks a SQLite file as a workspace: "Batn". */
const APPLICATION_ID = 0x4261_746e;

/** How long opening waits for a lock: an instance that is just closing lets go within it. */
const LOCK_WAIT_MS = 250;

export interface WorkspaceFileOptions {
  readonly path: string;
  /** Makes the file when there is none. A file that is there is never overwritten. */
  readonly create?: boolean;
  /** Opens a private copy, so that nothing is written whatever happens. */
  readonly readOnly?: boolean;
  /** Tells whether this user may write there. */
  readonly canWrite?: (path: string) => boolean;
  /** The largest the file may grow, in pages of 4096 bytes. */
  readonly maxPages?: number;
}

/** An open workspace file. It belongs to this instance until it is closed, also after a crash of the machine's other programs. */
export interface WorkspaceFile {
  readonly path: string;
  readonly db: WritableDb;
  /** Not null: nothing that is written lasts, and why. */
  readonly readOnly: string | null;
  /** Writes a copy that is whole at one moment, while work goes on. */
  backup(toPath: string): Promise<void>;
  close(): void;
}

/**
 * Opens or creates a workspace file. It stays locked for this instance: SQLite's exclusive lock is held by the process, so it
 * ends with it, and a killed Baton locks nobody out.
 * Errors: see `open-error.ts`; whatever is there is never overwritten.
 */
export function openWorkspaceFile(options: WorkspaceFileOptions): Result<WorkspaceFile, OpenError> {
  const { path } = options;
  if (!existsSync(dirname(path))) return err({ code: 'folder-missing', path, folder: dirname(resolve(path)) });
  if (!options.create && !existsSync(path)) return err({ code: 'missing', path });
  if (existsSync(path) && !statSync(path).isFile()) return err({ code: 'not-a-workspace', path });
  const reason = readOnlyReason(options);
  try {
    return reason === null ? openInPlace(options) : openCopy(options, reason);
  } catch (error) {
    const known = openErrorOf(error, path) ?? accessErrorOf(error, path);
    if (known) return err(known);
    throw error;
  }
}

function openInPlace(options: WorkspaceFileOptions): Result<WorkspaceFile, OpenError> {
  const { path } = options;
  const connection = new Database(path, { timeout: LOCK_WAIT_MS });
  const opened = closingOnFailure(connection, () => prepare(connection, options));
  if (!opened.ok) return opened;
  return ok({
    path,
    db: opened.value,
    readOnly: null,
    backup: async (toPath) => {
      await connection.backup(toPath);
    },
    close: () => {
      connection.close();
    },
  });
}

/** A write-ahead log needs a writable folder even to read, so a file that can't be written is read from a copy of it and its log. */
function openCopy(options: WorkspaceFileOptions, reason: string): Result<WorkspaceFile, OpenError> {
  const { path } = options;
  const folder = mkdtempSync(join(tmpdir(), 'baton-read-'));
  const dropCopy = (): void => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, 'copy.baton');
  try {
    copyOwn(path, copy);
    if (existsSync(`${path}-wal`)) copyOwn(`${path}-wal`, `${copy}-wal`);
    const opened = openInPlace({ ...options, path: copy, create: false });
    if (!opened.ok) {
      dropCopy();
      return err({ ...opened.error, path });
    }
    const close = (): void => {
      opened.value.close();
      dropCopy();
    };
    return ok({ ...opened.value, path, readOnly: reason, close });
  } catch (error) {
    dropCopy();
    throw error;
  }
}

/** A copy takes over the mode of its original: one that may only be read would be no use. */
function copyOwn(path: string, copy: string): void {
  copyFileSync(path, copy);
  chmodSync(copy, 0o600);
}

function prepare(connection: Database.Database, options: WorkspaceFileOptions): Result<WritableDb, OpenError> {
  const { path } = options;
  connection.pragma('locking_mode = EXCLUSIVE');
  const fileVersion = connection.pragma('user_version', { simple: true }) as number;
  const applicationId = connection.pragma('application_id', { simple: true }) as number;
  const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  const isEmpty = tables === 0 && applicationId === 0 && fileVersion === 0;
  if (isEmpty ? !options.create : applicationId !== APPLICATION_ID) return err({ code: 'not-a-workspace', path });
  if (fileVersion > FILE_VERSION) return err({ code: 'from-newer', path, fileVersion, ownVersion: FILE_VERSION });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('cache_size = -16000');
  if (options.maxPages !== undefined) connection.pragma(`max_page_count = ${options.maxPages}`);
  const damage = isEmpty ? 'ok' : connection.pragma('quick_check(1)', { simple: true });
  if (damage !== 'ok') return err({ code: 'corrupt', path, detail: String(damage) });
  const db = createSqlDatabase(connection);
  db.transaction(() => {
    if (isEmpty) db.script(`PRAGMA application_id = ${APPLICATION_ID}`);
    migrate(db, fileVersion);
  });
  return ok(db);
}

function closingOnFailure<T, E>(connection: Database.Database, work: () => Result<T, E>): Result<T, E> {
  let succeeded = false;
  try {
    const result = work();
    succeeded = result.ok;
    return result;
  } finally {
    if (!succeeded) connection.close();
  }
}

function readOnlyReason(options: WorkspaceFileOptions): string | null {
  const { path } = options;
  if (options.readOnly) return readOnlyTexts['read-only.wanted'];
  if (!existsSync(path)) return null;
  const canWrite = options.canWrite ?? canWriteTo;
  if (!canWrite(path)) return fill(readOnlyTexts['read-only.file'], { path }, String);
  const folder = dirname(path);
  return canWrite(folder) ? null : fill(readOnlyTexts['read-only.folder'], { folder }, String);
}

function canWriteTo(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function accessErrorOf(thrown: unknown, path: string): OpenError | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  if (thrown.code === 'ENOSPC') return { code: 'disk-full', path };
  if (thrown.code === 'EACCES' || thrown.code === 'EPERM' || thrown.code === 'EROFS')
    return { code: 'no-access', path, detail: thrown.message };
  return undefined;
}
