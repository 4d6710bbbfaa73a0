import type { ReactNode } from 'react';
import { dayToMin } from '../../shared/model/time.ts';
import { t } from '../texts/t.ts';
import { DraftField } from './draft-field.tsx';
import { formatDateTime, formatDay, todayDay } from './format-date.ts';
import { parseDateInput } from './parse-date-input.ts';

interface DateFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly valueMin: number | null;
  /** The minute of the day that a date without a time gets. */
  readonly defaultMinuteOfDay: number;
  /** Shows the time too. */
  readonly withTime?: boolean;
  /** True: the field may be emptied. */
  readonly clearable?: boolean;
  readonly onCommit: (min: number | null) => void;
  readonly isDisabled?: boolean;
  readonly description?: string;
}

/** A date that is typed: `next fri`, `+3d`, `9 mar`, `2026-03-09 14:00`. */
export function DateField({ valueMin, defaultMinuteOfDay, withTime, clearable, onCommit, ...rest }: DateFieldProps): ReactNode {
  function shown(): string {
    if (valueMin === null) return '';
    return withTime ? formatDateTime(valueMin) : formatDay(valueMin);
  }
  function commit(text: string): string | null {
    if (text.trim() === '' && clearable) {
      onCommit(null);
      return null;
    }
    const typed = readDate(text, defaultMinuteOfDay);
    if (typed === undefined) return t('field.date.invalid');
    onCommit(typed);
    return null;
  }
  return <DraftField {...rest} value={shown()} onCommit={commit} placeholder={t('field.date.hint')} />;
}

/** The minute that a typed date means; undefined when it is none. */
export function readDate(text: string, defaultMinuteOfDay: number): number | undefined {
  // What is shown ends in "2026, 08:00": the comma is no part of what the parser reads.
  const typed = parseDateInput(text.replace(/,/g, ''), todayDay());
  return typed && dayToMin(typed.day) + (typed.minuteOfDay ?? defaultMinuteOfDay);
}
