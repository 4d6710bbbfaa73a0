import { useCallback, useState } from 'react';
import type { Action, HostError } from '../../shared/contract/action.ts';
import type { ImportOutcome } from '../../shared/contract/import-outcome.ts';
import type { Id } from '../../shared/model/id.ts';
import type { JobProgress } from '../replica/replica-state.ts';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { messageText, t } from '../texts/t.ts';

/** A job of the host as a dialog follows it. */
export interface Job {
  readonly state: 'idle' | 'running' | 'done' | 'failed';
  readonly progress: JobProgress | undefined;
  readonly outcome: ImportOutcome | null;
  readonly error: string | null;
  start(action: Extract<Action, { type: 'import' | 'sample' }>): Promise<ImportOutcome | null>;
  cancel(): void;
}

export function useJob(jobId: Id): Job {
  const actions = useActions();
  const replica = useReplicaHandle();
  const progress = useReplica((state) => state.jobs.get(jobId));
  const [state, setState] = useState<Job['state']>('idle');
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [error, setError] = useState<string | null>(null);

  const start = useCallback<Job['start']>(
    async (action) => {
      setState('running');
      setError(null);
      const result = await actions.dispatch(action);
      replica.endJob(jobId);
      if (result.ok && result.import) {
        setState('done');
        setOutcome(result.import);
        return result.import;
      }
      setState('failed');
      setError(result.ok ? t('import.nothing') : 'error' in result ? errorText(result.error) : t('import.refused'));
      return null;
    },
    [actions, replica, jobId],
  );
  const cancel = useCallback(() => void actions.dispatch({ type: 'job.cancel', jobId }), [actions, jobId]);
  return { state, progress, outcome, error, start, cancel };
}

function errorText(error: HostError): string {
  return error.code === 'cancelled' ? t('import.cancelled') : messageText(error);
}
