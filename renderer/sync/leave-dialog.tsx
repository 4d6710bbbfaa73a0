import type { ReactNode } from 'react';
import { useActions, useReplicaHandle } from '../replica/use-replica.ts';
import { messageText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';
import { ConfirmDialog } from '../ui/dialog.tsx';

/** Asks, and then ends sharing on this device. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const actions = useActions();
  const replica = useReplicaHandle();
  async function leave(): Promise<void> {
    const result = await actions.dispatch({ type: 'sync.leave' });
    if (result.ok) replica.notify({ severity: 'info', message: t('sync.left'), undoable: false });
    else if ('error' in result) replica.notify({ severity: 'error', message: messageText(result.error), undoable: false });
  }
  return (
    <ConfirmDialog
      title={t('sync.leave.title')}
      message={t('sync.leave.text')}
      action={t('sync.leave.action')}
      onConfirm={() => void leave()}
      onClose={onClose}
    />
  );
}
