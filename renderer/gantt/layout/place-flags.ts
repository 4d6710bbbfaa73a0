import type { TimeMarker } from './layout-gantt.ts';

export interface Flag {
  readonly kind: TimeMarker['kind'];
  /** Where its line stands. */
  readonly xPx: number;
  readonly wPx: number;
}

const GAP_PX = 2;

/** Flags side by side, each as near to its line as the others leave room: today stands on its own line, the rest gives way. */
export function placeFlags<F extends Flag>(flags: readonly F[]): readonly (F & { readonly leftPx: number })[] {
  const placed: (F & { readonly leftPx: number })[] = [];
  const inOrder = flags.toSorted((a, b) => Number(b.kind === 'today') - Number(a.kind === 'today') || a.xPx - b.xPx);
  for (const flag of inOrder) {
    const wantedPx = flag.xPx - flag.wPx / 2;
    const free = (leftPx: number): boolean =>
      placed.every((other) => leftPx + flag.wPx + GAP_PX <= other.leftPx || leftPx >= other.leftPx + other.wPx + GAP_PX);
    const places = [
      wantedPx,
      ...placed.flatMap((other) => [other.leftPx - GAP_PX - flag.wPx, other.leftPx + other.wPx + GAP_PX]),
    ];
    const leftPx = places
      .filter(free)
      .reduce((best, each) => (Math.abs(each - wantedPx) < Math.abs(best - wantedPx) ? each : best), Infinity);
    placed.push({ ...flag, leftPx });
  }
  return placed;
}
