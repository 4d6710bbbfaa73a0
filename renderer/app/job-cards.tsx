import { useEffect, useState, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { setOnline } from '../sync/set-online.ts';
import { sayingText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';

/** What ends at once needs no card. */
const PATIENCE_MS = 600;

/** Long work wherever one is in the window: how far it is, and a way to stop it. What a dialog shows already is left to it. */
export function JobCards({ watchedId }: { readonly watchedId: Id | null }): ReactNode {
  const actions = useActions();
  const replica = useReplicaHandle();
  const jobs = useReplica((state) => state.jobs);
  const sync = useReplica((state) => state.sync);
  const isCatchingUp = useLasting(sync.state === 'syncing');
  const shown = [...jobs.values()].filter(({ jobId }) => jobId !== watchedId);
  if (shown.length === 0 && !isCatchingUp) return null;
  return (
    <section className="job-cards" aria-label={t('jobs.label')}>
      {shown.map(({ jobId, label, done, total }) => (
        <JobCard
          key={jobId}
          label={sayingText(label)}
          done={done}
          total={total}
          stop={t('action.cancel')}
          onStop={() => void actions.dispatch({ type: 'job.cancel', jobId })}
        />
      ))}
      {isCatchingUp ? (
        <JobCard
          label={sync.pendingUpdates === 0 ? t('jobs.sync') : t('jobs.sync-pending', { n: sync.pendingUpdates })}
          done={0}
          total={0}
          stop={t('sync.go-offline')}
          onStop={() => void setOnline({ actions, replica }, false)}
        />
      ) : null}
    </section>
  );
}

interface JobCardProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly stop: string;
  readonly onStop: () => void;
}

function JobCard({ label, done, total, stop, onStop }: JobCardProps): ReactNode {
  const [isStopping, setIsStopping] = useState(false);
  const isLasting = useLasting(true);
  if (!isLasting) return null;
  return (
    <div className="job-card">
      <div className="grow">
        <ProgressBar label={isStopping ? t('jobs.stopping') : label} done={done} total={total} />
      </div>
      <Button
        isDisabled={isStopping}
        onPress={() => {
          setIsStopping(true);
          onStop();
        }}
      >
        {stop}
      </Button>
    </div>
  );
}

/** True when something has been so for a moment. */
function useLasting(isSo: boolean): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setHasLasted(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [isSo]);
  return isSo && hasLasted;
}
