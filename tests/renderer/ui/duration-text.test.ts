import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../../renderer/ui/duration-text.ts';
import { DURATION_UNITS } from '../../../shared/model/task.ts';

const SCALE = { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 };

describe('durations as text', () => {
  it.each([
    ['3d', { minutes: 1440, unit: 'day', kind: 'working' }],
    ['3', { minutes: 1440, unit: 'day', kind: 'working' }],
    ['2d 4h', { minutes: 1200, unit: 'day', kind: 'working' }],
    ['1.5w', { minutes: 3600, unit: 'week', kind: 'working' }],
    ['1,5 w', { minutes: 3600, unit: 'week', kind: 'working' }],
    ['90 min', { minutes: 90, unit: 'minute', kind: 'working' }],
    ['2 months', { minutes: 19_200, unit: 'month', kind: 'working' }],
    ['3ed', { minutes: 4320, unit: 'day', kind: 'elapsed' }],
    ['0', { minutes: 0, unit: 'day', kind: 'working' }],
  ])('reads %s', (text, expected) => {
    expect(parseDuration(text, SCALE)).toEqual(expected);
  });

  it.each(['', 'soon', '-3d', '3 dogs', '1d 2ed', '999999999w'])('refuses %s', (text) => {
    expect(parseDuration(text, SCALE)).toBeUndefined();
  });

  it.each([
    [1440, 'day', '3d'],
    [720, 'day', '1.5d'],
    [1140, 'day', '2d 3h'],
    [3600, 'week', '1.5w'],
    [500, 'day', '1d 20min'],
    [-480, 'day', '-1d'],
  ] as const)('writes %i minutes in %ss as %s', (minutes, unit, expected) => {
    expect(formatDuration(minutes, SCALE, { unit })).toBe(expected);
  });

  it('reads what it writes', () => {
    const kinds = fc.constantFrom('working' as const, 'elapsed' as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...DURATION_UNITS), kinds, (minutes, unit, kind) => {
        const read = parseDuration(formatDuration(minutes, SCALE, { unit, kind }), SCALE);
        expect(read).toMatchObject({ minutes, kind });
      }),
    );
  });
});
