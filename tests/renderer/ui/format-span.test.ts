import { describe, expect, it } from 'vitest';
import { formatSpan } from '../../../renderer/ui/format-date.ts';
import { isoToMin } from '../../../shared/model/time.ts';

const at = (iso: string): number => isoToMin(iso) ?? 0;
const TODAY = at('2026-03-02T08:00');

/** Ranges are written with narrow spaces in some languages. */
const span = (from: string, to: string): string => formatSpan(at(from), at(to), TODAY).replaceAll(/\s/g, ' ');

describe('a span', () => {
  it('says once what both ends share', () => {
    expect(span('2026-03-09T08:00', '2026-03-09T17:00')).toBe('Mar 9');
    expect(span('2026-03-09T08:00', '2026-03-13T17:00')).toBe('Mar 9 – 13');
    expect(span('2026-03-09T08:00', '2026-04-03T17:00')).toBe('Mar 9 – Apr 3');
  });

  it('has the years where one is another than this', () => {
    expect(span('2026-12-14T08:00', '2027-01-08T17:00')).toBe('Dec 14, 2026 – Jan 8, 2027');
    expect(span('2027-01-04T08:00', '2027-01-08T17:00')).toBe('Jan 4 – 8, 2027');
  });

  it('that ends at midnight ends with the day before', () => {
    expect(span('2026-03-09T00:00', '2026-03-12T00:00')).toBe('Mar 9 – 11');
  });
});
