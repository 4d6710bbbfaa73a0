import { expect, test } from 'vitest';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { aProject, at, type ProjectBuilder } from '../support/a-project.ts';

const hash = (project: ProjectBuilder): string => schedule(resolve(project.build())).project.hash;
const two = (): ProjectBuilder => aProject().task('A').task('B', { durationMin: 960 }).link('A', 'B');

test('[S34] the schedule hash changes with any date', () => {
  const hashes = [
    two(),
    aProject().task('A').task('B', { durationMin: 961 }).link('A', 'B'),
    aProject().task('A').task('B', { durationMin: 960 }),
    two().with({ startMin: at('2026-03-03T08:00') }),
    two().task('C', { durationMin: 0 }),
  ].map(hash);
  expect(new Set(hashes).size).toBe(5);
});

test('[S34] two tasks that swap their dates give another hash', () => {
  const one = aProject().task('A', { durationMin: 60 }).task('B', { durationMin: 120 });
  const other = aProject().task('A', { durationMin: 120 }).task('B', { durationMin: 60 });
  expect(hash(one)).not.toBe(hash(other));
});

test('[S34] the schedule hash does not change with a name or a comment on the plan', () => {
  expect(hash(two().with({ name: 'Other', outcome: 'Text' }))).toBe(hash(two()));
});

test('[S34] an empty project has a schedule of no length and a hash', () => {
  const { project, rows } = schedule(resolve(aProject().build()));
  expect(rows.size).toBe(0);
  expect(project.finishMin).toBe(project.startMin);
  expect(project.hash).toMatch(/^[0-9a-f]{32}$/);
});
