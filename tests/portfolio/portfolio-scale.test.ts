import { describe, expect, it } from 'vitest';
import { portfolioAction } from '../../renderer/portfolio/layout/portfolio-keys.ts';
import {
  monthStart,
  portfolioScale,
  ticksOf,
  xOfMin,
  type PortfolioZoom,
} from '../../renderer/portfolio/layout/portfolio-scale.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { dayToIso, minToDay, weekdayOf } from '../../shared/model/time.ts';
import { at } from '../support/a-project.ts';

const today = minToDay(at('2026-03-04T10:00'));
const span = (start: string, finish: string) => ({ startMin: at(start), finishMin: at(finish) });
type Row = Parameters<typeof portfolioScale>[0]['rows'][number];
const row = (start: string, finish: string, deadlineMin: number | null = null): Row => ({
  span: span(start, finish),
  baseline: null,
  milestones: [],
  project: { ...emptyRecord('project', 'P'), deadlineMin },
});
const scaleOf = (zoom: PortfolioZoom, rows: readonly Row[] = [row('2026-01-12T08:00', '2026-05-08T17:00')], minWidthPx = 100) =>
  portfolioScale({ rows, zoom, today, minWidthPx });

describe('portfolioScale', () => {
  it.each(['month', 'quarter', 'year'] as const)('holds all projects at %s, from the first of a month on', (zoom) => {
    const scale = scaleOf(zoom);
    expect(dayToIso(scale.fromDay)).toMatch(/-01$/);
    expect(xOfMin(scale, at('2026-01-12T08:00'))).toBeGreaterThan(0);
    expect(xOfMin(scale, at('2026-05-08T17:00'))).toBeLessThan(scale.widthPx);
  });

  it('holds today, deadlines and what was agreed', () => {
    const rows = [
      {
        ...row('2026-06-01T08:00', '2026-06-05T17:00', at('2026-09-01T17:00')),
        baseline: span('2026-02-02T08:00', '2026-06-05T17:00'),
      },
    ];
    const scale = scaleOf('month', rows);
    expect(scale.fromDay).toBeLessThan(minToDay(at('2026-02-02T08:00')));
    expect(scale.toDay).toBeGreaterThan(minToDay(at('2026-09-01T17:00')));
  });

  it('fills the width that there is', () => {
    expect(scaleOf('year', [], 1200).widthPx).toBeGreaterThanOrEqual(1200);
  });

  it('has stretches that follow one another without a gap', () => {
    for (const zoom of ['month', 'quarter', 'year'] as const) {
      const scale = scaleOf(zoom, undefined, 900);
      for (const ticks of Object.values(ticksOf(scale, 1))) {
        let xPx = 0;
        for (const tick of ticks) {
          expect(tick.xPx).toBeCloseTo(xPx, 6);
          xPx = tick.xPx + tick.widthPx;
        }
        expect(xPx).toBeCloseTo((scale.toDay - scale.fromDay) * scale.pxPerDay, 6);
      }
    }
  });

  it('has quarters over months, and weeks that begin where the workspace says so', () => {
    const { major, minor } = ticksOf(scaleOf('quarter'), 1);
    expect(dayToIso(major[1]?.fromDay ?? 0)).toBe('2026-01-01');
    expect(dayToIso(minor[0]?.fromDay ?? 0)).toBe('2025-12-01');
    expect(new Set(ticksOf(scaleOf('month'), 0).minor.map(({ fromDay }) => weekdayOf(fromDay)))).toEqual(new Set([0]));
  });
});

it('monthStart goes over the ends of years', () => {
  const day = minToDay(at('2026-01-31T08:00'));
  expect([-1, 0, 1, 12].map((months) => dayToIso(monthStart(day, months)))).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
    '2027-01-01',
  ]);
});

it.each([
  ['ArrowDown', { do: 'row', by: 1 }],
  ['ArrowLeft', { do: 'scroll', by: -1 }],
  ['+', { do: 'zoom', by: -1 }],
  ['T', { do: 'today' }],
  ['Enter', { do: 'open' }],
  ['x', null],
  ['Tab', null],
])('the key %s means %j', (key, action) => {
  expect(portfolioAction(key)).toEqual(action);
});
