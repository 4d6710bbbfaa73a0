import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import type { Bucket, BucketUnit } from '../layout/buckets.ts';
import { columnHead } from './workload-texts.ts';

interface WorkloadHeadProps {
  readonly buckets: readonly Bucket[];
  readonly unit: BucketUnit;
  readonly today: number;
  readonly template: string;
}

/** The heads of the columns. */
export function WorkloadHead({ buckets, unit, today, template }: WorkloadHeadProps): ReactNode {
  return (
    <div role="row" className="workload-head" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      <div role="columnheader" className="workload-person" aria-colindex={1}>
        {t('workload.person')}
      </div>
      {buckets.map((bucket, column) => {
        const { main, sub } = columnHead(unit, bucket);
        const isNow = today >= bucket.fromDay && today <= bucket.toDay;
        return (
          <div
            key={bucket.fromDay}
            role="columnheader"
            className={isNow ? 'workload-column is-now' : 'workload-column'}
            aria-colindex={column + 2}
          >
            <span>{main}</span>
            <span className="workload-column-sub">{sub}</span>
          </div>
        );
      })}
    </div>
  );
}
