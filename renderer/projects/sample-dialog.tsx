import { useEffect, useRef, type ReactNode } from 'react';
import type { ImportOutcome } from '../../shared/contract/import-outcome.ts';
import type { Id } from '../../shared/model/id.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useJob } from './use-job.ts';

interface SampleDialogProps {
  readonly jobId: Id;
  readonly onClose: () => void;
  readonly onDone: (projectId: Id) => void;
  /** It was ready after the dialog had been closed, and its outcome is asked for. */
  readonly onLater: (outcome: ImportOutcome) => void;
}

/** Makes the sample project, and opens it. */
export function SampleDialog({ jobId, onClose, onDone, onLater }: SampleDialogProps): ReactNode {
  const actorId = useReplica((state) => state.personId);
  const job = useJob(jobId, onLater);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void job.start({ type: 'sample', jobId, actorId }).then((outcome) => outcome && onDone(outcome.projectId));
  }, [job, jobId, actorId, onDone]);
  return (
    <Dialog title={t('home.sample')} onClose={onClose}>
      {job.error === null ? (
        <ProgressBar label={t('import.sample')} done={job.progress?.done ?? 0} total={job.progress?.total ?? 0} />
      ) : (
        <p className="callout callout--danger" role="alert">
          {job.error}
        </p>
      )}
      <div className="dialog__actions">
        <Button
          onPress={() => {
            if (job.state === 'running') job.cancel();
            else onClose();
          }}
        >
          {job.state === 'running' ? t('action.cancel') : t('action.close')}
        </Button>
      </div>
    </Dialog>
  );
}
