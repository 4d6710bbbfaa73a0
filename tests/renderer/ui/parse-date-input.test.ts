import { describe, expect, it } from 'vitest';
import { parseDateInput } from '../../../renderer/ui/parse-date-input.ts';
import { dayToIso, isoToMin, minToDay } from '../../../shared/model/time.ts';

// A Wednesday.
const TODAY = minToDay(isoToMin('2026-03-11') ?? 0);

function read(text: string, order: 'day-first' | 'month-first' = 'day-first'): string | undefined {
  const typed = parseDateInput(text, TODAY, order);
  if (!typed) return undefined;
  const time =
    typed.minuteOfDay === null ? '' : ` ${Math.floor(typed.minuteOfDay / 60)}:${String(typed.minuteOfDay % 60).padStart(2, '0')}`;
  return dayToIso(typed.day) + time;
}

describe('typed dates', () => {
  it.each([
    ['today', '2026-03-11'],
    ['Tomorrow', '2026-03-12'],
    ['fri', '2026-03-13'],
    ['wed', '2026-03-18'],
    ['monday', '2026-03-16'],
    ['next fri', '2026-03-20'],
    ['next mon', '2026-03-16'],
    ['+3d', '2026-03-14'],
    ['-1w', '2026-03-04'],
    ['2 weeks', '2026-03-25'],
    ['+1m', '2026-04-11'],
    ['9 mar', '2026-03-09'],
    ['March 9 2027', '2027-03-09'],
    ['9 Jul', '2026-07-09'],
    ['2026-05-01', '2026-05-01'],
    ['2026-05-01T14:30', '2026-05-01 14:30'],
    ['1.5.', '2026-05-01'],
    ['1/5/27', '2027-05-01'],
    ['fri 14:30', '2026-03-13 14:30'],
    ['9 mar 2 pm', '2026-03-09 14:00'],
    ['tomorrow at 8:15', '2026-03-12 8:15'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('reads month first where the locale writes it so', () => {
    expect(read('5/1/2026', 'month-first')).toBe('2026-05-01');
    expect(read('1.5.2026', 'month-first')).toBe('2026-05-01');
  });

  it('takes the next year for a date that lies more than half a year back', () => {
    const november = minToDay(isoToMin('2026-11-20') ?? 0);
    expect(dayToIso(parseDateInput('9 jan', november, 'day-first')?.day ?? 0)).toBe('2027-01-09');
  });

  it('stays on the last day of a shorter month', () => {
    const january = minToDay(isoToMin('2026-01-31') ?? 0);
    expect(dayToIso(parseDateInput('+1m', january, 'day-first')?.day ?? 0)).toBe('2026-02-28');
  });

  it.each(['', 'soon', '31 feb', '2026-02-30', '12:99', 'sunny', '99d 3'])('refuses %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
