import { describe, expect, it } from 'vitest';
import { drivingChain, whyThisDate } from '../../../renderer/ui/why.ts';
import type { ProjectBuilder } from '../../support/a-project.ts';
import { aProject, at, PROJECT_ID } from '../../support/a-project.ts';
import { planOf } from '../support/plan-of.ts';

function why(builder: ProjectBuilder, taskId: string) {
  const state = builder.build();
  const project = state.workspace.project.get(PROJECT_ID);
  if (!project) throw new Error('The builder always makes a project');
  return whyThisDate(project, planOf(state), taskId);
}

describe('why this date', () => {
  it('is the start of the project for a task that waits for nothing', () => {
    expect(why(aProject().task('A'), 'A')[0]?.text).toContain('The project starts on');
  });

  it('is the predecessor, with the wait, and leads to it', () => {
    const lag = { kind: 'working', minutes: 960, unit: 'day' } as const;
    const [reason] = why(aProject().task('A').task('B').link('A', 'B', { lag }), 'B');
    expect(reason?.taskId).toBe('A');
    expect(reason?.text).toMatch(/^Starts after “A” finishes \(.+\)\. With a wait of 2d\.$/);
  });

  it('is the overlap for a lead', () => {
    const lag = { kind: 'working', minutes: -480, unit: 'day' } as const;
    const [reason] = why(aProject().task('A', { durationMin: 1440 }).task('B').link('A', 'B', { lag }), 'B');
    expect(reason?.text).toContain('Overlapping by 1d.');
  });

  it('is the constraint with its date', () => {
    const constraint = { type: 'SNET', atMin: at('2026-03-09T08:00') } as const;
    expect(why(aProject().task('A', { constraint }), 'A')[0]?.text).toContain('Start no earlier than');
  });

  it('is the hand that set the dates', () => {
    const fields = { mode: 'manual', manualStartMin: at('2026-03-09T08:00'), manualFinishMin: at('2026-03-09T17:00') } as const;
    expect(why(aProject().task('A', fields), 'A')[0]?.text).toContain('by hand');
  });

  it('is nothing for a task that is not there', () => {
    expect(why(aProject().task('A'), 'Z')).toEqual([]);
  });
});

describe('the driving chain', () => {
  const chain = (builder: ProjectBuilder, taskId: string) => {
    const state = builder.build();
    const project = state.workspace.project.get(PROJECT_ID);
    if (!project) throw new Error('The builder always makes a project');
    return drivingChain(project, planOf(state), taskId);
  };

  it('goes back from task to task to what nothing else holds', () => {
    const steps = chain(aProject().task('A').task('B').task('C').link('A', 'B').link('B', 'C'), 'C');
    expect(steps.map(({ taskId }) => taskId)).toEqual(['C', 'B', 'A']);
    expect(steps.at(-1)?.reasons[0]?.text).toContain('The project starts on');
  });

  it('follows the predecessor that holds, not the one that leaves room', () => {
    const steps = chain(aProject().task('A', { durationMin: 2400 }).task('B').task('C').link('A', 'C').link('B', 'C'), 'C');
    expect(steps.map(({ taskId }) => taskId)).toEqual(['C', 'A']);
  });

  it('goes from a summary task on through the part that finishes last', () => {
    const plan = aProject()
      .task('S')
      .task('S1', { parentId: 'S' })
      .task('S2', { parentId: 'S', durationMin: 2400 })
      .task('T')
      .link('S', 'T');
    expect(chain(plan, 'T').map(({ taskId }) => taskId)).toEqual(['T', 'S', 'S2']);
  });
});
