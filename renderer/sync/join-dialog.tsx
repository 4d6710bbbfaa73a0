import { useState, type FormEvent, type ReactNode } from 'react';
import { useActions, useReplicaHandle } from '../replica/use-replica.ts';
import { messageText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

/** Joins a shared workspace with an invitation link. */
export function JoinDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const actions = useActions();
  const replica = useReplicaHandle();
  const [link, setLink] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function join(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const result = await actions.dispatch({ type: 'sync.join', link: link.trim() });
    setBusy(false);
    if (result.ok) {
      replica.notify({ severity: 'info', message: t('sync.joined'), undoable: false });
      onClose();
    } else {
      setError('error' in result ? messageText(result.error) : t('sync.join-failed'));
    }
  }

  return (
    <Dialog title={t('sync.join')} onClose={onClose} size="medium">
      <form className="stack" onSubmit={(event) => void join(event)}>
        <p className="soft">{t('sync.join.text')}</p>
        <TextField label={t('sync.link')} value={link} onChange={setLink} rows={3} autoFocus error={error} />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={busy || link.trim() === ''}>
            {t('sync.join.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
