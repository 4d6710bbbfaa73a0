import { useCallback, useMemo } from 'react';
import * as v from 'valibot';
import type { Id } from '../../shared/model/id.ts';
import { listView, USUAL_LIST_VIEW, type ListView } from '../../shared/model/saved-view.ts';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { layoutColumns, type ColumnLayout } from './column-layout.ts';

/** How a project's tasks are shown on this device. */
export interface ListViewState {
  readonly view: ListView;
  readonly layout: ColumnLayout;
  /** Changes parts of it; what is written follows from what stands when it is called. */
  change(part: Partial<ListView> | ((view: ListView) => Partial<ListView>)): void;
}

/** What a device stored as a view, or the usual one where that can't be read. */
export function readListView(stored: unknown): ListView {
  return v.is(listView, stored) ? stored : USUAL_LIST_VIEW;
}

/** The view of a project's list, kept on this device. */
export function useListView(projectId: Id): ListViewState {
  const actions = useActions();
  const replica = useReplicaHandle();
  const key = `list-view.${projectId}`;
  const stored = useReplica((state) => state.settings[key]);
  const view = useMemo(() => readListView(stored), [stored]);
  const layout = useMemo(() => layoutColumns(view.columns), [view.columns]);
  const change = useCallback<ListViewState['change']>(
    (part) => {
      const now = readListView(replica.getState().settings[key]);
      actions.remember(key, { ...now, ...(typeof part === 'function' ? part(now) : part) });
    },
    [actions, replica, key],
  );
  return useMemo(() => ({ view, layout, change }), [view, layout, change]);
}
