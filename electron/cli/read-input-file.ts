import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../shared/model/result.ts';

/** A file that a call names. Errors: why it can't be read. */
export function readInputFile(path: string): Result<{ readonly name: string; readonly bytes: Uint8Array }, string> {
  try {
    return ok({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return err(`There is no file ${path}.`);
    if (code === 'EISDIR') return err(`${path} is a folder, not a file.`);
    if (code === 'EACCES' || code === 'EPERM') return err(`You may not read ${path}.`);
    if (code === 'ERR_FS_FILE_TOO_LARGE') return err(`${path} is larger than 2 GB, more than any plan is.`);
    if (code === undefined) throw error;
    return err(`${path} can't be read: ${message}.`);
  }
}
