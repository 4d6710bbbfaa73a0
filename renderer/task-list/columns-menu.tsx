import { Columns3 } from 'lucide-react';
import { memo, useState, type FormEvent, type ReactNode } from 'react';
import { isFieldKey } from '../../shared/model/entity.ts';
import type { ListView } from '../../shared/model/saved-view.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { baselineName, baselineSetting, baselinesOf } from '../ui/baselines.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Popover } from '../ui/popover.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { shownColumns, withColumn } from './column-layout.ts';
import { columnName, customColumn, MAX_FIELD_NAME } from './columns.ts';
import { offeredColumns } from './offered-columns.ts';
import { useSourceOfList } from './list-source-context.ts';
import type { ListSource } from './row-model.ts';
import type { ListViewState } from './use-list-view.ts';

interface ColumnsMenuProps {
  readonly columns: ListView['columns'];
  readonly change: ListViewState['change'];
}

/** Which columns the list shows, custom fields among them, and which baseline it compares with. */
export const ColumnsMenu = memo(function Columns(props: ColumnsMenuProps): ReactNode {
  return (
    <Popover
      label={t('columns.label')}
      trigger={
        <Button look="quiet">
          <Columns3 size={14} aria-hidden="true" />
          <span className="list-toolbar__word">{t('columns.button')}</span>
        </Button>
      }
    >
      <ColumnsForm {...props} />
    </Popover>
  );
});

function ColumnsForm({ columns, change }: ColumnsMenuProps): ReactNode {
  const source = useSourceOfList();
  const shownIds = shownColumns(columns);
  const shown = new Set(shownIds);
  return (
    <div className="stack">
      <div className="column-choice">
        {offeredColumns(source, shownIds).map((column) => (
          <Checkbox
            key={column.id}
            label={columnName(column)}
            isSelected={shown.has(column.id)}
            isDisabled={column.id === 'name'}
            onChange={(isShown) => change((now) => ({ columns: withColumn(now.columns, column.id, isShown) }))}
          />
        ))}
      </div>
      <NewField onAdd={(field) => change((now) => ({ columns: withColumn(now.columns, customColumn(field).id, true) }))} />
      <BaselineChoice source={source} />
      <Button look="quiet" onPress={() => change({ columns: [] })}>
        {t('columns.usual')}
      </Button>
    </div>
  );
}

/** A custom field comes into being as a column; tasks have it once something is written there. */
function NewField({ onAdd }: { readonly onAdd: (field: string) => void }): ReactNode {
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const field = name.trim();
    const isRight = isFieldKey(field) && field.length <= MAX_FIELD_NAME;
    setError(isRight ? null : t('columns.field-invalid', { max: MAX_FIELD_NAME }));
    if (!isRight) return;
    onAdd(field);
    setName('');
  }

  return (
    <form className="column-field" onSubmit={submit}>
      <TextField label={t('columns.field')} value={name} onChange={setName} placeholder={t('columns.field-hint')} error={error} />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {t('columns.field-add')}
      </Button>
    </form>
  );
}

function BaselineChoice({ source }: { readonly source: ListSource }): ReactNode {
  const actions = useActions();
  const setting = baselineSetting(source.project.id);
  const chosen = useReplica((state) => state.settings[setting]);
  const baselines = baselinesOf(source.plan.tables);
  const [first] = baselines;
  if (!first || baselines.length < 2) return null;
  const current = baselines.find(({ number }) => number === chosen) ?? first;
  return (
    <Select
      label={t('columns.baseline')}
      value={current.id}
      options={baselines.map((each) => ({ id: each.id, label: baselineName(each) }))}
      onChange={(id) => actions.remember(setting, baselines.find((each) => each.id === id)?.number ?? 0)}
    />
  );
}
