import { useState } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { ListView } from '../../shared/model/saved-view.ts';

/** What is folded; a filter starts with everything it found in sight. */
export function useFolded(view: ListView): { readonly folded: ReadonlySet<Id>; readonly toggleFold: (id: Id) => void } {
  const filtered = view.filter.groups.length > 0 || view.quick.length > 0 ? JSON.stringify([view.filter, view.quick]) : '';
  const [folds, setFolds] = useState<Readonly<Record<string, ReadonlySet<Id>>>>({});
  const folded = folds[filtered] ?? NOTHING;
  return {
    folded,
    toggleFold: (id) => {
      const next = new Set(folded);
      if (!next.delete(id)) next.add(id);
      // The outline keeps its folds; of filters only the one in sight does.
      setFolds({ ...(folds[''] ? { '': folds[''] } : {}), [filtered]: next });
    },
  };
}

const NOTHING: ReadonlySet<Id> = new Set();
