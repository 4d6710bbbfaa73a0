import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';
import { BUCKET_UNITS, type BucketUnit } from '../layout/buckets.ts';
import { t } from '../../texts/t.ts';

export interface WorkloadToolbarProps {
  readonly unit: BucketUnit;
  readonly showsFree: boolean;
  readonly onUnit: (unit: BucketUnit) => void;
  readonly onFree: (showsFree: boolean) => void;
  readonly onShift: (direction: 1 | -1) => void;
  readonly onToday: () => void;
  readonly status: string | null;
  /** What else there is to do, beside the title. */
  readonly children?: ReactNode;
}

/** What the columns are, which of them show, and what the figures mean. */
export function WorkloadToolbar(props: WorkloadToolbarProps): ReactNode {
  return (
    <div className="workload-toolbar" role="toolbar" aria-label={t('workload.title')}>
      <h1 className="workload-title">{t('workload.title')}</h1>
      {props.status === null ? null : (
        <span className="workload-status faint" aria-live="polite">
          {props.status}
        </span>
      )}
      {props.children}
      <span className="workload-spacer" />
      <ToggleButton className="workload-toggle" isSelected={props.showsFree} onChange={props.onFree}>
        {t('workload.free')}
      </ToggleButton>
      <fieldset className="workload-units" aria-label={t('workload.unit')}>
        {BUCKET_UNITS.map((unit) => (
          <ToggleButton key={unit} className="workload-unit" isSelected={props.unit === unit} onChange={() => props.onUnit(unit)}>
            {t(`workload.unit.${unit}`)}
          </ToggleButton>
        ))}
      </fieldset>
      <IconButton label={t('workload.earlier')} icon={<ChevronLeft size={16} />} onPress={() => props.onShift(-1)} />
      <Button onPress={props.onToday}>{t('workload.today')}</Button>
      <IconButton label={t('workload.later')} icon={<ChevronRight size={16} />} onPress={() => props.onShift(1)} />
    </div>
  );
}
