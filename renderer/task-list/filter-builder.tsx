import { ListFilter, Plus } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { FilterCondition } from './filter-condition.tsx';
import { newCondition, withCondition, withGroupMatch } from './filter-edits.ts';
import type { FilterGroup } from './list-filter.ts';
import { useSourceOfList } from './list-source-context.ts';
import { QuickFilters } from './quick-filters.tsx';
import type { ListViewState } from './use-list-view.ts';

interface FilterBuilderProps {
  readonly state: ListViewState;
}

const matches = (): readonly { id: FilterGroup['match']; label: string }[] => [
  { id: 'all', label: t('filter.match.all') },
  { id: 'any', label: t('filter.match.any') },
];

/** Conditions in groups; the list follows at once. */
export const FilterBuilder = memo(function Builder(props: FilterBuilderProps): ReactNode {
  const count = countOf(props);
  return (
    <Popover
      label={t('filter.label')}
      placement="bottom start"
      trigger={
        <Button look="quiet">
          <ListFilter size={14} aria-hidden="true" />
          <span className="list-toolbar__word">{count === 0 ? t('filter.button') : t('filter.button-on', { n: count })}</span>
        </Button>
      }
    >
      <FilterForm {...props} />
    </Popover>
  );
});

/** How many conditions there are, those of a press too: where the list is narrow they stand in here alone. */
function countOf({ state: { view } }: FilterBuilderProps): number {
  return view.filter.groups.reduce((sum, { conditions }) => sum + conditions.length, view.quick.length);
}

function FilterForm(props: FilterBuilderProps): ReactNode {
  const { view, change } = props.state;
  const { filter } = view;
  const source = useSourceOfList();
  const count = countOf(props);
  const add = (group: number): void => change((now) => ({ filter: withCondition(now.filter, group, newCondition('status')) }));
  return (
    <div className="filter">
      <QuickFilters quick={view.quick} change={change} />
      {filter.groups.length > 1 ? (
        <Segmented
          label={t('filter.match-groups')}
          value={filter.match}
          options={matches()}
          onChange={(match) => change((now) => ({ filter: { ...now.filter, match } }))}
        />
      ) : null}
      {filter.groups.map((group, at) => (
        <fieldset key={at} className="filter__group">
          <legend className="visually-hidden">{t('filter.group', { n: at + 1 })}</legend>
          {group.conditions.length > 1 ? (
            <Segmented
              label={t('filter.match')}
              value={group.match}
              options={matches()}
              onChange={(match) => change((now) => ({ filter: withGroupMatch(now.filter, at, match) }))}
            />
          ) : null}
          {group.conditions.map((condition, index) => (
            <FilterCondition key={index} index={index} source={source} condition={condition} group={at} change={change} />
          ))}
          <Button look="quiet" onPress={() => add(at)}>
            <Plus size={14} aria-hidden="true" />
            {t('filter.add')}
          </Button>
        </fieldset>
      ))}
      <div className="row">
        <Button onPress={() => add(filter.groups.length)}>
          {filter.groups.length === 0 ? t('filter.add') : t('filter.add-group')}
        </Button>
        {count > 0 ? (
          <Button look="quiet" onPress={() => change({ filter: { match: 'all', groups: [] }, quick: [] })}>
            {t('filter.clear')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
