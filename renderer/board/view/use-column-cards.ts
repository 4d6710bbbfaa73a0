import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, type RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';

const CARD_PX = 84;
const GAP_PX = 6;
const OVERSCAN = 6;

/**
 * Which cards of a column are in the page. It stands by itself because it is held on to: what it calls back would keep all that is at
 * hand in a column, the plan of that time too.
 */
export function useColumnCards(list: RefObject<HTMLElement | null>, taskIds: readonly Id[]) {
  return useVirtualizer({
    count: taskIds.length,
    getScrollElement: () => list.current,
    estimateSize: () => CARD_PX,
    overscan: OVERSCAN,
    gap: GAP_PX,
    paddingEnd: GAP_PX,
    // The same one for the same cards: another would have all of them measured anew.
    getItemKey: useCallback((index: number) => taskIds[index] ?? index, [taskIds]),
  });
}
