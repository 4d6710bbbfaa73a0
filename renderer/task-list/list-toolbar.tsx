import { ArrowDownUp, Group as GroupIcon } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { ListView } from '../../shared/model/saved-view.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Popover } from '../ui/popover.tsx';
import { Select } from '../ui/select.tsx';
import { columnName, columnOf } from './columns.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterBuilder } from './filter-builder.tsx';
import { GROUPINGS } from './group-tasks.ts';
import { useSourceOfList } from './list-source-context.ts';
import { offeredColumns } from './offered-columns.ts';
import { QuickFilters } from './quick-filters.tsx';
import type { ListViewState } from './use-list-view.ts';
import { ViewsMenu } from './views-menu.tsx';

interface ListToolbarProps {
  readonly projectId: Id;
  readonly state: ListViewState;
  /** How many tasks fit the filter; null without one. */
  readonly fitting: number | null;
  readonly taskCount: number;
}

/** What the list shows: saved views, filters, order, groups, columns. Scrolling leaves it as it is. */
export const ListToolbar = memo(Toolbar);

function Toolbar({ projectId, state, fitting, taskCount }: ListToolbarProps): ReactNode {
  const { view, change } = state;
  return (
    <div className="list-toolbar" role="toolbar" aria-label={t('list.toolbar')}>
      <ViewsMenu projectId={projectId} state={state} />
      <QuickFilters quick={view.quick} change={change} />
      <FilterBuilder state={state} />
      {fitting === null ? null : (
        <span className="faint numeric list-toolbar__count" role="status">
          {t('filter.shown', { shown: fitting, n: taskCount })}
        </span>
      )}
      <span className="list-toolbar__space" />
      <SortMenu sort={view.sort} change={change} />
      <GroupMenu group={view.group} change={change} />
      <ColumnsMenu columns={view.columns} change={change} />
    </div>
  );
}

const NONE = 'none';

/** A part of the view, and how to change it: a menu renders again only with its own part. */
type MenuProps<K extends keyof ListView> = Pick<ListView, K> & Pick<ListViewState, 'change'>;

const SortMenu = memo(function Sort({ sort, change }: MenuProps<'sort'>): ReactNode {
  const column = sort && columnOf(sort.column);
  return (
    <Popover
      label={t('sort.button')}
      trigger={
        <Button look="quiet">
          <ArrowDownUp size={14} aria-hidden="true" />
          <span className="list-toolbar__word">{column ? columnName(column) : t('sort.button')}</span>
        </Button>
      }
    >
      <SortForm sort={sort} change={change} />
    </Popover>
  );
});

function SortForm({ sort, change }: MenuProps<'sort'>): ReactNode {
  const source = useSourceOfList();
  const column = sort && columnOf(sort.column);
  return (
    <div className="stack">
      <Select
        label={t('sort.button')}
        value={column?.id ?? NONE}
        options={[
          { id: NONE, label: t('sort.none') },
          ...offeredColumns(source).map((each) => ({ id: each.id, label: columnName(each) })),
        ]}
        onChange={(id) => change({ sort: id === NONE ? null : { descending: false, flat: false, ...sort, column: id } })}
      />
      {sort ? (
        <>
          <Checkbox
            label={t('sort.descending')}
            isSelected={sort.descending}
            onChange={(descending) => change({ sort: { ...sort, descending } })}
          />
          <Checkbox label={t('sort.flat')} isSelected={sort.flat} onChange={(flat) => change({ sort: { ...sort, flat } })} />
        </>
      ) : null}
    </div>
  );
}

const GroupMenu = memo(function Group({ group: chosen, change }: MenuProps<'group'>): ReactNode {
  const group = GROUPINGS.find((each) => each === chosen) ?? NONE;
  return (
    <Popover
      label={t('group.by')}
      trigger={
        <Button look="quiet">
          <GroupIcon size={14} aria-hidden="true" />
          <span className="list-toolbar__word">
            {group === NONE ? t('group.button') : t('group.on', { column: t(`column.${group}`) })}
          </span>
        </Button>
      }
    >
      <Select
        label={t('group.by')}
        value={group}
        options={[{ id: NONE, label: t('group.none') }, ...GROUPINGS.map((id) => ({ id, label: t(`column.${id}`) }))]}
        onChange={(id) => change({ group: id === NONE ? null : id })}
      />
    </Popover>
  );
});
