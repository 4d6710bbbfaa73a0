import type { ReactNode, RefObject } from 'react';
import { Popover } from 'react-aria-components';
import { t } from '../../texts/t.ts';

export interface LegendPopoverProps {
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

type LegendName =
  | 'task'
  | 'critical'
  | 'summary'
  | 'milestone'
  | 'manual'
  | 'baseline'
  | 'slack'
  | 'deadline'
  | 'constraint'
  | 'conflict'
  | 'blocked';

/** Drawn with the same tokens as the canvas. */
const ENTRIES: readonly { readonly name: LegendName; readonly sample: ReactNode }[] = [
  {
    name: 'task',
    sample: (
      <>
        <rect className="lg-bar" x="2" y="4" width="36" height="12" rx="3" />
        <path className="lg-done" d="M5 4h13v12H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z" />
      </>
    ),
  },
  {
    name: 'critical',
    sample: (
      <>
        <rect className="lg-critical" x="2" y="4" width="36" height="12" rx="3" />
        <rect className="lg-critical-line" x="2" y="13" width="36" height="3" rx="1" />
      </>
    ),
  },
  { name: 'summary', sample: <path className="lg-summary" d="M2 5h36v10l-6-5H8l-6 5z" /> },
  { name: 'milestone', sample: <path className="lg-summary" d="M20 2l8 8-8 8-8-8z" /> },
  { name: 'manual', sample: <rect className="lg-manual" x="3" y="4.5" width="34" height="11" rx="3" /> },
  { name: 'baseline', sample: <rect className="lg-baseline" x="2" y="8" width="36" height="4" rx="2" /> },
  { name: 'slack', sample: <path className="lg-slack" d="M2 10h34M36 6v8" /> },
  { name: 'deadline', sample: <path className="lg-deadline" d="M14 6h12l-6 9z" /> },
  { name: 'constraint', sample: <path className="lg-constraint" d="M20 4v13M20 3a1.5 1.5 0 1 0 .01 0" /> },
  { name: 'conflict', sample: <path className="lg-warning" d="M20 3l8 13H12z" /> },
  {
    name: 'blocked',
    sample: (
      <>
        <rect className="lg-blocked" x="14" y="4" width="12" height="12" rx="3" />
        <path className="lg-cut" d="M17 10h6" />
      </>
    ),
  },
];

/** What the chart's shapes mean. */
export function LegendPopover({ triggerRef, onClose }: LegendPopoverProps): ReactNode {
  return (
    <Popover
      className="popover"
      aria-label={t('gantt.legend')}
      placement="bottom start"
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <div className="popover__body">
        <ul className="gantt-legend">
          {ENTRIES.map(({ name, sample }) => (
            <li key={name}>
              <svg width="40" height="20" viewBox="0 0 40 20" aria-hidden="true">
                {sample}
              </svg>
              {t(`gantt.legend.${name}`)}
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
}
