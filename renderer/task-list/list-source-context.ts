import { createContext, useContext } from 'react';
import type { ListSource } from './row-model.ts';

/** What rows are made from, for what opens above the list: so the buttons that open it needn't render again with each edit of the plan. */
export const ListSourceContext = createContext<ListSource | null>(null);

export function useSourceOfList(): ListSource {
  const source = useContext(ListSourceContext);
  if (!source) throw new Error('A part of the list stands outside ListSourceContext');
  return source;
}
