import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToRoute, routeLink, type LinkEnd } from '../../renderer/gantt/layout/link-route.ts';

const bar = (startXPx: number, finishXPx: number, row: number): LinkEnd => ({
  startXPx,
  finishXPx,
  topPx: row * 34 + 8,
  bottomPx: row * 34 + 26,
  tipPx: 0,
});

describe('link route', () => {
  it('runs from the finish to the start with two turns when there is room', () => {
    expect(routeLink('FS', bar(0, 100, 0), bar(160, 200, 2))).toEqual([100, 17, 110, 17, 110, 85, 160, 85]);
  });

  it('drops onto the successor from above when it starts where the predecessor finishes', () => {
    expect(routeLink('FS', bar(0, 100, 0), bar(100, 200, 1))).toEqual([100, 17, 106, 17, 106, 42]);
  });

  it('comes from below to a successor further up', () => {
    expect(routeLink('FS', bar(0, 100, 3), bar(100, 200, 1)).at(-1)).toBe(60);
  });

  it('goes back through the gap between the rows when the successor starts earlier', () => {
    const route = routeLink('FS', bar(50, 100, 0), bar(20, 60, 2));
    expect(route.slice(-2)).toEqual([20, 85]);
    expect(route).toContain(76 - 5);
  });

  it('turns outside both bars for two starts and for two finishes', () => {
    expect(routeLink('SS', bar(50, 100, 0), bar(80, 120, 1)).slice(0, 4)).toEqual([50, 17, 40, 17]);
    expect(routeLink('FF', bar(50, 100, 0), bar(80, 120, 1)).slice(0, 4)).toEqual([100, 17, 130, 17]);
  });

  it('is orthogonal for every kind of link and every place of the bars', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 3, max: 200 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.constantFrom('FS', 'SS', 'FF', 'SF'), place, place, (type, [x0, w0, r0], [x1, w1, r1]) => {
        const route = routeLink(type, bar(x0, x0 + w0, r0), bar(x1, x1 + w1, r1));
        for (let at = 2; at + 1 < route.length; at += 2)
          expect(route[at] === route[at - 2] || route[at + 1] === route[at - 1]).toBe(true);
      }),
    );
  });

  it('is near where it runs and far elsewhere', () => {
    const route = routeLink('FS', bar(0, 100, 0), bar(160, 200, 2));
    expect(distanceToRoute(route, 112, 50)).toBe(2);
    expect(distanceToRoute(route, 300, 300)).toBeGreaterThan(100);
  });
});
