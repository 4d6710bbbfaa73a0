import { useMemo, useState } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { ListView } from '../../shared/model/saved-view.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';

/** What of a list is folded away. */
export interface Folds {
  readonly folded: ReadonlySet<Id>;
  toggle(id: Id): void;
  /** Folds exactly these. */
  fold(ids: Iterable<Id>): void;
}

/** The folds of a project's outline, kept on this device. A filter starts with everything that it found in sight, and its folds go with it. */
export function useFolded(projectId: Id, view: ListView): Folds {
  const actions = useActions();
  const key = `list-folds.${projectId}`;
  const stored = useReplica((state) => state.settings[key]);
  const outline = useMemo(
    () => new Set(Array.isArray(stored) ? stored.filter((id): id is Id => typeof id === 'string') : []),
    [stored],
  );
  const filter = view.filter.groups.length > 0 || view.quick.length > 0 ? JSON.stringify([view.filter, view.quick]) : '';
  const [found, setFound] = useState<{ readonly filter: string; readonly folded: ReadonlySet<Id> }>({ filter, folded: NOTHING });
  const inFilter = found.filter === filter ? found.folded : NOTHING;
  const folded = filter === '' ? outline : inFilter;
  const fold = (ids: Iterable<Id>): void => {
    if (filter === '') actions.remember(key, [...ids]);
    else setFound({ filter, folded: new Set(ids) });
  };
  return {
    folded,
    fold,
    toggle: (id) => {
      const next = new Set(folded);
      if (!next.delete(id)) next.add(id);
      fold(next);
    },
  };
}

const NOTHING: ReadonlySet<Id> = new Set();

/** Every summary task of a plan. Cost: linear. */
export function summaryIds({ order, hierarchy }: Pick<ResolvedProject, 'order' | 'hierarchy'>): readonly Id[] {
  return order.filter((_, position) => (hierarchy.end[position] ?? 0) > position + 1);
}
