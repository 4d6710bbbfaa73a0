import { describe, expect, it } from 'vitest';
import {
  advance,
  commandsOf,
  IDLE,
  type Gesture,
  type GestureInput,
  type PointerAt,
} from '../../renderer/gantt/gesture/gesture.ts';
import type { BarPart, Hit } from '../../renderer/gantt/layout/hit-test.ts';
import { aRow, aTask, aWorld, DAY, MONDAY } from './builders.ts';

const tasks = [aTask('a'), aTask('b'), aTask('done', { actualStartMin: MONDAY, actualFinishMin: MONDAY + 540 })];
const world = aWorld(tasks, [aRow('a', MONDAY, 1), aRow('b', MONDAY + DAY, 1), aRow('done', MONDAY, 1)], {
  selectedIds: new Set(['a', 'b']),
});

const on = (id: string, part: BarPart): Hit => ({ kind: 'bar', id, part });
const at = (xPx: number, hit: Hit): PointerAt => ({ xPx, yPx: 10, atMin: MONDAY + xPx * 60, hit });
const run = (...inputs: readonly GestureInput[]): Gesture =>
  inputs.reduce<Gesture>((gesture, input) => advance(gesture, input, world), IDLE);
const press = (hit: Hit): GestureInput => ({ type: 'press', at: at(0, hit) });
const move = (xPx: number, hit: Hit = { kind: 'nothing' }): GestureInput => ({ type: 'move', at: at(xPx, hit) });

describe('gesture', () => {
  it('is a click until the pointer has gone four pixels', () => {
    expect(run(press(on('a', 'body')), move(3)).kind).toBe('pressed');
    expect(run(press(on('a', 'body')), move(5)).kind).toBe('moving');
  });

  it('moves all selected tasks when one of them is dragged', () => {
    expect(run(press(on('a', 'body')), move(24))).toMatchObject({ kind: 'moving', ids: ['a', 'b'], shiftMin: DAY });
  });

  it('moves only the dragged task when it is not selected', () => {
    const alone = { ...world, selectedIds: new Set(['b']) };
    expect(advance(advance(IDLE, press(on('a', 'body')), alone), move(24), alone)).toMatchObject({ ids: ['a'] });
  });

  it('derives every move from where it began, so coming back changes nothing', () => {
    const there = run(press(on('a', 'body')), move(48));
    expect(commandsOf(there, world)).toHaveLength(2);
    expect(commandsOf(run(press(on('a', 'body')), move(48), move(120), move(1)), world)).toEqual([]);
  });

  it('resizes from the finish edge', () => {
    const gesture = run(press(on('a', 'finish')), move(24));
    expect(gesture).toMatchObject({ kind: 'resizing', id: 'a', shiftMin: DAY });
    expect(commandsOf(gesture, world)).toMatchObject([{ fields: { durationMin: 1080 } }]);
  });

  it('sets progress to where the handle is', () => {
    const gesture = run(press(on('a', 'progress')), move(4.5));
    expect(commandsOf(gesture, world)).toMatchObject([{ fields: { progressPct: 50 } }]);
  });

  it('links to the bar that the pointer is over', () => {
    const gesture = run(press(on('a', 'link-finish')), move(60, on('b', 'body')));
    expect(commandsOf(gesture, world)).toMatchObject([{ type: 'dependency.set', fromId: 'a', toId: 'b' }]);
    expect(commandsOf(run(press(on('a', 'link-finish')), move(60, on('b', 'body')), move(90)), world)).toEqual([]);
    expect(commandsOf(run(press(on('a', 'link-finish')), move(60, on('a', 'body'))), world)).toEqual([]);
  });

  it('says why a task that is done does not move', () => {
    expect(run(press(on('done', 'body')), move(24))).toMatchObject({ kind: 'refused', obstacle: 'done' });
  });

  it('pans when the drag begins beside the bars', () => {
    expect(run(press({ kind: 'row', id: 'a' }), move(24)).kind).toBe('panning');
  });

  it('returns to rest on release and on cancel', () => {
    expect(run(press(on('a', 'body')), move(24), { type: 'cancel' })).toEqual(IDLE);
    expect(run(press(on('a', 'body')), move(24), { type: 'release' })).toEqual(IDLE);
  });
});
