import { memo, type ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Id } from '../../shared/model/id.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { QUICK_FILTERS, type QuickFilter } from './list-filter.ts';
import type { ListViewState } from './use-list-view.ts';

interface QuickFiltersProps {
  readonly quick: readonly string[];
  readonly change: ListViewState['change'];
}

/** The filters that are asked for most, a press each. */
export function QuickFilters({ quick: chosen, change }: QuickFiltersProps): ReactNode {
  return (
    <div className="quick-filters" role="group" aria-label={t('quick.label')}>
      {QUICK_FILTERS.map((quick) => (
        <QuickButton key={quick} quick={quick} isSelected={chosen.includes(quick)} change={change} />
      ))}
    </div>
  );
}

interface QuickButtonProps {
  readonly quick: QuickFilter;
  readonly isSelected: boolean;
  readonly change: ListViewState['change'];
}

const QuickButton = memo(function Quick({ quick, isSelected, change }: QuickButtonProps): ReactNode {
  const personId: Id | null = useReplica((state) => state.personId);
  const isDisabled = quick === 'mine' && personId === null;
  return (
    <ToggleButton
      className="quick-filters__button"
      isDisabled={isDisabled}
      isSelected={isSelected}
      onChange={(isOn) =>
        change((now) => {
          const others = now.quick.filter((each) => each !== quick);
          return { quick: isOn ? [...others, quick] : others };
        })
      }
    >
      <span {...(isDisabled ? { title: t('quick.mine.who') } : {})}>{t(`quick.${quick}`)}</span>
    </ToggleButton>
  );
});
