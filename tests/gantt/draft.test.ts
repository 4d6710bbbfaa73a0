import { describe, expect, it } from 'vitest';
import { draftOf, withDraft } from '../../renderer/gantt/gesture/draft.ts';
import { resizeTask, setProgress } from '../../renderer/gantt/gesture/edit-commands.ts';
import { moveTasks } from '../../renderer/replica/move-tasks.ts';
import type { Preview } from '../../renderer/gantt/gesture/preview.ts';
import { createPreviewQueue } from '../../renderer/gantt/view/preview-queue.ts';
import { aRow, aTask, aWorld, dataOf, DAY, MONDAY } from './builders.ts';

describe('the draft of a drag', () => {
  it('has a moved task where the pointer has it', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 2, { durationMin: 1080 })]);
    const draft = draftOf(world, moveTasks(world, ['a'], { anchorId: 'a', shiftMin: DAY }));
    expect(draft.get('a')).toMatchObject({ startMin: MONDAY + DAY, finishMin: MONDAY + 2 * DAY + 540 });
  });

  it('has a move of a plan from its finish by the finish', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 2, { durationMin: 1080 })], { scheduleFrom: 'finish' });
    const draft = draftOf(world, moveTasks(world, ['a'], { anchorId: 'a', shiftMin: DAY }));
    expect(draft.get('a')).toMatchObject({ startMin: MONDAY + DAY, finishMin: MONDAY + 2 * DAY + 540 });
  });

  it('has a new duration and new progress', () => {
    const world = aWorld([aTask('a')], [aRow('a', MONDAY, 2)]);
    expect(draftOf(world, resizeTask(world, 'a', DAY)).get('a')).toMatchObject({ finishMin: MONDAY + 2 * DAY + 540 });
    expect(draftOf(world, setProgress(world, 'a', 40)).get('a')).toMatchObject({ startMin: MONDAY, progressPct: 40 });
  });

  it('lies over the plan and remembers where its tasks were', () => {
    const data = dataOf([aTask('a'), aTask('b')], [aRow('a', MONDAY, 1), aRow('b', MONDAY, 1)]);
    const drafted = withDraft(data, new Map([['a', aRow('a', MONDAY + DAY, 1)]]));
    expect(drafted.scheduleOf('a')?.startMin).toBe(MONDAY + DAY);
    expect(drafted.scheduleBefore('a')?.startMin).toBe(MONDAY);
    expect(drafted.scheduleOf('b')?.startMin).toBe(MONDAY);
    expect(drafted.scheduleBefore('b')).toBeUndefined();
  });
});

describe('the queue of previews', () => {
  const progress = (progressPct: number) => [{ type: 'task.update', projectId: 'P', id: 'a', fields: { progressPct } } as const];

  function aQueue(costMs: number, expectedMs: number) {
    const waiting: { run: () => void; when: 'frame' | 'rest' }[] = [];
    const tried: unknown[] = [];
    let atMs = 0;
    const wait = (when: 'frame' | 'rest') => (run: () => void) => {
      const entry = { run, when };
      waiting.push(entry);
      return () => void waiting.splice(waiting.indexOf(entry), 1);
    };
    const queue = createPreviewQueue(
      {
        preview: (commands): Preview => {
          tried.push(commands);
          atMs += costMs;
          return { ok: false, message: '' };
        },
        nowMs: () => atMs,
        afterFrame: wait('frame'),
        later: wait('rest'),
      },
      expectedMs,
    );
    return { queue, waiting, tried };
  }

  it('computes only the newest', () => {
    const { queue, waiting, tried } = aQueue(1, 0);
    queue.ask(progress(10), () => undefined);
    queue.ask(progress(20), () => undefined);
    expect(waiting).toHaveLength(1);
    waiting[0]?.run();
    expect(tried).toEqual([progress(20)]);
  });

  it('computes fast ones behind the frame and slow ones at rest', () => {
    const fast = aQueue(1, 0);
    fast.queue.ask(progress(10), () => undefined);
    expect(fast.waiting[0]?.when).toBe('frame');
    const slow = aQueue(60, 60);
    slow.queue.ask(progress(10), () => undefined);
    expect(slow.waiting[0]?.when).toBe('rest');
  });

  it('learns what a preview costs', () => {
    const { queue, waiting } = aQueue(60, 0);
    queue.ask(progress(10), () => undefined);
    waiting.shift()?.run();
    queue.ask(progress(20), () => undefined);
    expect(waiting[0]?.when).toBe('rest');
  });
});
