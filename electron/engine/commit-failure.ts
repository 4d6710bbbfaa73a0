import { CommitFailure } from '../document/shared-document.ts';
import { isCorruption, isDiskFull, isSqliteError } from '../store/open-error.ts';
import { UnreadableDocument } from './document-shelf.ts';

/** What to tell the user when a commit failed on the disk's side; undefined for a bug, which is thrown on. Rule: C4 */
export function commitFailureMessage(thrown: unknown, path: string): string | undefined {
  const error = thrown instanceof CommitFailure ? thrown.cause : thrown;
  if (error instanceof UnreadableDocument) {
    return `${error.message}, so the change was not made. Close Baton and run "baton doctor ${path}".`;
  }
  if (isDiskFull(error))
    return `The disk of ${path} is full, so the change was not made. Free some space and do it again; nothing else was lost.`;
  if (isCorruption(error)) return `${path} is damaged, so the change was not made. Close Baton and run "baton doctor ${path}".`;
  if (isSqliteError(error))
    return `${path} could not be written (${error.message}), so the change was not made. Check the disk, then do it again.`;
  return undefined;
}
