import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { BUCKET_UNITS, type BucketUnit } from '../layout/buckets.ts';
import { GROUPINGS, type Grouping } from '../layout/workload-rows.ts';
import { t } from '../../texts/t.ts';

export interface WorkloadToolbarProps {
  readonly unit: BucketUnit;
  readonly grouping: Grouping;
  readonly showsFree: boolean;
  readonly onUnit: (unit: BucketUnit) => void;
  readonly onGrouping: (grouping: Grouping) => void;
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
    <div className="view-toolbar" role="toolbar" aria-label={t('workload.title')}>
      <h1>{t('workload.title')}</h1>
      {props.status === null ? null : (
        <span className="workload-status faint" aria-live="polite">
          {props.status}
        </span>
      )}
      {props.children}
      <span className="spring" />
      <Select
        label={t('workload.grouping')}
        hideLabel
        value={props.grouping}
        options={GROUPINGS.map((id) => ({ id, label: t(`workload.grouping.${id}`) }))}
        onChange={props.onGrouping}
      />
      <ToggleButton className="workload-toggle" isSelected={props.showsFree} onChange={props.onFree}>
        {t('workload.free')}
      </ToggleButton>
      <Segmented
        label={t('workload.unit')}
        value={props.unit}
        options={BUCKET_UNITS.map((id) => ({ id, label: t(`workload.unit.${id}`) }))}
        onChange={props.onUnit}
      />
      <IconButton label={t('workload.earlier')} icon={<ChevronLeft size={16} />} onPress={() => props.onShift(-1)} />
      <Button onPress={props.onToday}>{t('workload.today')}</Button>
      <IconButton label={t('workload.later')} icon={<ChevronRight size={16} />} onPress={() => props.onShift(1)} />
    </div>
  );
}
