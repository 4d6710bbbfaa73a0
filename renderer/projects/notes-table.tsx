import type { ReactNode } from 'react';
import type { ImportNote } from '../../shared/contract/import-outcome.ts';
import { sayingText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';

// It may scroll, so the keyboard must reach it.
const REACHABLE = { tabIndex: 0 };

/** What a file and Baton don't have in common, one line a kind. */
export function NotesTable({ notes }: { readonly notes: readonly ImportNote[] }): ReactNode {
  return (
    <div className="notes" {...REACHABLE} role="region" aria-label={t('import.note.what')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('import.note.what')}</th>
            <th>{t('import.note.how')}</th>
            <th>{t('import.note.count')}</th>
            <th>{t('import.note.where')}</th>
          </tr>
        </thead>
        <tbody>
          {notes.map((note) => (
            <NoteRow key={`${note.severity}:${note.what}:${note.where ?? ''}`} note={note} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NoteRow({ note: { said, ...note } }: { readonly note: ImportNote }): ReactNode {
  return (
    <tr>
      <td>
        {sayingText(said.what)}
        {said.reason ? <span className="faint"> – {sayingText(said.reason)}</span> : null}
      </td>
      <td>{t(`import.note.${note.severity}`)}</td>
      <td className="numeric">{note.count}</td>
      <td className="faint">{said.where ? sayingText(said.where) : note.where}</td>
    </tr>
  );
}
