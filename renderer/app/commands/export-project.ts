import type { ExportFormat } from '../../../shared/contract/action.ts';
import type { Id } from '../../../shared/model/id.ts';
import { messageText } from '../../texts/saying-text.ts';
import { t } from '../../texts/t.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { CommandContext } from './app-command.ts';

/** Saves a project as a file, and lists what the format has no place for. */
export async function exportProject(context: CommandContext, projectId: Id, format: ExportFormat): Promise<void> {
  const { actions, replica, open } = context;
  const result = await actions.dispatch({ type: 'export', projectId, format, jobId: actions.newId() });
  if (!result.ok || !result.file) {
    if (!result.ok && 'error' in result && result.error.code === 'cancelled') return;
    const message = !result.ok && 'error' in result ? messageText(result.error) : t('export.failed');
    const action = { again: () => void exportProject(context, projectId, format) };
    replica.notify({ severity: 'error', message, undoable: false, action });
    return;
  }
  saveFile(result.file);
  const notes = result.notes ?? [];
  if (notes.length > 0) open({ kind: 'export-notes', fileName: result.file.name, notes });
  else replica.notify({ severity: 'info', message: t('export.done', { name: result.file.name }), undoable: false });
}
