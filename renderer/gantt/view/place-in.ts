import { readsRightToLeft } from '../../ui/along-reading.ts';

/** Where a point of the page is in a box: x from the side where reading begins, as the layout has it. */
export function placeIn(
  box: Pick<DOMRect, 'left' | 'right' | 'top'>,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): { readonly xPx: number; readonly yPx: number } {
  return { xPx: readsRightToLeft() ? box.right - clientX : clientX - box.left, yPx: clientY - box.top };
}
