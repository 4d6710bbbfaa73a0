import { Cloud, CloudAlert, CloudCheck, CloudOff, CloudUpload, Share2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { messageText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format-date.ts';
import { Popover } from '../ui/popover.tsx';
import './sync.css';
import { setOnline } from './set-online.ts';
import { syncStateText } from './sync-state-text.ts';

interface SyncFooterProps {
  readonly closed: boolean;
  readonly onShare: () => void;
  readonly onJoin: () => void;
  readonly onLeave: () => void;
}

/** Where sync stands, and what can be done about it. */
export function SyncFooter({ closed, onShare, onJoin, onLeave }: SyncFooterProps): ReactNode {
  const status = useReplica((state) => state.sync);
  const text = syncStateText(status);
  return (
    <Popover
      label={t('sync.label')}
      placement="top start"
      trigger={
        <AriaButton
          className={`nav-item sync-footer sync-footer--${status.state}`}
          aria-label={t('sync.button', { state: text })}
        >
          <StateIcon state={status.state} />
          {closed ? null : (
            <span className="nav-item__label" dir="auto" role="status">
              {text}
            </span>
          )}
        </AriaButton>
      }
    >
      <SyncDetails status={status} onShare={onShare} onJoin={onJoin} onLeave={onLeave} />
    </Popover>
  );
}

/** What a reason means for whoever reads it; what a document says of a batch is for whoever looks into it. */
function skippedReason(reason = ''): string {
  if (reason === 'newer-version') return t('sync.skipped.newer');
  return reason === 'not-sealed-for-us' ? t('sync.skipped.other-key') : reason;
}

function StateIcon({ state }: { readonly state: SyncStatus['state'] }): ReactNode {
  switch (state) {
    case 'solo':
      return <Cloud size={16} />;
    case 'offline':
      return <CloudOff size={16} />;
    case 'connecting':
    case 'syncing':
      return <CloudUpload size={16} />;
    case 'level':
      return <CloudCheck size={16} />;
    case 'error':
      return <CloudAlert size={16} />;
  }
}

function SyncDetails({
  status,
  onShare,
  onJoin,
  onLeave,
}: { readonly status: SyncStatus } & Pick<SyncFooterProps, 'onShare' | 'onJoin' | 'onLeave'>): ReactNode {
  const actions = useActions();
  const replica = useReplicaHandle();
  if (status.state === 'solo') {
    return (
      <div className="stack sync-details">
        <h3>{t('sync.solo')}</h3>
        {status.error ? <p className="callout callout--danger">{messageText(status.error)}</p> : null}
        <p className="soft">{t('sync.solo.text')}</p>
        <div className="row">
          <Button look="primary" slot="close" onPress={onShare}>
            <Share2 size={14} />
            {t('sync.share')}
          </Button>
          <Button slot="close" onPress={onJoin}>
            {t('sync.join')}
          </Button>
        </div>
      </div>
    );
  }
  const online = status.state !== 'offline';
  return (
    <div className="stack sync-details">
      <h3>{syncStateText(status)}</h3>
      {status.error ? <p className="callout callout--danger">{messageText(status.error)}</p> : null}
      {status.retryAtMs === undefined ? null : <p className="soft">{t('sync.away.text')}</p>}
      <dl className="sync-facts">
        <dt>{t('sync.relay')}</dt>
        <dd>{status.relayUrl ?? ''}</dd>
        <dt>{t('sync.pending')}</dt>
        <dd>{status.pendingUpdates}</dd>
        <dt>{t('sync.last-level')}</dt>
        <dd>{status.lastLevelAtMs === null ? t('sync.never') : formatInstant(status.lastLevelAtMs)}</dd>
        {status.skippedBlobs === undefined ? null : (
          <>
            <dt>{t('sync.skipped')}</dt>
            <dd>{t('sync.skipped.text', { n: status.skippedBlobs, reason: skippedReason(status.skippedReason) })}</dd>
          </>
        )}
      </dl>
      <div className="row">
        <Button onPress={() => void setOnline({ actions, replica }, !online)}>
          {online ? t('sync.go-offline') : t('sync.go-online')}
        </Button>
        <Button slot="close" onPress={onShare}>
          <Share2 size={14} />
          {t('sync.invite')}
        </Button>
        <Button look="quiet" slot="close" onPress={onLeave}>
          {t('sync.leave')}
        </Button>
      </div>
    </div>
  );
}
