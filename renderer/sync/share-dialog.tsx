import { Copy } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { messageText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import './sync.css';

/** Shares the workspace over a relay and gives the invitation link to pass on. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const actions = useActions();
  const sync = useReplica((state) => state.sync);
  const [relay, setRelay] = useState(sync.relayUrl ?? '');
  const [token, setToken] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // The link is there before the relay has answered: one that it refuses leads nowhere.
  const refused = link !== null && sync.state === 'solo' && sync.error ? messageText(sync.error) : null;
  const problem = refused ?? error;

  async function share(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setError(null);
    setLink(null);
    const result = await actions.dispatch({ type: 'sync.share', relayUrl: relay.trim(), token: token.trim() });
    setBusy(false);
    if (result.ok && result.link) setLink(result.link);
    else setError(!result.ok && 'error' in result ? messageText(result.error) : t('sync.no-link'));
  }

  return (
    <Dialog title={t('sync.share')} onClose={onClose} size="medium">
      {link === null || refused !== null ? (
        <form className="stack" onSubmit={(event) => void share(event)}>
          <p className="soft">{t('sync.share.text')}</p>
          <TextField
            label={t('sync.relay')}
            value={relay}
            onChange={setRelay}
            placeholder="wss://relay.example.org"
            autoFocus
            isRequired
          />
          <TextField label={t('sync.token')} value={token} onChange={setToken} description={t('sync.token.text')} />
          {problem === null ? null : (
            <p className="callout callout--danger" role="alert">
              {problem}
            </p>
          )}
          <div className="dialog__actions">
            <Button onPress={onClose}>{t('action.cancel')}</Button>
            <Button look="primary" type="submit" isDisabled={busy || relay.trim() === ''}>
              {t('sync.make-link')}
            </Button>
          </div>
        </form>
      ) : (
        <Invitation link={link} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Invitation({ link, onClose }: { readonly link: string; readonly onClose: () => void }): ReactNode {
  const replica = useReplicaHandle();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      replica.notify({ severity: 'info', message: t('sync.copied'), undoable: false });
    } catch {
      replica.notify({ severity: 'warning', message: t('sync.copy-failed'), undoable: false });
    }
  }
  return (
    <div className="stack">
      <p className="soft">{t('sync.link.text')}</p>
      <output className="invitation" aria-label={t('sync.link')}>
        {link}
      </output>
      <div className="dialog__actions">
        <Button onPress={() => void copy()}>
          <Copy size={14} />
          {t('sync.copy')}
        </Button>
        <Button look="primary" onPress={onClose}>
          {t('action.done')}
        </Button>
      </div>
    </div>
  );
}
