import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { Notice } from '../replica/replica-state.ts';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { messageText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';
import { Button, IconButton } from './button.tsx';

const SHOWN_MS = 6000;

/** Messages at the foot of the window. What went wrong stays until it is put away; the rest leaves by itself. */
export function Toaster(): ReactNode {
  const notices = useReplica((state) => state.notices);
  return (
    <section className="toasts" aria-label={t('toasts.label')} aria-live="polite">
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function Toast({ notice }: { readonly notice: Notice }): ReactNode {
  const replica = useReplicaHandle();
  useEffect(() => {
    if (notice.severity === 'error') return;
    const timer = setTimeout(() => replica.dismiss(notice.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, replica]);
  return (
    <div className={`toast toast--${notice.severity}`} role={notice.severity === 'error' ? 'alert' : 'status'}>
      <span className="toast__text" dir="auto">
        {notice.action === 'reload' ? t('toasts.unanswered', { reason: messageText(notice) }) : messageText(notice)}
      </span>
      <ToastAction notice={notice} />
      <IconButton small label={t('action.dismiss')} icon={<X size={14} />} onPress={() => replica.dismiss(notice.id)} />
    </div>
  );
}

/** What can be done about it: one thing at most. */
function ToastAction({ notice }: { readonly notice: Notice }): ReactNode {
  const replica = useReplicaHandle();
  const actions = useActions();
  const offer = offered(notice, { undo: () => void actions.undo() });
  if (!offer) return null;
  return (
    <Button
      onPress={() => {
        replica.dismiss(notice.id);
        offer.run();
      }}
    >
      {offer.label}
    </Button>
  );
}

function offered(
  { action, undoable }: Notice,
  { undo }: { readonly undo: () => void },
): { readonly label: string; readonly run: () => void } | null {
  if (action === 'reload') return { label: t('action.reload'), run: () => window.location.reload() };
  if (action && 'again' in action) return { label: t('action.try-again'), run: action.again };
  return action ?? (undoable ? { label: t('action.undo'), run: undo } : null);
}
