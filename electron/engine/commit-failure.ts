import { CommitFailure } from '../document/shared-document.ts';
import { isCorruption, isDiskFull, isSqliteError } from '../store/open-error.ts';
import { say, type Said } from '../../shared/texts/saying.ts';
import { UnreadableDocument } from './document-shelf.ts';

/** What to tell the user when a commit failed on the disk's side; undefined for a bug, which is thrown on. Rule: C4 */
export function sayCommitFailure(thrown: unknown, path: string): Said | undefined {
  const error = thrown instanceof CommitFailure ? thrown.cause : thrown;
  if (error instanceof UnreadableDocument) return say('commit.unreadable', { id: error.id, path });
  if (isDiskFull(error)) return say('commit.disk-full', { path });
  if (isCorruption(error)) return say('commit.damaged', { path });
  if (isSqliteError(error)) return say('commit.not-written', { path, detail: error.message });
  return undefined;
}
