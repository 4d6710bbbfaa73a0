import { JOURNAL_RECORD_KINDS, WORKSPACE_RECORD_KINDS, type RecordCommand } from '../../shared/commands/command.ts';
import type { TrashItem } from '../../shared/contract/query.ts';

/** The command that brings an item back; null for a kind that never goes to the trash by itself. */
export function restoreCommand({ kind, id, projectId }: TrashItem): RecordCommand | null {
  const own = WORKSPACE_RECORD_KINDS.find((each) => each === kind);
  if (own) return { type: `${own}.restore`, id };
  if (projectId === null) return null;
  if (kind === 'task') return { type: 'task.restore', projectId, id };
  const journal = JOURNAL_RECORD_KINDS.find((each) => each === kind);
  return journal ? { type: `${journal}.restore`, projectId, id } : null;
}
