import { ListFilter, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { FilterCondition } from './filter-condition.tsx';
import { newCondition, withCondition, withGroupMatch } from './filter-edits.ts';
import type { FilterGroup } from './list-filter.ts';
import type { ListSource } from './row-model.ts';
import type { ListViewState } from './use-list-view.ts';

interface FilterBuilderProps {
  readonly source: ListSource;
  readonly state: ListViewState;
}

const matches = (): readonly { id: FilterGroup['match']; label: string }[] => [
  { id: 'all', label: t('filter.match.all') },
  { id: 'any', label: t('filter.match.any') },
];

/** Conditions in groups; the list follows at once. */
export function FilterBuilder({ source, state: { view, change } }: FilterBuilderProps): ReactNode {
  const { filter } = view;
  const count = filter.groups.reduce((sum, { conditions }) => sum + conditions.length, 0);
  const add = (group: number): void => change((now) => ({ filter: withCondition(now.filter, group, newCondition('status')) }));
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
      <div className="filter">
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
          <Button onPress={() => add(filter.groups.length)}>{count === 0 ? t('filter.add') : t('filter.add-group')}</Button>
          {count > 0 || view.quick.length > 0 ? (
            <Button look="quiet" onPress={() => change({ filter: { match: 'all', groups: [] }, quick: [] })}>
              {t('filter.clear')}
            </Button>
          ) : null}
        </div>
      </div>
    </Popover>
  );
}
