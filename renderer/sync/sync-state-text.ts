import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import { t } from '../texts/t.ts';

/** The state of sync in a few words. */
export function syncStateText(status: SyncStatus): string {
  switch (status.state) {
    case 'solo':
      return t('sync.solo');
    case 'offline':
      return status.pendingUpdates > 0 ? t('sync.offline-pending', { n: status.pendingUpdates }) : t('sync.offline');
    case 'connecting':
      if (status.retryAtMs === undefined) return t('sync.connecting');
      return status.pendingUpdates > 0 ? t('sync.away-pending', { n: status.pendingUpdates }) : t('sync.away');
    case 'syncing':
      return t('sync.syncing', { n: status.pendingUpdates });
    case 'level':
      return status.peers > 0 ? t('sync.level-with', { n: status.peers }) : t('sync.level');
    case 'error':
      return t('sync.error');
  }
}
