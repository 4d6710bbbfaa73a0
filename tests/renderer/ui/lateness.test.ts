import { describe, expect, it } from 'vitest';
import { latenessOf } from '../../../renderer/ui/lateness.ts';

describe('latenessOf', () => {
  const open = { status: 'in-progress', deadlineMin: null } as const;

  it('calls an open task overdue when its planned finish has passed', () => {
    expect(latenessOf(open, { finishMin: 99 }, 100)).toBe('overdue');
    expect(latenessOf(open, { finishMin: 100 }, 100)).toBeNull();
  });

  it('sees a deadline that will be missed', () => {
    expect(latenessOf({ ...open, deadlineMin: 150 }, { finishMin: 151 }, 100)).toBe('misses-deadline');
    expect(latenessOf({ ...open, deadlineMin: 151 }, { finishMin: 151 }, 100)).toBeNull();
  });

  it.each(['done', 'cancelled'] as const)('leaves a task alone that is %s', (status) => {
    expect(latenessOf({ status, deadlineMin: 10 }, { finishMin: 50 }, 100)).toBeNull();
  });

  it('says nothing without dates', () => {
    expect(latenessOf(open, undefined, 100)).toBeNull();
  });
});
