import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportOutcome } from '../../shared/contract/import-outcome.ts';
import type { Id } from '../../shared/model/id.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { NotesTable } from './notes-table.tsx';

interface ImportResultProps {
  readonly outcome: ImportOutcome;
  readonly onOpen: (projectId: Id) => void;
}

/** What came in, and what did not. */
export function ImportResult({ outcome, onOpen }: ImportResultProps): ReactNode {
  const { counts, notes } = outcome;
  return (
    <div className="stack">
      <p className="row">
        <CircleCheck size={18} aria-hidden="true" />
        <strong>{t('import.done', { name: outcome.projectName })}</strong>
      </p>
      <p className="soft">
        {t('import.counts', {
          tasks: counts.tasks,
          links: counts.dependencies,
          people: counts.people,
          assignments: counts.assignments,
        })}
      </p>
      {notes.length === 0 ? (
        <p className="soft">{t('import.nothing-left-out')}</p>
      ) : (
        <>
          <h3>{t('import.notes', { n: notes.length })}</h3>
          <NotesTable notes={notes} />
        </>
      )}
      <div className="dialog__actions">
        <Button look="primary" autoFocus onPress={() => onOpen(outcome.projectId)}>
          {t('import.open')}
        </Button>
      </div>
    </div>
  );
}
