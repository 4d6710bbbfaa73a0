import { describe, expect, it } from 'vitest';
import { formatLink, parsePredecessors } from '../../../renderer/task-list/predecessors-text.ts';
import type { Lag } from '../../../shared/model/dependency.ts';

const SCALE = { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 };
const IDS = new Map([
  ['1', 'a'],
  ['1.2', 'b'],
  ['3', 'c'],
]);
const days = (minutes: number): Lag => ({ kind: 'working', minutes, unit: 'day' });

describe('predecessors as text', () => {
  it('reads numbers, types, lags and leads', () => {
    expect(parsePredecessors('1; 1.2ss+2d, 3FF-50%', IDS, SCALE)).toEqual({
      ok: true,
      value: [
        { fromId: 'a', type: 'FS', lag: days(0) },
        { fromId: 'b', type: 'SS', lag: days(960) },
        { fromId: 'c', type: 'FF', lag: { kind: 'percent', percent: -50 } },
      ],
    });
  });

  it('reads an elapsed lag', () => {
    expect(parsePredecessors('1FS+3ed', IDS, SCALE)).toMatchObject({
      ok: true,
      value: [{ lag: { kind: 'elapsed', minutes: 4320 } }],
    });
  });

  it('reads nothing as no predecessors', () => {
    expect(parsePredecessors('  ', IDS, SCALE)).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['9', 'unknown-task'],
    ['1; 1', 'twice'],
    ['first', 'unreadable'],
    ['1FS+soon', 'unreadable'],
    ['1XX', 'unreadable'],
  ])('refuses %s', (text, code) => {
    expect(parsePredecessors(text, IDS, SCALE)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['FS', days(0), '1.2'],
    ['SS', days(0), '1.2SS'],
    ['FS', days(960), '1.2FS+2d'],
    ['FF', days(-480), '1.2FF-1d'],
    ['FS', { kind: 'percent', percent: 50 }, '1.2FS+50%'],
  ] as const)('writes %s with its lag', (type, lag, expected) => {
    expect(formatLink('1.2', { type, lag }, SCALE)).toBe(expected);
  });
});
