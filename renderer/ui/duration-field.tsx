import type { ReactNode } from 'react';
import type { DurationUnit } from '../../shared/model/task.ts';
import { t } from '../texts/t.ts';
import { DraftField } from './draft-field.tsx';
import { formatDuration, parseDuration, type DurationScale, type TypedDuration } from './duration-text.ts';

interface DurationFieldProps {
  readonly label: string;
  readonly minutes: number | null;
  readonly unit?: DurationUnit;
  readonly kind?: 'working' | 'elapsed';
  readonly scale: DurationScale;
  readonly clearable?: boolean;
  readonly onCommit: (duration: TypedDuration | null) => void;
  readonly isDisabled?: boolean;
  readonly description?: string;
}

/** A duration that is typed: `3d`, `2d 4h`, `1.5w`, `3ed`. */
export function DurationField({ minutes, unit, kind, scale, clearable, onCommit, ...rest }: DurationFieldProps): ReactNode {
  const as = { ...(unit ? { unit } : {}), ...(kind ? { kind } : {}) };
  function commit(text: string): string | null {
    if (text.trim() === '' && clearable) {
      onCommit(null);
      return null;
    }
    const typed = parseDuration(text, scale);
    if (!typed) return t('field.duration.invalid');
    onCommit(typed);
    return null;
  }
  return (
    <DraftField
      {...rest}
      value={minutes === null ? '' : formatDuration(minutes, scale, as)}
      onCommit={commit}
      placeholder={t('field.duration.hint')}
    />
  );
}
