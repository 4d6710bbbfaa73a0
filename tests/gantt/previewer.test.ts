import { describe, expect, it } from 'vitest';
import { isHeld } from '../../renderer/gantt/gesture/preview.ts';
import { createPreviewer } from '../../renderer/gantt/view/previewer.ts';
import type { RecordCommand } from '../../shared/commands/command.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { emptyTables, type ProjectState } from '../../shared/model/project-state.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { aLink, aTask, DAY, MONDAY } from './builders.ts';

/** a → b, c apart: each a day long, from Monday on. */
function aState(): ProjectState {
  const tasks = ['a', 'b', 'c'].map((id) => aTask(id, { rank: id, durationMin: 480 }));
  const link = aLink('a', 'b');
  return {
    projectId: 'P',
    workspace: {
      ...emptyTables('workspace'),
      project: new Map([['P', { ...emptyRecord('project', 'P'), name: 'P', startMin: MONDAY }]]),
    },
    plan: { ...emptyTables('plan'), task: new Map(tasks.map((task) => [task.id, task])), dependency: new Map([[link.id, link]]) },
  };
}

const move = (id: string, atMin: number): RecordCommand => ({
  type: 'task.update',
  projectId: 'P',
  id,
  fields: { constraint: { type: 'SNET', atMin } },
});

function previewerOf(state: ProjectState) {
  const previewer = createPreviewer();
  const resolved = resolve(state);
  previewer.setBase({ resolved, schedule: schedule(resolved).rows });
  return previewer;
}

describe('previewer', () => {
  it('shows the whole cascade and the new finish', () => {
    const preview = previewerOf(aState()).preview([move('a', MONDAY + DAY)]);
    if (!preview.ok) throw new Error(preview.message);
    expect([...preview.rows.keys()].toSorted()).toEqual(['a', 'b', 'c']);
    expect([...preview.movedIds]).toEqual(['a', 'b']);
    expect(preview.rows.get('b')?.startMin).toBe(MONDAY + 2 * DAY);
    expect(preview.rows.get('c')?.startMin).toBe(MONDAY);
    expect(preview.finishMin - preview.finishBeforeMin).toBe(DAY);
  });

  it('says the same as the schedule of the changed plan', () => {
    const state = aState();
    const preview = previewerOf(state).preview([move('a', MONDAY + DAY)]);
    if (!preview.ok) throw new Error(preview.message);
    const task = new Map(state.plan.task).set(
      'a',
      aTask('a', { rank: 'a', durationMin: 480, constraint: { type: 'SNET', atMin: MONDAY + DAY } }),
    );
    const { rows } = schedule(resolve({ ...state, plan: { ...state.plan, task } }));
    for (const [id, row] of preview.rows) expect(rows.get(id)).toEqual(row);
  });

  it('starts every time from the plan as it is', () => {
    const previewer = previewerOf(aState());
    previewer.preview([move('a', MONDAY + 2 * DAY)]);
    const second = previewer.preview([move('c', MONDAY)]);
    expect(isHeld(second)).toBe(true);
  });

  it('is held when a predecessor keeps the task where it is', () => {
    expect(isHeld(previewerOf(aState()).preview([move('b', MONDAY)]))).toBe(true);
  });

  it('refuses what the plan would refuse, in words', () => {
    const preview = previewerOf(aState()).preview([
      { type: 'dependency.set', projectId: 'P', fromId: 'b', toId: 'a', fields: {} },
    ]);
    expect(preview).toMatchObject({ ok: false });
    expect(preview.ok ? '' : preview.message).toContain('wait for itself');
  });
});
