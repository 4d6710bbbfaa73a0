import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { say } from '../../shared/texts/saying.ts';
import { LARGEST_FILE } from '../exchange/detect-format.ts';

/** A file that a call names. Errors: why it can't be read. */
export function readInputFile(path: string): Result<{ readonly name: string; readonly bytes: Uint8Array }, string> {
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE) return err(say('file.too-large', { size: LARGEST_FILE / 1024 / 1024 }).message);
    return ok({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return err(`There is no file ${path}.`);
    if (code === 'EISDIR') return err(`${path} is a folder, not a file.`);
    if (code === 'EACCES' || code === 'EPERM') return err(`You may not read ${path}.`);
    if (code === undefined) throw error;
    return err(`${path} can't be read: ${message}.`);
  }
}
