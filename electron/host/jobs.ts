import type { ActionResult, HostError } from '../../shared/contract/action.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import type { Id } from '../../shared/model/id.ts';
import { say, type Saying } from '../../shared/texts/saying.ts';

/** What a long piece of work gets from its job. */
export interface Job {
  /** Tells the windows how far it is. */
  progress(label: Saying, done: number, total: number): void;
  isCancelled(): boolean;
  /** What follows can't be cancelled until it is done: whoever can be ended without harm may be from now on. */
  holdsUp?(): void;
}

/** Long work that windows can watch and cancel. */
export interface Jobs {
  /** Runs work under an id. Errors: an id that is in use is refused, because a cancel could not say which of the two it means. */
  run(jobId: Id, work: (job: Job) => Promise<ActionResult>): Promise<ActionResult>;
  /** Asks a job to stop. Without such a job nothing happens: it has just ended. */
  cancel(jobId: Id): void;
  /** Asks all to stop and waits until they have. */
  cancelAll(): Promise<void>;
}

const IN_USE: HostError = { code: 'malformed', ...say('host.job-in-use') };

/** No job runs yet. */
export function createJobs(emit: (event: HostEvent) => void): Jobs {
  const running = new Map<Id, { cancelled: boolean; done: Promise<unknown> }>();
  return {
    run: async (jobId, work) => {
      if (running.has(jobId)) return { ok: false, error: IN_USE };
      const entry = { cancelled: false, done: Promise.resolve() as Promise<unknown> };
      running.set(jobId, entry);
      const result = work({
        progress: (label, done, total) => emit({ type: 'progress', jobId, label, done, total }),
        isCancelled: () => entry.cancelled,
      }).finally(() => {
        running.delete(jobId);
        emit({ type: 'job-ended', jobId });
      });
      entry.done = result.catch(() => undefined);
      return result;
    },
    cancel: (jobId) => {
      const entry = running.get(jobId);
      if (entry) entry.cancelled = true;
    },
    cancelAll: async () => {
      for (const entry of running.values()) entry.cancelled = true;
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}
