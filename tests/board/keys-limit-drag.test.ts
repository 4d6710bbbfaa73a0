import { describe, expect, it } from 'vitest';
import { edgeScrollPx } from '../../renderer/ui/edge-scroll.ts';
import { IDLE, nextDrag, type CardDrag } from '../../renderer/board/gesture/card-drag.ts';
import { boardAction } from '../../renderer/board/layout/board-keys.ts';
import { limitState, parseLimit, readLimits, withLimit } from '../../renderer/board/layout/column-limit.ts';

describe('boardAction', () => {
  const press = (key: string, { shift = false, alt = false, command = false, rtl = false } = {}) =>
    boardAction({ key, shift, alt, command }, rtl);

  it('moves the cursor with arrows and the card with Shift', () => {
    expect(press('ArrowRight')).toEqual({ do: 'step', columns: 1, cards: 0, extend: false });
    expect(press('ArrowRight', { shift: true })).toEqual({ do: 'carry', columns: 1 });
    expect(press('ArrowDown', { shift: true })).toEqual({ do: 'step', columns: 0, cards: 1, extend: true });
  });

  it('turns sideways keys round where writing runs from the right', () => {
    expect(press('ArrowRight', { rtl: true })).toMatchObject({ columns: -1 });
    expect(press('ArrowLeft', { shift: true, rtl: true })).toEqual({ do: 'carry', columns: 1 });
  });

  it.each([
    ['m', 'move-to'],
    ['Enter', 'open'],
    [' ', 'toggle'],
    ['/', 'filter'],
    ['Escape', 'clear'],
  ])('reads %j as %s', (key, action) => {
    expect(press(key)).toEqual({ do: action });
  });

  it('leaves other keys to others', () => {
    expect([press('z', { command: true }), press('ArrowLeft', { alt: true }), press('q')]).toEqual([null, null, null]);
  });
});

describe('column limits', () => {
  it('says how many are too much', () => {
    expect(limitState(4, undefined)).toBeNull();
    expect(limitState(3, 3)).toEqual({ limit: 3, over: 0 });
    expect(limitState(5, 3)).toEqual({ limit: 3, over: 2 });
  });

  it.each([
    ['', null],
    [' 4 ', 4],
    ['0', undefined],
    ['-1', undefined],
    ['2.5', undefined],
    ['many', undefined],
  ])('reads %j as %j', (text, limit) => {
    expect(parseLimit(text)).toBe(limit);
  });

  it('keeps limits by column and passes over what is none', () => {
    const limits = readLimits({ ready: 3, done: 'many', blocked: -1 });
    expect(limits).toEqual({ ready: 3 });
    expect(withLimit(limits, 'done', 2)).toEqual({ ready: 3, done: 2 });
    expect(withLimit(limits, 'ready', null)).toEqual({});
    expect(readLimits(null)).toEqual({});
  });
});

describe('dragging a card', () => {
  const at = (xPx: number, yPx: number) => ({ xPx, yPx });
  const pressed: CardDrag = nextDrag(IDLE, { type: 'press', taskId: 'a', at: at(10, 10), byTouch: false });
  const move = (drag: CardDrag, xPx: number, selectedIds: readonly string[] = []): CardDrag =>
    nextDrag(drag, { type: 'move', at: at(xPx, 10), over: 'done', selectedIds: new Set(selectedIds) });

  it('is a click until the pointer has gone a little way', () => {
    expect(move(pressed, 13)).toBe(pressed);
    expect(move(pressed, 16)).toEqual({ phase: 'dragging', taskIds: ['a'], at: at(16, 10), over: 'done' });
  });

  it('takes the selection along only when it was grabbed in it', () => {
    expect(move(pressed, 40, ['a', 'b'])).toMatchObject({ taskIds: ['a', 'b'] });
    expect(move(pressed, 40, ['b', 'c'])).toMatchObject({ taskIds: ['a'] });
  });

  it('begins under a finger once it has rested; one that moves before scrolls', () => {
    const touched = nextDrag(IDLE, { type: 'press', taskId: 'a', at: at(10, 10), byTouch: true });
    expect(move(touched, 16)).toBe(touched);
    expect(move(touched, 30)).toEqual(IDLE);
    const held = nextDrag(touched, { type: 'hold', selectedIds: new Set(['a', 'b']) });
    expect(held).toEqual({ phase: 'dragging', taskIds: ['a', 'b'], at: at(10, 10), over: null });
    expect(move(held, 30)).toMatchObject({ phase: 'dragging', over: 'done' });
  });

  it('comes to rest when let go or cancelled', () => {
    expect(nextDrag(move(pressed, 40), { type: 'release' })).toEqual(IDLE);
    expect(nextDrag(move(pressed, 40), { type: 'cancel' })).toEqual(IDLE);
    expect(move(IDLE, 40)).toEqual(IDLE);
  });

  it('scrolls near the edges, faster the nearer', () => {
    expect(edgeScrollPx(500, 0, 1000)).toBe(0);
    expect(edgeScrollPx(10, 0, 1000)).toBeLessThan(edgeScrollPx(40, 0, 1000));
    expect(edgeScrollPx(990, 0, 1000)).toBe(-edgeScrollPx(10, 0, 1000));
  });
});
