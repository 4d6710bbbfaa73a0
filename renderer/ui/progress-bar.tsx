import type { ReactNode } from 'react';
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
}

export function ProgressBar({ label, done, total }: ProgressBarProps): ReactNode {
  return (
    <AriaProgressBar className="progress" value={done} maxValue={total || 1} isIndeterminate={total === 0}>
      {({ percentage, valueText }) => (
        <>
          <div className="row">
            <Label className="grow soft">{label}</Label>
            <span className="numeric faint">{total === 0 ? '' : valueText}</span>
          </div>
          <div className="progress__track">
            {total === 0 ? (
              <div className="progress__fill progress__fill--waiting" />
            ) : (
              <div className="progress__fill" style={{ width: `${percentage ?? 0}%` }} />
            )}
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
