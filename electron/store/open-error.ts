import { assertNever } from '../../shared/model/result.ts';

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
export function openErrorMessage(error: OpenError): string {
  switch (error.code) {
    case 'missing':
      return `There is no file ${error.path}. Check the path, or create a new workspace there.`;
    case 'folder-missing':
      return `There is no folder ${error.folder}. Make it, or choose another place for the workspace; Baton makes files, not folders.`;
    case 'locked':
      return `${error.path} is open in another Baton. Close it there, or work on a copy of the file.`;
    case 'corrupt':
      return `${error.path} is damaged (${error.detail}). Nothing was changed. Run "baton doctor ${error.path} --extract COPY.baton" to save what can be read, or go back to a backup.`;
    case 'from-newer':
      return `${error.path} was written by a newer Baton (file version ${error.fileVersion}, this one knows up to ${error.ownVersion}). Update Baton to open it.`;
    case 'not-a-workspace':
      return `${error.path} is not a Baton workspace. Nothing was changed. Choose a .baton file, or import this one into a workspace. If it was a workspace, it is damaged: run "baton doctor ${error.path} --extract COPY.baton" to save what can be read.`;
    case 'no-access':
      return `${error.path} can't be opened (${error.detail}). Check the permissions of the file and its folder.`;
    case 'disk-full':
      return `There is no space left on the disk of ${error.path}. Free some space and open the workspace again; nothing was lost.`;
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
