import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { columnName } from './columns.ts';
import type { Refused } from './sheet-edits.ts';

const MAX_SHOWN = 50;

/** What a paste left as it was, and why. */
export function PasteReport({
  refused,
  onClose,
}: {
  readonly refused: readonly Refused[];
  readonly onClose: () => void;
}): ReactNode {
  const rest = refused.length - MAX_SHOWN;
  return (
    <Dialog title={t('paste.left-out', { n: refused.length })} onClose={onClose} size="medium">
      <div className="paste-report">
        <table className="table">
          <thead>
            <tr>
              <th>{t('paste.cell')}</th>
              <th>{t('paste.text')}</th>
              <th>{t('paste.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, MAX_SHOWN).map(({ task, column, text, reason }, index) => (
              // Two cells may say the same: their place in the list tells them apart.
              <tr key={index}>
                <td>
                  {task}, {columnName(column)}
                </td>
                <td>{text}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? <p className="soft">{t('paste.more', { n: rest })}</p> : null}
      <div className="dialog__actions">
        <Button look="primary" onPress={onClose} autoFocus>
          {t('paste.ok')}
        </Button>
      </div>
    </Dialog>
  );
}
