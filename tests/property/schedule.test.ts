import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { minToIso } from '../../shared/model/time.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { someProject } from '../support/arbitrary-project.ts';
import { slowSchedule, type SlowRow } from '../support/slow-schedule.ts';

const DATES = ['startMin', 'finishMin', 'earlyStartMin', 'earlyFinishMin', 'lateStartMin', 'lateFinishMin'] as const;

test('[S8] every leaf has the dates and the slack that a slow, obvious schedule gives it', () => {
  fc.assert(
    fc.property(someProject, (state) => {
      const { rows } = schedule(resolve(state));
      const slow = slowSchedule(state);
      const got = Object.fromEntries([...slow.keys()].map((id) => [id, readable(rows.get(id) as SlowRow)]));
      const expected = Object.fromEntries([...slow].map(([id, row]) => [id, readable(row)]));
      expect(got).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

function readable(row: SlowRow): Record<string, string | number> {
  const dates = Object.fromEntries(DATES.map((name) => [name, minToIso(row[name])]));
  return { ...dates, totalSlackMin: row.totalSlackMin };
}

test('[S1] the schedule and its hash do not depend on the order in which records came', () => {
  fc.assert(
    fc.property(someProject, fc.infiniteStream(fc.nat()), (state, order) => {
      const one = schedule(resolve(state));
      const other = schedule(resolve(shuffled(state, order)));
      expect([...other.rows]).toEqual([...one.rows]);
      expect(other.project).toEqual(one.project);
    }),
    { numRuns: 150 },
  );
});

function shuffled(state: ProjectState, order: Iterator<number>): ProjectState {
  const mix = <T extends object>(tables: T): T =>
    Object.fromEntries(
      Object.entries(tables).map(([kind, table]) => [
        kind,
        new Map(
          [...(table as Map<string, unknown>)]
            .map((entry) => ({ entry, key: Number(order.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry),
        ),
      ]),
    ) as T;
  return { ...state, workspace: mix(state.workspace), plan: mix(state.plan) };
}
