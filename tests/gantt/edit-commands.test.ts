import { describe, expect, it } from 'vitest';
import { linkTasks, linkTypeOf, resizeTask, setProgress } from '../../renderer/gantt/gesture/edit-commands.ts';
import { moveTasks } from '../../renderer/replica/move-tasks.ts';
import { aRow, aTask, aWorld, DAY, MONDAY } from './builders.ts';

const fieldsOf = (commands: readonly object[]) => commands.map((command) => ('fields' in command ? command.fields : null));

describe('moving', () => {
  it('gives an automatic task a start-no-earlier-than constraint', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 2)]);
    expect(moveTasks(world, ['a'], { anchorId: 'a', shiftMin: 2 * DAY + 100 })).toEqual([
      { type: 'task.update', projectId: 'P', id: 'a', fields: { constraint: { type: 'SNET', atMin: MONDAY + 2 * DAY } } },
    ]);
  });

  it('gives a manual task new dates and keeps its duration', () => {
    const world = aWorld([aTask('a', { mode: 'manual' })], [aRow('a', MONDAY, 2, { durationMin: 1080 })]);
    expect(fieldsOf(moveTasks(world, ['a'], { anchorId: 'a', shiftMin: DAY }))).toEqual([
      { manualStartMin: MONDAY + DAY, manualFinishMin: MONDAY + 2 * DAY + 540 },
    ]);
  });

  it('lands on working time: Saturday becomes Monday', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 1)]);
    expect(fieldsOf(moveTasks(world, ['a'], { anchorId: 'a', shiftMin: 5 * DAY }))).toEqual([
      { constraint: { type: 'SNET', atMin: MONDAY + 7 * DAY } },
    ]);
  });

  it('is nothing when the pointer comes back to where it began', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 1)]);
    expect(moveTasks(world, ['a'], { anchorId: 'a', shiftMin: 300 })).toEqual([]);
  });

  it('snaps to the clock where the grid is finer than a day', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 1)], { snapMin: 30 });
    expect(fieldsOf(moveTasks(world, ['a'], { anchorId: 'a', shiftMin: 100 }))).toEqual([
      { constraint: { type: 'SNET', atMin: MONDAY + 90 } },
    ]);
  });

  it('keeps a hard constraint and moves its date', () => {
    const world = aWorld([aTask('a', { constraint: { type: 'MSO', atMin: MONDAY } })], [aRow('a', MONDAY, 1)]);
    expect(fieldsOf(moveTasks(world, ['a'], { anchorId: 'a', shiftMin: DAY }))).toEqual([
      { constraint: { type: 'MSO', atMin: MONDAY + DAY } },
    ]);
  });

  it('bounds the finish in a project that is scheduled from its finish', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 1, { durationMin: 540 })], { scheduleFrom: 'finish' });
    expect(fieldsOf(moveTasks(world, ['a'], { anchorId: 'a', shiftMin: DAY }))).toEqual([
      { constraint: { type: 'FNLT', atMin: MONDAY + DAY + 540 } },
    ]);
  });

  it('leaves a milestone at the end of a day', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY + 540, 0)]);
    expect(fieldsOf(moveTasks(world, ['a'], { anchorId: 'a', shiftMin: DAY }))).toEqual([
      { constraint: { type: 'SNET', atMin: MONDAY + DAY + 540 } },
    ]);
  });

  it('moves several tasks by the shift of the one under the pointer', () => {
    const world = aWorld([aTask('a'), aTask('b')], [aRow('a', MONDAY, 1), aRow('b', MONDAY + DAY, 1)]);
    expect(fieldsOf(moveTasks(world, ['a', 'b'], { anchorId: 'a', shiftMin: DAY }))).toEqual([
      { constraint: { type: 'SNET', atMin: MONDAY + DAY } },
      { constraint: { type: 'SNET', atMin: MONDAY + 2 * DAY } },
    ]);
  });

  it('leaves tasks alone that have started', () => {
    const world = aWorld([aTask('a', { actualStartMin: MONDAY })], [aRow('a', MONDAY, 1)]);
    expect(moveTasks(world, ['a'], { anchorId: 'a', shiftMin: DAY })).toEqual([]);
  });
});

describe('resizing', () => {
  it('changes the duration to the working time up to the new finish', () => {
    const world = aWorld([aTask('a', { durationMin: 540 })], [aRow('a', MONDAY, 1, { durationMin: 540 })]);
    expect(fieldsOf(resizeTask(world, 'a', 2 * DAY))).toEqual([{ durationMin: 1620, estimated: false }]);
  });

  it('counts no weekend', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY + 4 * DAY, 1, { durationMin: 540 })]);
    expect(fieldsOf(resizeTask(world, 'a', 3 * DAY))).toEqual([{ durationMin: 1080, estimated: false }]);
  });

  it('never makes a milestone of a task', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 2, { durationMin: 1080 })]);
    expect(fieldsOf(resizeTask(world, 'a', -9 * DAY))).toEqual([{ durationMin: 60, estimated: false }]);
  });

  it('changes the work of a task that is sized by effort', () => {
    const world = aWorld([aTask('a', { sizedBy: 'effort', effortMin: 1080 })], [aRow('a', MONDAY, 1, { durationMin: 540 })]);
    expect(fieldsOf(resizeTask(world, 'a', DAY))).toEqual([{ effortMin: 2160 }]);
  });

  it('adds to what remains of a task whose remaining work was given', () => {
    const world = aWorld([aTask('a', { remainingMin: 200 })], [aRow('a', MONDAY, 1, { durationMin: 540 })]);
    expect(fieldsOf(resizeTask(world, 'a', DAY))).toEqual([{ durationMin: 1080, estimated: false, remainingMin: 740 }]);
  });

  it('is not for summary tasks', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 1, { summary: true })]);
    expect(resizeTask(world, 'a', DAY)).toEqual([]);
  });
});

describe('progress and links', () => {
  it('says progress in steps of five per cent', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 1)]);
    expect(fieldsOf(setProgress(world, 'a', 47.9))).toEqual([{ progressPct: 50 }]);
    expect(setProgress(world, 'a', 1)).toEqual([]);
  });

  it('names the kind of a link by its two ends', () => {
    expect([
      linkTypeOf('finish', 'start'),
      linkTypeOf('start', 'start'),
      linkTypeOf('finish', 'finish'),
      linkTypeOf('start', 'finish'),
    ]).toEqual(['FS', 'SS', 'FF', 'SF']);
  });

  it('links two tasks without a lag, and no task with itself', () => {
    const world = aWorld([aTask('a'), aTask('b')], [aRow('a', MONDAY, 1), aRow('b', MONDAY, 1)]);
    expect(linkTasks(world, { id: 'a', end: 'finish' }, { id: 'b', end: 'start' })).toMatchObject([
      { type: 'dependency.set', fromId: 'a', toId: 'b', fields: { type: 'FS' } },
    ]);
    expect(linkTasks(world, { id: 'a', end: 'finish' }, { id: 'a', end: 'start' })).toEqual([]);
  });
});
