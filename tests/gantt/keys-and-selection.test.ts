import { describe, expect, it } from 'vitest';
import { keyAction } from '../../renderer/gantt/gesture/key-action.ts';
import { selectTask } from '../../renderer/gantt/gesture/selection.ts';
import { gapsBetween, wholeDays } from '../../renderer/gantt/view/non-working.ts';
import { scrollArea, scrolledTo, scrollIntoView, scrollLeftOf } from '../../renderer/gantt/view/scroll-model.ts';
import { DAY, MONDAY } from './builders.ts';

const key = (name: string, mods: { alt?: boolean; shift?: boolean; ctrl?: boolean } = {}) =>
  keyAction({ key: name, altKey: mods.alt ?? false, shiftKey: mods.shift ?? false, ctrlKey: mods.ctrl ?? false, metaKey: false });

describe('keys', () => {
  it('move rows through the outline with Alt, as in the list', () => {
    expect(key('ArrowUp', { alt: true })).toEqual({ kind: 'outline', move: 'up' });
    expect(key('ArrowDown', { alt: true })).toEqual({ kind: 'outline', move: 'down' });
    expect(key('ArrowRight', { alt: true, shift: true })).toEqual({ kind: 'outline', move: 'indent' });
    expect(key('ArrowLeft', { alt: true, shift: true })).toEqual({ kind: 'outline', move: 'outdent' });
  });

  it('ask why, and open the menu', () => {
    expect(key('w')).toEqual({ kind: 'why' });
    expect(key('F10', { shift: true })).toEqual({ kind: 'menu' });
    expect(key('F10')).toBeNull();
  });

  it('move with Alt and resize with Shift', () => {
    expect(key('ArrowRight', { alt: true })).toEqual({ kind: 'move', direction: 1 });
    expect(key('ArrowLeft', { shift: true })).toEqual({ kind: 'resize', direction: -1 });
  });

  it('say how much is done, and link what is selected', () => {
    expect(key('p')).toEqual({ kind: 'progress', direction: 1 });
    expect(key('P', { shift: true })).toEqual({ kind: 'progress', direction: -1 });
    expect(key('l')).toEqual({ kind: 'link' });
  });

  it('go through the links of a task, back with Shift', () => {
    expect(key('k')).toEqual({ kind: 'walk-links', direction: 1 });
    expect(key('K', { shift: true })).toEqual({ kind: 'walk-links', direction: -1 });
    expect(key('k', { ctrl: true })).toBeNull();
  });

  it('go along reading from right to left', () => {
    const rightToLeft = (name: string, alt: boolean) =>
      keyAction({ key: name, altKey: alt, shiftKey: false, ctrlKey: false, metaKey: false }, true);
    expect(rightToLeft('ArrowLeft', true)).toEqual({ kind: 'move', direction: 1 });
    expect(rightToLeft('ArrowLeft', false)).toEqual({ kind: 'fold', to: 'open' });
  });

  it('go between rows and fold without Alt', () => {
    expect(key('ArrowDown', { shift: true })).toEqual({ kind: 'row', by: 1, extend: true });
    expect(key('ArrowLeft')).toEqual({ kind: 'fold', to: 'close' });
  });

  it('mean nothing with Ctrl, except select all', () => {
    expect(key('t', { ctrl: true })).toBeNull();
    expect(key('a', { ctrl: true })).toEqual({ kind: 'select-all' });
  });
});

describe('selection', () => {
  const rowIds = ['a', 'b', 'c', 'd'];
  const base = { rowIds, rowOf: new Map(rowIds.map((id, row) => [id, row])), selectedIds: ['b'], anchorId: 'b' };

  it('is replaced, toggled, or drawn from the anchor', () => {
    expect(selectTask(base, 'd', 'replace')).toEqual(['d']);
    expect(selectTask(base, 'd', 'toggle')).toEqual(['b', 'd']);
    expect(selectTask(base, 'b', 'toggle')).toEqual([]);
    expect(selectTask(base, 'd', 'range')).toEqual(['b', 'c', 'd']);
    expect(selectTask(base, 'a', 'range')).toEqual(['a', 'b']);
  });

  it('is the one task when there is no anchor for a range', () => {
    expect(selectTask({ ...base, anchorId: null }, 'd', 'range')).toEqual(['d']);
  });
});

describe('non-working time', () => {
  it('is what lies between the working spans', () => {
    const work = [MONDAY, MONDAY + 240, MONDAY + 300, MONDAY + 540];
    const range = { fromMin: MONDAY - 480, toMin: MONDAY + 960 };
    expect(gapsBetween(work, range, 1)).toEqual([
      { fromMin: MONDAY - 480, toMin: MONDAY },
      { fromMin: MONDAY + 240, toMin: MONDAY + 300 },
      { fromMin: MONDAY + 540, toMin: MONDAY + 960 },
    ]);
    expect(gapsBetween(work, range, 61)).toHaveLength(2);
  });

  it('is shaded by whole days when seen from afar', () => {
    const midnight = MONDAY - 480;
    expect(
      wholeDays([
        { fromMin: midnight - 400, toMin: midnight + DAY + 480 },
        { fromMin: midnight + 700, toMin: midnight + 760 },
      ]),
    ).toEqual([{ fromMin: midnight, toMin: midnight + DAY }]);
  });
});

describe('scrolling', () => {
  it('moves no more than it takes to show a row', () => {
    const position = { atPx: 100, sizePx: 200 };
    expect(scrollIntoView(position, { fromPx: 150, toPx: 184 })).toBe(100);
    expect(scrollIntoView(position, { fromPx: 68, toPx: 102 })).toBe(68);
    expect(scrollIntoView(position, { fromPx: 290, toPx: 324 })).toBe(124);
  });

  const planned = { fromMin: MONDAY, toMin: MONDAY + 10 * DAY };

  it('reaches a screen beyond the plan on both sides', () => {
    const scale = { viewStartMin: MONDAY, minPerPx: 60 };
    const area = scrollArea(planned, scale, 500);
    expect(area).toEqual({ fromMin: MONDAY - 500 * 60, widthPx: 1240 });
    expect(scrollLeftOf(area, scale)).toBe(500);
  });

  it('keeps what is in view reachable wherever it is', () => {
    const scale = { viewStartMin: MONDAY - 900 * DAY, minPerPx: 60 };
    expect(scrollLeftOf(scrollArea(planned, scale, 500), scale)).toBe(0);
  });

  it("follows the scroll bar and ignores the browser's rounding", () => {
    const scale = { viewStartMin: MONDAY + 13, minPerPx: 60 };
    const area = scrollArea(planned, scale, 500);
    expect(scrolledTo(area, scale, Math.round(scrollLeftOf(area, scale)))).toBe(scale);
    expect(scrolledTo(area, scale, 100).viewStartMin).toBe(area.fromMin + 6000);
  });
});
