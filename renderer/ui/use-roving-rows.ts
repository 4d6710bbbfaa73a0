import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { rowAfter } from './row-after.ts';

/** Rows of which Tab comes to one, and keys lead from one to another. */
export interface RovingRows {
  /** The id of the row that Tab comes to. */
  readonly current: string | undefined;
  /** To be told of each row that gets the focus. */
  onFocus(id: string): void;
  /** The row that a key acts on; null when it is meant for none, or has led to another row. */
  rowOfKey(event: KeyboardEvent): number | null;
}

/**
 * Keys for rows that are named by the ids of their elements. When the row with the focus goes away, its neighbour takes its place, unless
 * `isAway`: something above the rows has the focus.
 */
export function useRovingRows(ids: readonly string[], isAway = false): RovingRows {
  const [wanted, setWanted] = useState<string | null>(null);
  const [lastIndex, setLastIndex] = useState(0);
  const found = wanted === null ? -1 : ids.indexOf(wanted);
  const current = ids[found >= 0 ? found : Math.min(lastIndex, ids.length - 1)];
  if (found >= 0 && found !== lastIndex) setLastIndex(found);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && !isAway && document.activeElement === document.body && current !== undefined)
      document.getElementById(current)?.focus();
  });
  return {
    current,
    onFocus: (id) => {
      hadFocus.current = true;
      setWanted(id);
    },
    rowOfKey: (event) => {
      const at = ids.indexOf((event.target as Element).id);
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return null;
      const next = ids[rowAfter(event.key, at, ids.length) ?? -1];
      if (next === undefined) return at;
      document.getElementById(next)?.focus();
      event.preventDefault();
      return null;
    },
  };
}
