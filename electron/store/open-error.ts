import { assertNever } from '../../shared/model/result.ts';
import { say, type Said } from '../../shared/texts/saying.ts';

/** Why a workspace file could not be opened. The file was left as it is. */
export type OpenError =
  | { readonly code: 'missing'; readonly path: string }
  | { readonly code: 'folder-missing'; readonly path: string; readonly folder: string }
  | { readonly code: 'locked'; readonly path: string }
  | { readonly code: 'corrupt'; readonly path: string; readonly detail: string }
  | { readonly code: 'from-newer'; readonly path: string; readonly fileVersion: number; readonly ownVersion: number }
  | { readonly code: 'not-a-workspace'; readonly path: string }
  | { readonly code: 'no-access'; readonly path: string; readonly detail: string }
  | { readonly code: 'disk-full'; readonly path: string };

/** Says what happened to the file and what to do. */
export function sayOpenError(error: OpenError): Said {
  switch (error.code) {
    case 'missing':
    case 'locked':
    case 'not-a-workspace':
    case 'disk-full':
      return say(`open.${error.code}`, { path: error.path });
    case 'folder-missing':
      return say('open.folder-missing', { folder: error.folder });
    case 'corrupt':
    case 'no-access':
      return say(`open.${error.code}`, { path: error.path, detail: error.detail });
    case 'from-newer':
      return say('open.from-newer', { path: error.path, fileVersion: error.fileVersion, ownVersion: error.ownVersion });
    default:
      return assertNever(error);
  }
}

/** The open error that an error thrown by SQLite stands for; undefined when it is something else, a bug. */
export function openErrorOf(thrown: unknown, path: string): OpenError | undefined {
  const code = sqliteCode(thrown);
  if (code === undefined) return undefined;
  const detail = thrown instanceof Error ? thrown.message : code;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { code: 'locked', path };
  if (code === 'SQLITE_NOTADB') return { code: 'not-a-workspace', path };
  if (code.startsWith('SQLITE_CORRUPT')) return { code: 'corrupt', path, detail };
  if (isDiskFull(thrown)) return { code: 'disk-full', path };
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM'))
    return { code: 'no-access', path, detail };
  if (code.startsWith('SQLITE_IOERR')) return { code: 'corrupt', path, detail };
  return undefined;
}

/** True for the error that SQLite throws when the disk is full. */
export function isDiskFull(thrown: unknown): boolean {
  return sqliteCode(thrown) === 'SQLITE_FULL';
}

/** True for the errors that SQLite throws when it can't make sense of the file. */
export function isCorruption(thrown: unknown): boolean {
  const code = sqliteCode(thrown);
  return code === 'SQLITE_NOTADB' || (code?.startsWith('SQLITE_CORRUPT') ?? false);
}

/** True for an error that SQLite threw. */
export function isSqliteError(thrown: unknown): thrown is Error {
  return sqliteCode(thrown) !== undefined;
}

function sqliteCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') return undefined;
  return thrown.code.startsWith('SQLITE_') ? thrown.code : undefined;
}
