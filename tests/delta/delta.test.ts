import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDelta, applyScheduleDelta } from '../../shared/delta/apply-delta.ts';
import { diffTables } from '../../shared/delta/diff-tables.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { emptyTables, type PlanTables } from '../../shared/model/project-state.ts';
import { sameJson } from '../../shared/model/same-json.ts';
import type { Task } from '../../shared/model/task.ts';
import type { ProjectSchedule, TaskSchedule } from '../../shared/model/task-schedule.ts';

function aTask(id: string, name = id): Task {
  return { ...emptyRecord('task', id), name };
}

function planOf(...tasks: readonly Task[]): PlanTables {
  return { ...emptyTables('plan'), task: new Map(tasks.map((task) => [task.id, task])) };
}

describe('a delta applied to tables', () => {
  test('[V1] puts and removes records, and leaves the tables before as they were', () => {
    const before = planOf(aTask('a'), aTask('b'));
    const after = applyDelta('plan', before, { put: { task: [aTask('b', 'B'), aTask('c')] }, removed: { task: ['a', 'none'] } });
    expect([...after.task.values()].map(({ name }) => name)).toEqual(['B', 'c']);
    expect([...before.task.keys()]).toEqual(['a', 'b']);
  });

  test('[V1] keeps the map of every kind that it doesn’t touch', () => {
    const before = planOf(aTask('a'));
    const after = applyDelta('plan', before, { put: { task: [aTask('b')], dependency: [] }, removed: {} });
    expect([after.dependency === before.dependency, after.assignment === before.assignment, after.task === before.task]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('[V1] takes no records of another document', () => {
    const after = applyDelta('journal', emptyTables('journal'), { put: { task: [aTask('a')] }, removed: {} });
    expect(after).toEqual(emptyTables('journal'));
  });

  test('[V1] schedule rows follow their delta, and stay the same map without one', () => {
    const row = (id: string, startMin: number): TaskSchedule => ({ id, startMin }) as TaskSchedule;
    const rows = new Map([
      ['a', row('a', 1)],
      ['b', row('b', 2)],
    ]);
    const project: ProjectSchedule = { startMin: 0, finishMin: 0, hash: '', conflicts: [] };
    const after = applyScheduleDelta(rows, { put: [row('a', 5), row('c', 6)], removed: ['b'], project });
    expect([...after.values()].map(({ id, startMin }) => [id, startMin])).toEqual([
      ['a', 5],
      ['c', 6],
    ]);
    expect(applyScheduleDelta(rows, { put: [], removed: [], project })).toBe(rows);
  });
});

describe('the difference of two states', () => {
  const anyPlan = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('x', 'y')), { selector: ([id]) => id })
    .map((pairs) => planOf(...pairs.map(([id, name]) => aTask(id, name))));

  test('[V1] applied to the one gives the other, and names nothing that is the same', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const delta = diffTables('plan', before, after);
        expect(applyDelta('plan', before, delta)).toEqual(after);
        for (const { id, name } of delta.put.task ?? []) expect(before.task.get(id)?.name).not.toBe(name);
        expect((delta.removed.task ?? []).every((id) => before.task.has(id) && !after.task.has(id))).toBe(true);
      }),
    );
  });

  test('[V1] of equal states is empty', () => {
    expect(diffTables('plan', planOf(aTask('a')), planOf(aTask('a')))).toEqual({ put: {}, removed: {} });
  });
});

describe('equal JSON', () => {
  /** As it comes out of text: without a negative zero. */
  const anyJson = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

  test('is equal whatever the order of keys, and differs as its text does', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        expect(sameJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
        expect(sameJson(a, b)).toBe(isDeepStrictEqual(a, b));
      }),
    );
    expect(sameJson({ x: 1, y: [{}] }, { y: [{}], x: 1 })).toBe(true);
    expect([
      sameJson({}, []),
      sameJson({ x: undefined }, { y: undefined }),
      sameJson(null, {}),
      sameJson([1], [1, 2]),
      sameJson('1', 1),
    ]).toEqual([false, false, false, false, false]);
  });
});
