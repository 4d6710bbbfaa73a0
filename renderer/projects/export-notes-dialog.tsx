import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportNote } from '../../shared/contract/import-outcome.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { NotesTable } from './notes-table.tsx';
import './projects.css';

interface ExportNotesDialogProps {
  readonly fileName: string;
  readonly notes: readonly ImportNote[];
  readonly onClose: () => void;
}

/** A project is exported; what its format has no place for is listed. */
export function ExportNotesDialog({ fileName, notes, onClose }: ExportNotesDialogProps): ReactNode {
  return (
    <Dialog title={t('export.done', { name: fileName })} onClose={onClose} size="medium">
      <p className="row">
        <CircleCheck size={18} aria-hidden="true" />
        <strong>{t('export.notes', { n: notes.length })}</strong>
      </p>
      <p className="soft">{t('export.notes.text')}</p>
      <NotesTable notes={notes} />
      <div className="dialog__actions">
        <Button look="primary" autoFocus onPress={onClose}>
          {t('action.done')}
        </Button>
      </div>
    </Dialog>
  );
}
