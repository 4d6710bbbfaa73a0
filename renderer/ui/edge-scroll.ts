const ZONE_PX = 56;
const FASTEST_PX = 18;

/** How fast something scrolls while a dragged pointer is near an edge of it, or past it. Units: px a frame. */
export function edgeScrollPx(atPx: number, fromPx: number, toPx: number): number {
  const near = Math.min(atPx - fromPx, toPx - atPx);
  if (near >= ZONE_PX || toPx - fromPx < 2 * ZONE_PX) return 0;
  const speed = Math.ceil(((ZONE_PX - Math.max(0, near)) / ZONE_PX) * FASTEST_PX);
  return atPx - fromPx < toPx - atPx ? -speed : speed;
}
