import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action, ActionResult } from '../../shared/contract/action.ts';
import type { ImportOutcome } from '../../shared/contract/import-outcome.ts';
import type { Id } from '../../shared/model/id.ts';
import type { JobProgress } from '../replica/replica-state.ts';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { messageText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';

/** A job of the host as a dialog follows it. */
export interface Job {
  readonly state: 'idle' | 'running' | 'done' | 'failed';
  readonly progress: JobProgress | undefined;
  readonly outcome: ImportOutcome | null;
  readonly error: string | null;
  /** Resolves to nothing when the dialog was closed meanwhile: a message says what came of it then. */
  start(action: Extract<Action, { type: 'import' | 'sample' }>): Promise<ImportOutcome | null>;
  cancel(): void;
}

/** Runs a job that goes on when its dialog is closed. `onLater`: its outcome is asked for from the message that tells of it. */
export function useJob(jobId: Id, onLater: (outcome: ImportOutcome) => void): Job {
  const actions = useActions();
  const replica = useReplicaHandle();
  const progress = useReplica((state) => state.jobs.get(jobId));
  const [state, setState] = useState<Job['state']>('idle');
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [error, setError] = useState<string | null>(null);
  const watching = useRef(true);
  useEffect(() => {
    watching.current = true;
    return () => {
      watching.current = false;
    };
  }, []);

  const tellLater = useCallback(
    (result: ActionResult, again: () => void) => {
      if (result.ok && result.import) {
        const { import: made } = result;
        const left = made.notes.length;
        const message =
          left === 0
            ? t('jobs.imported', { name: made.projectName })
            : t('jobs.imported-notes', { name: made.projectName, n: left });
        const action = { label: t('jobs.show'), run: () => onLater(made) };
        replica.notify({ severity: 'info', message, undoable: false, action });
      } else if (!isCancelled(result)) {
        replica.notify({ severity: 'error', message: failureOf(result), undoable: false, action: { again } });
      }
    },
    [replica, onLater],
  );
  const start = useCallback<Job['start']>(
    async function begin(action) {
      setState('running');
      setError(null);
      const result = await actions.dispatch(action);
      if (!watching.current) {
        tellLater(result, () => void begin(action));
        return null;
      }
      if (result.ok && result.import) {
        setState('done');
        setOutcome(result.import);
        return result.import;
      }
      setState('failed');
      setError(failureOf(result));
      return null;
    },
    [actions, tellLater],
  );
  const cancel = useCallback(() => void actions.dispatch({ type: 'job.cancel', jobId }), [actions, jobId]);
  return { state, progress, outcome, error, start, cancel };
}

function isCancelled(result: ActionResult): boolean {
  return !result.ok && 'error' in result && result.error.code === 'cancelled';
}

function failureOf(result: ActionResult): string {
  if (result.ok) return t('import.nothing');
  if (isCancelled(result)) return t('import.cancelled');
  return 'error' in result ? messageText(result.error) : t('import.refused');
}
