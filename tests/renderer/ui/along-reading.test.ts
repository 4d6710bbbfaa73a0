import { describe, expect, it } from 'vitest';
import { keyAction } from '../../../renderer/gantt/gesture/key-action.ts';
import { alongReading } from '../../../renderer/ui/along-reading.ts';

const press = (key: string, held: { altKey?: boolean; shiftKey?: boolean } = {}) => ({
  key,
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe('arrow keys where the page reads from right to left', () => {
  it('follow what is seen', () => {
    expect(alongReading('ArrowLeft', true)).toBe('ArrowRight');
    expect(alongReading('ArrowLeft', false)).toBe('ArrowLeft');
    expect(alongReading('Enter', true)).toBe('Enter');
  });

  it('open the outline of the Gantt to the left, and move its bars to where they point: right is earlier', () => {
    expect(keyAction(press('ArrowLeft'), true)).toEqual({ kind: 'fold', to: 'open' });
    expect(keyAction(press('ArrowRight', { altKey: true }), true)).toEqual({ kind: 'move', direction: -1 });
    expect(keyAction(press('ArrowLeft', { altKey: true, shiftKey: true }), true)).toEqual({ kind: 'outline', move: 'indent' });
  });
});
