import { useMemo } from 'react';
import * as v from 'valibot';
import type { Id } from '../../shared/model/id.ts';
import { listView, type ListView } from '../../shared/model/saved-view.ts';
import { sameJson } from '../../shared/model/same-json.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';

/** A view under a name. */
export interface NamedView {
  readonly id: Id;
  readonly name: string;
  readonly view: ListView;
  /** In the workspace for everybody; else on this device. */
  readonly shared: boolean;
  /** Null: for every project. */
  readonly projectId: Id | null;
}

export interface SavedViews {
  /** Those for a project, by their names. */
  readonly views: readonly NamedView[];
  save(view: { readonly name: string; readonly view: ListView; readonly shared: boolean; readonly everywhere: boolean }): void;
  update(named: NamedView, view: ListView): void;
  remove(named: NamedView): void;
}

const PRIVATE_SETTING = 'list-views';

const privateViews = v.array(v.object({ id: v.string(), name: v.string(), projectId: v.nullable(v.string()), view: listView }));

/** The private views that a device stored; none where that can't be read. */
export function readPrivateViews(stored: unknown): readonly NamedView[] {
  const parsed = v.safeParse(privateViews, stored);
  return parsed.success ? parsed.output.map((each) => ({ ...each, shared: false })) : [];
}

export function sameView(a: ListView, b: ListView): boolean {
  return sameJson(a, b);
}

/** The saved views of a project's list, private and shared. */
export function useSavedViews(projectId: Id): SavedViews {
  const actions = useActions();
  const stored = useReplica((state) => state.settings[PRIVATE_SETTING]);
  const records = useReplica((state) => state.workspace.savedView);
  return useMemo(() => {
    const own = readPrivateViews(stored);
    const shared = [...records.values()].flatMap(({ id, name, view, projectId: of, deletedAtMs }): readonly NamedView[] =>
      deletedAtMs === null ? [{ id, name, view, projectId: of, shared: true }] : [],
    );
    const keep = (views: readonly NamedView[]): void =>
      actions.remember(
        PRIVATE_SETTING,
        views.map(({ id, name, view, projectId: of }) => ({ id, name, view, projectId: of })),
      );
    return {
      views: [...own, ...shared]
        .filter((each) => each.projectId === null || each.projectId === projectId)
        .toSorted((a, b) => a.name.localeCompare(b.name)),
      save: ({ name, view, shared: isShared, everywhere }) => {
        const id = actions.newId();
        const of = everywhere ? null : projectId;
        if (isShared) void actions.run({ type: 'savedView.create', id, fields: { name, view, projectId: of } });
        else keep([...own, { id, name, view, projectId: of, shared: false }]);
      },
      update: (named, view) => {
        if (named.shared) void actions.run({ type: 'savedView.update', id: named.id, fields: { view } });
        else keep(own.map((each) => (each.id === named.id ? { ...each, view } : each)));
      },
      remove: (named) => {
        if (!named.shared) keep(own.filter(({ id }) => id !== named.id));
        else {
          const message = t('view.deleted', { name: named.name });
          void actions.run({ type: 'savedView.delete', id: named.id }, { message });
        }
      },
    };
  }, [stored, records, actions, projectId]);
}
