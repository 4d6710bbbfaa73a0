import { describe, expect, test } from 'vitest';
import { applyDelta } from '../../shared/delta/apply-delta.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Task } from '../../shared/model/task.ts';
import { createScheduler } from '../../shared/schedule/scheduler.ts';
import { aProject, at } from '../support/a-project.ts';

function changed(state: ProjectState, id: string, fields: Partial<Task>): ProjectState {
  const task = { ...(state.plan.task.get(id) as Task), ...fields };
  return { ...state, plan: applyDelta('plan', state.plan, { put: { task: [task] }, removed: {} }) };
}

describe('a scheduler', () => {
  test('[S31] its first delta puts every row, and the next one those that moved', () => {
    const state = aProject().task('A').task('B').task('C', { durationMin: 4800 }).link('A', 'B').build();
    const scheduler = createScheduler();
    expect(scheduler.update(state).delta.put).toHaveLength(3);
    const { delta } = scheduler.update(changed(state, 'A', { durationMin: 960 }));
    expect(delta.put.map((row) => row.id)).toEqual(['A', 'B']);
    expect(delta.removed).toEqual([]);
  });

  test('[S31] its delta names the rows that went', () => {
    const state = aProject().task('S').task('A', { parentId: 'S' }).task('B').build();
    const scheduler = createScheduler();
    scheduler.update(state);
    const { delta } = scheduler.update(changed(state, 'S', { deletedAtMs: 1 }));
    expect(delta.removed).toEqual(['S', 'A']);
    expect(delta.put).toEqual([]);
  });

  test('[S31] a change that moves no date gives an empty delta and the same table', () => {
    const state = aProject().task('A').build();
    const scheduler = createScheduler();
    const before = scheduler.update(state);
    const after = scheduler.update(changed(state, 'A', { name: 'Another name' }));
    expect(after.delta.put).toEqual([]);
    expect(after.schedule.rows).toBe(before.schedule.rows);
    expect(after.schedule.project).toBe(before.schedule.project);
  });

  test('[S31] a forest and rows that are known already are taken as they are', () => {
    const state = aProject().task('A').task('B').link('A', 'B').build();
    const { resolved, schedule } = createScheduler().update(state);
    const stale = new Map([...schedule.rows].map(([id, row]) => [id, id === 'B' ? { ...row, startMin: 0 } : row]));
    const update = createScheduler().update(state, { resolved, rows: stale });
    expect(update.resolved).toBe(resolved);
    expect(update.schedule.rows.get('A')).toBe(schedule.rows.get('A'));
    expect(update.schedule.rows.get('B')).toEqual(schedule.rows.get('B'));
    expect(update.schedule.project).toEqual(schedule.project);
  });

  test('[S31] a task below one that is cancelled loses its conflicts although its dates stay', () => {
    const state = aProject()
      .task('A')
      .task('S')
      .task('B', { parentId: 'S', actualStartMin: at('2026-03-02T08:00') })
      .link('A', 'B')
      .build();
    const scheduler = createScheduler();
    expect(scheduler.update(state).schedule.rows.get('B')?.conflicts).toHaveLength(1);
    const { schedule } = scheduler.update(changed(state, 'S', { status: 'cancelled' }));
    expect(schedule.rows.get('B')?.conflicts).toEqual([]);
  });
});
