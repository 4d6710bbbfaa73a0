import type { ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { t } from '../../texts/t.ts';

const STATES = ['light', 'full', 'uneven', 'over', 'off'] as const;

/** What the levels mean. */
export function WorkloadLegend(): ReactNode {
  return (
    <ul className="legend">
      {STATES.map((state) => (
        <li key={state}>
          <span className={`workload-sample is-${state}`} aria-hidden="true">
            {state === 'over' || state === 'uneven' ? <TriangleAlert size={10} /> : null}
          </span>
          {t(`workload.legend.${state}`)}
        </li>
      ))}
      <li className="workload-hint faint">{t('workload.legend.carry')}</li>
    </ul>
  );
}
