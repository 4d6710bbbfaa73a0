import { describe, expect, it } from 'vitest';
import { NO_DRAFT } from '../../renderer/gantt/gesture/draft.ts';
import type { Gesture } from '../../renderer/gantt/gesture/gesture.ts';
import { gestureTip } from '../../renderer/gantt/view/gesture-tip.ts';
import { aRow, aTask, aWorld, DAY, MONDAY } from './builders.ts';

const nowhere = { xPx: 0, yPx: 0, atMin: MONDAY, hit: { kind: 'nothing' } } as const;
const moving: Gesture = { kind: 'moving', ids: ['a'], anchorId: 'a', from: nowhere, at: nowhere, shiftMin: 0 };

function datesAt(snapMin: number): string | undefined {
  const world = aWorld([aTask('a')], [aRow('a', MONDAY, 2)], { snapMin });
  return gestureTip({ gesture: moving, preview: null, world, draft: NO_DRAFT })?.lines[0];
}

describe('what is said of a drag', () => {
  it('has days where it goes by days, and the time of day where it goes by less', () => {
    expect(datesAt(DAY)).not.toMatch(/\d:\d\d/);
    expect(datesAt(15)).toMatch(/\d:\d\d.* → .*\d:\d\d/);
  });
});
