import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avoidBars, type Obstacles } from '../../renderer/gantt/layout/avoid-bars.ts';
import { routeLink, type LinkEnd, type Route } from '../../renderer/gantt/layout/link-route.ts';

const bar = (startXPx: number, finishXPx: number, row: number): LinkEnd => ({
  startXPx,
  finishXPx,
  topPx: row * 34 + 8,
  bottomPx: row * 34 + 26,
  tipPx: 0,
});

function obstacles(spans: Readonly<Record<number, readonly [number, number]>>): Obstacles {
  return {
    rowPx: 34,
    scrollTopPx: 0,
    firstRow: 0,
    lastRow: 1000,
    spanAt: (row) => {
      const span = spans[row];
      return span === undefined ? null : { x0Px: span[0], x1Px: span[1] };
    },
  };
}

/** The rows whose bars a route crosses. */
function crossed(route: Route, spans: Readonly<Record<number, readonly [number, number]>>): readonly number[] {
  return Object.entries(spans).flatMap(([row, [x0, x1]]) => {
    const [top, bottom] = [Number(row) * 34 + 8, Number(row) * 34 + 26];
    for (let at = 0; at + 3 < route.length; at += 2) {
      const [xa = 0, ya = 0, xb = 0, yb = 0] = route.slice(at, at + 4);
      const meets = Math.max(xa, xb) > x0 && Math.min(xa, xb) < x1 && Math.max(ya, yb) > top && Math.min(ya, yb) < bottom;
      if (meets) return [Number(row)];
    }
    return [];
  });
}

describe('a link on its way past bars', () => {
  it('stays as it is where nothing is in its way', () => {
    const route = routeLink('FS', bar(0, 100, 0), bar(300, 400, 3));
    expect(avoidBars(route, { fromRow: 0, toRow: 3 }, obstacles({ 1: [200, 250] }))).toBe(route);
  });

  it('goes down in the nearest channel that is free all along', () => {
    const spans = { 1: [80, 150], 2: [160, 200] } as const;
    const route = avoidBars(routeLink('FS', bar(0, 100, 0), bar(300, 400, 3)), { fromRow: 0, toRow: 3 }, obstacles(spans));
    expect(route).toEqual([100, 17, 154, 17, 154, 119, 300, 119]);
    expect(crossed(route, spans)).toEqual([]);
  });

  it('steps aside in the gap before a bar where no channel is free', () => {
    const spans = { 1: [50, 400] } as const;
    const route = avoidBars(routeLink('FS', bar(0, 100, 0), bar(130, 180, 2)), { fromRow: 0, toRow: 2 }, obstacles(spans));
    expect(crossed(route, spans)).toEqual([]);
    expect(route.slice(-2)).toEqual([130, 85]);
  });

  it('never crosses a bar between its ends, is orthogonal and ends where it did', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 3, max: 300 }));
    const ends = fc.record({ from: span, to: span, up: fc.boolean() });
    const type = fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const);
    fc.assert(
      fc.property(type, ends, fc.array(span, { minLength: 1, maxLength: 6 }), (kind, { from, to, up }, middle) => {
        const last = middle.length + 1;
        const spans = Object.fromEntries(middle.map(([x, w], at) => [at + 1, [x, x + w] as const]));
        const [fromRow, toRow] = up ? [last, 0] : [0, last];
        const plain = routeLink(kind, bar(from[0], from[0] + from[1], fromRow), bar(to[0], to[0] + to[1], toRow));
        const route = avoidBars(plain, { fromRow, toRow }, obstacles(spans));
        expect(crossed(route, spans)).toEqual([]);
        expect([...route.slice(0, 2), ...route.slice(-2)]).toEqual([...plain.slice(0, 2), ...plain.slice(-2)]);
        for (let at = 2; at + 1 < route.length; at += 2)
          expect(route[at] === route[at - 2] || route[at + 1] === route[at - 1]).toBe(true);
      }),
    );
  });

  it('past very many rows goes around the bars in view, wherever the view is', () => {
    const spans = { 299: [90, 160], 300: [60, 130], 301: [200, 240] } as const;
    const route = routeLink('FS', bar(0, 100, 0), bar(300, 400, 500));
    const ends = { fromRow: 0, toRow: 500 };
    const around = (firstRow: number, lastRow: number): Route =>
      avoidBars(route, ends, { ...obstacles(spans), firstRow, lastRow });
    expect(crossed(around(290, 310), spans)).toEqual([]);
    const inRow300 = (at: Route): readonly number[] => at.filter((_x, index) => index % 2 === 0 && at[index + 1] === 300 * 34);
    expect(inRow300(around(290, 310))).toEqual(inRow300(around(298, 318)));
  });
});
