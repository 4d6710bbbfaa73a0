import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { t } from '../texts/t.ts';
import { formatMonth, weekdayName } from '../ui/format-date.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWeekStart, weekFrom } from '../ui/week-start.ts';
import { partsOf, REPEAT_KINDS, wholeUpTo, type RecurrenceDraft } from './recurrence-draft.ts';

interface RecurrenceFieldsProps {
  readonly draft: RecurrenceDraft;
  readonly fromDay: number;
  readonly onChange: (part: Partial<RecurrenceDraft>) => void;
}

const WEEKS = [1, 2, 3, 4, 5] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** How an exception repeats: its kind, and the parts that this kind has. */
export function RecurrenceFields({ draft, fromDay, onChange }: RecurrenceFieldsProps): ReactNode {
  const { kind } = draft;
  const week = weekFrom(useWeekStart());
  const first = partsOf(fromDay);
  const hasInterval = kind === 'day' || kind === 'week' || kind === 'month-day' || kind === 'month-weekday';
  const byWeekday = kind === 'month-weekday' || kind === 'year-weekday';
  const byDay = kind === 'month-day' || kind === 'year-day';
  const yearly = kind === 'year-day' || kind === 'year-weekday';
  return (
    <div className="recurrence">
      <Select
        label={t('repeat.kind')}
        value={kind}
        options={REPEAT_KINDS.map((id) => ({ id, label: t(`repeat.kind.${id}`) }))}
        onChange={(id) => onChange({ kind: id })}
      />
      {hasInterval ? (
        <NumberField
          label={`${t('repeat.every')} … ${unitName(kind)}`}
          value={draft.interval}
          most={999}
          onChange={(interval) => onChange({ interval })}
        />
      ) : null}
      {yearly ? (
        <Select
          label={t('repeat.month')}
          value={String(draft.month ?? first.month)}
          options={MONTHS.map((month) => ({ id: String(month), label: formatMonth(month) }))}
          onChange={(month) => onChange({ month: Number(month) })}
        />
      ) : null}
      {byDay ? (
        <NumberField
          label={t('repeat.monthday')}
          value={draft.monthDay ?? String(first.monthDay)}
          most={31}
          onChange={(monthDay) => onChange({ monthDay })}
        />
      ) : null}
      {byWeekday ? (
        <>
          <Select
            label={t('repeat.which')}
            value={String(draft.weekOfMonth ?? first.weekOfMonth)}
            options={WEEKS.map((which) => ({ id: String(which), label: t(`repeat.week-${which}`) }))}
            onChange={(which) => onChange({ weekOfMonth: WEEKS.find((each) => String(each) === which) ?? null })}
          />
          <Select
            label={t('repeat.weekday')}
            value={String(draft.weekday ?? first.weekday)}
            options={week.map((weekday) => ({ id: String(weekday), label: weekdayName(weekday) }))}
            onChange={(weekday) => onChange({ weekday: Number(weekday) })}
          />
        </>
      ) : null}
      {kind === 'week' ? (
        <Weekdays week={week} chosen={draft.weekdays ?? [first.weekday]} onChange={(weekdays) => onChange({ weekdays })} />
      ) : null}
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (text: string) => void;
}

function NumberField({ label, value, most, onChange }: NumberFieldProps): ReactNode {
  const wrong = wholeUpTo(value, most) === undefined;
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      inputMode="numeric"
      error={wrong ? t('repeat.number.invalid', { most }) : null}
    />
  );
}

function Weekdays({
  week,
  chosen,
  onChange,
}: {
  readonly week: readonly number[];
  readonly chosen: readonly number[];
  readonly onChange: (weekdays: readonly number[]) => void;
}): ReactNode {
  return (
    <div className="field recurrence__days">
      <span className="field__label">{t('repeat.weekdays')}</span>
      <ToggleButtonGroup
        className="segmented"
        aria-label={t('repeat.weekdays')}
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={chosen.map(String)}
        onSelectionChange={(keys) => onChange([...keys].map(Number))}
      >
        {week.map((weekday) => (
          <ToggleButton key={weekday} id={String(weekday)} className="segmented__button">
            {weekdayName(weekday)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

function unitName(kind: RecurrenceDraft['kind']): string {
  if (kind === 'day') return t('repeat.unit.days');
  return kind === 'week' ? t('repeat.unit.weeks') : t('repeat.unit.months');
}
