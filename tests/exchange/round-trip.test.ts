import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportProject } from '../../electron/exchange/export-project.ts';
import type { ExportSource } from '../../electron/exchange/import-types.ts';
import { somePlan } from './support/arbitrary-plan.ts';
import { canonical } from './support/canonical.ts';
import { runImport, type Imported } from './support/run-import.ts';

async function through(source: ExportSource, format: 'mspdi' | 'json'): Promise<Imported> {
  const { name, bytes } = exportProject(source, format);
  return runImport(bytes, { name });
}

/** Dates by task name, since ids are fresh. */
function datesOf({ rows, plan }: ExportSource): unknown {
  return Object.fromEntries(
    [...rows.values()].map(({ id, startMin, finishMin }) => [plan.task.get(id)?.name, [startMin, finishMin]]),
  );
}

/** What people decided about each task and every file of a plan must keep. */
function decisionsOf({ plan }: ExportSource): unknown {
  return Object.fromEntries(
    [...plan.task.values()].map((task) => {
      const {
        name,
        description,
        status,
        priority,
        constraint,
        deadlineMin,
        mode,
        levellingDelayMin,
        durationUnit,
        durationKind,
        tags,
        custom,
        blocked,
      } = task;
      return [
        name,
        {
          description,
          status,
          priority,
          constraint,
          deadlineMin,
          mode,
          levellingDelayMin,
          durationUnit,
          durationKind,
          tags,
          custom,
          reason: blocked?.reason,
        },
      ];
    }),
  );
}

describe('import, export, import', () => {
  it('[X7] is the identity of what Baton holds, through MS Project XML', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, async (plan) => {
        const first = await through(plan, 'mspdi');
        expect(datesOf(first.source)).toEqual(datesOf(plan));
        expect(decisionsOf(first.source)).toEqual(decisionsOf(plan));
        const second = await through(first.source, 'mspdi');
        expect(canonical(second.source)).toEqual(canonical(first.source));
        expect(datesOf(second.source)).toEqual(datesOf(first.source));
      }),
      { numRuns: 80 },
    );
  });

  it('[X15] is the identity of everything, through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, async (plan) => {
        const first = await through(plan, 'json');
        expect(datesOf(first.source)).toEqual(datesOf(plan));
        const second = await through(first.source, 'json');
        expect(canonical(second.source)).toEqual(canonical(first.source));
      }),
      { numRuns: 80 },
    );
  });
});
