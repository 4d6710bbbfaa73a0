import { X } from 'lucide-react';
import { memo, useCallback, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/button.tsx';
import { Select, type Option } from '../ui/select.tsx';
import { statusOptions } from '../ui/status-glyph.tsx';
import { TextField } from '../ui/text-field.tsx';
import { personOptions } from '../ui/person-options.tsx';
import { priorityOptions } from './cell-choice.tsx';
import { columnName, columnOf, type Column, type ColumnId } from './columns.ts';
import { withChange, withoutCondition } from './filter-edits.ts';
import { OPERATORS_OF, type Condition } from './list-filter.ts';
import { offeredColumns } from './offered-columns.ts';
import type { ListSource } from './row-model.ts';
import type { ListViewState } from './use-list-view.ts';

interface FilterConditionProps {
  readonly group: number;
  readonly index: number;
  readonly source: ListSource;
  readonly condition: Condition;
  readonly change: ListViewState['change'];
}

/** One condition: a column, how, and a value of the column's kind. While a value is typed only its field renders again. */
export const FilterCondition = memo(function Row({ group, index, source, condition, change }: FilterConditionProps): ReactNode {
  const column = columnOf(condition.field);
  const onChange = useCallback(
    (part: Partial<Condition>) => change((now) => ({ filter: withChange(now.filter, { group, index }, part) })),
    [change, group, index],
  );
  const number = index + 1;
  return (
    <div className="filter__condition" role="group" aria-label={t('filter.condition', { n: number })}>
      <ColumnChoice source={source} columnId={column?.id ?? 'name'} onChange={onChange} />
      <OperatorChoice column={column} operator={condition.operator} onChange={onChange} />
      {condition.operator === 'empty' || condition.operator === 'not-empty' || !column ? (
        <span />
      ) : (
        <ConditionValue source={source} column={column} condition={condition} onChange={(value) => onChange({ value })} />
      )}
      <IconButton
        small
        label={t('filter.remove', { n: number })}
        icon={<X size={14} />}
        onPress={() => change((now) => ({ filter: withoutCondition(now.filter, { group, index }) }))}
      />
    </div>
  );
});

interface ColumnChoiceProps {
  readonly source: ListSource;
  readonly columnId: ColumnId;
  readonly onChange: (part: Partial<Condition>) => void;
}

const ColumnChoice = memo(function Choice({ source, columnId, onChange }: ColumnChoiceProps): ReactNode {
  return (
    <Select
      label={t('filter.field')}
      hideLabel
      value={columnId}
      options={offeredColumns(source).map((each) => ({ id: each.id, label: columnName(each) }))}
      onChange={(field) => onChange({ field })}
    />
  );
});

interface OperatorChoiceProps {
  readonly column: Column | undefined;
  readonly operator: string;
  readonly onChange: (part: Partial<Condition>) => void;
}

const OperatorChoice = memo(function Choice({ column, operator, onChange }: OperatorChoiceProps): ReactNode {
  const operators = column ? OPERATORS_OF[column.type] : [];
  return (
    <Select
      label={t('filter.operator')}
      hideLabel
      value={operators.find((each) => each === operator) ?? operators[0] ?? 'is'}
      options={operators.map((id) => ({ id, label: t(`filter.operator.${id}`) }))}
      onChange={(id) => onChange({ operator: id })}
    />
  );
});

interface ConditionValueProps {
  readonly source: ListSource;
  readonly column: Column;
  readonly condition: Condition;
  readonly onChange: (value: string) => void;
}

function ConditionValue({ source, column, condition, onChange }: ConditionValueProps): ReactNode {
  const options = condition.operator === 'contains' ? null : optionsOf(source, column);
  if (!options) {
    const hint = column.type === 'date' ? t('filter.value.date') : column.type === 'span' ? t('filter.value.span') : undefined;
    return (
      <TextField
        label={t('filter.value')}
        hideLabel
        value={condition.value}
        onChange={onChange}
        {...(hint === undefined ? {} : { placeholder: hint })}
      />
    );
  }
  return <Select label={t('filter.value')} hideLabel value={condition.value} options={options} onChange={onChange} />;
}

/** What a value is chosen from; null where it is typed. */
function optionsOf(source: ListSource, { id, type }: Column): readonly Option<string>[] | null {
  if (id === 'status') return statusOptions();
  if (id === 'priority') return priorityOptions();
  if (type === 'people') return personOptions(source.people);
  if (type === 'tags') return tagsOf(source).map((tag) => ({ id: tag, label: tag }));
  return type === 'flag' ? [{ id: 'yes', label: t('list.yes') }] : null;
}

/** Every tag of the plan, by the alphabet. */
export function tagsOf({ plan }: ListSource): readonly string[] {
  return [...new Set(plan.resolved.tasks.flatMap(({ tags }) => Object.keys(tags)))].toSorted();
}
