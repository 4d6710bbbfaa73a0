import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { t } from '../../texts/t.ts';

const LegendPopover = lazy(async () => ({ default: (await import('./legend-popover.tsx')).LegendPopover }));

/** A plain button: what it opens is loaded when it is asked for. */
export function GanttLegend(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="gantt-toggle"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('gantt.legend')}
      </button>
      {isOpen ? (
        <Suspense>
          <LegendPopover triggerRef={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
