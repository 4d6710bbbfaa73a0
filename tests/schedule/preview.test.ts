import { expect, test } from 'vitest';
import { createPreviewer } from '../../shared/schedule/preview.ts';
import { aProject, at } from '../support/a-project.ts';

const state = aProject().task('A').task('B').task('C').link('A', 'B').build();
const taskA = state.plan.task.get('A');

test('[S33] a preview holds the rows that the drafts move, and nothing else', () => {
  if (!taskA) throw new Error('There is a task A');
  const { changed, finishMin } = createPreviewer(state).preview([{ ...taskA, durationMin: 960 }]);
  expect(changed.get('B')?.startMin).toBe(at('2026-03-04T08:00'));
  expect(finishMin).toBe(at('2026-03-04T17:00'));
  // C moves nowhere, but the project ends later and leaves it more slack.
  expect(changed.get('C')?.totalSlackMin).toBe(960);
});

test('[S33] each preview starts from the state', () => {
  if (!taskA) throw new Error('There is a task A');
  const previewer = createPreviewer(state);
  previewer.preview([{ ...taskA, durationMin: 4800 }]);
  expect(previewer.preview([taskA]).changed.size).toBe(0);
});
