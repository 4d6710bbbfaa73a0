import { expect, it } from 'vitest';
import { createJobs } from '../../electron/host/jobs.ts';
import type { HostEvent } from '../../shared/contract/event.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('[H16] tells how far a job is and that it has ended, under its id', async () => {
  const events: HostEvent[] = [];
  const jobs = createJobs((event) => events.push(event));
  const result = await jobs.run('J1', async (job) => {
    job.progress({ key: 'host.reading', values: { name: 'plan.xml' } }, 1, 2);
    return { ok: true };
  });
  expect(result).toEqual({ ok: true });
  expect(events).toEqual([
    { type: 'progress', jobId: 'J1', label: { key: 'host.reading', values: { name: 'plan.xml' } }, done: 1, total: 2 },
    { type: 'job-ended', jobId: 'J1' },
  ]);
});

it('[H8] cancels one job and leaves the others alone', async () => {
  const jobs = createJobs(() => undefined);
  const waiting = (id: string) =>
    jobs.run(id, async (job) => {
      for (let round = 0; round < 20; round++) {
        if (job.isCancelled()) return { ok: false, error: { code: 'cancelled', message: id } };
        await turn();
      }
      return { ok: true };
    });
  const [first, second] = [waiting('J1'), waiting('J2')];
  jobs.cancel('J1');
  expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await second).toEqual({ ok: true });
});

it('refuses a second job under an id that is in use, and takes it afterwards', async () => {
  const jobs = createJobs(() => undefined);
  const first = jobs.run('J1', async () => {
    await turn();
    return { ok: true };
  });
  expect(await jobs.run('J1', async () => ({ ok: true }))).toMatchObject({ ok: false });
  await first;
  expect(await jobs.run('J1', async () => ({ ok: true }))).toEqual({ ok: true });
});

it('waits for all jobs when it cancels all, those that fail too', async () => {
  const jobs = createJobs(() => undefined);
  const failing = jobs.run('J1', async () => {
    await turn();
    throw new Error('a bug');
  });
  const [outcome] = await Promise.all([failing.catch((error: unknown) => error), jobs.cancelAll()]);
  expect(outcome).toEqual(new Error('a bug'));
});

it('passes over a cancel for a job that has ended', () => {
  expect(() => createJobs(() => undefined).cancel('J1')).not.toThrow();
});
