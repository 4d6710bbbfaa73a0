import { memo, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { alongReading, readsRightToLeft } from '../../ui/along-reading.ts';

export interface SplitterProps {
  readonly widthPx: number;
  readonly minPx: number;
  readonly maxPx: number;
  /** While it is dragged. */
  readonly onDrag: (widthPx: number) => void;
  readonly onDrop: (widthPx: number) => void;
}

const KEY_STEP_PX = 24;

/** The line between task columns and timeline: drag it, or focus it and use the arrow keys. */
export const Splitter = memo(function Splitter({ widthPx, minPx, maxPx, onDrag, onDrop }: SplitterProps): ReactNode {
  const pressed = useRef<{ readonly clientX: number; readonly widthPx: number } | null>(null);
  const clamp = (px: number): number => Math.round(Math.min(maxPx, Math.max(minPx, px)));

  // The columns stand where reading begins.
  const grows = (): number => (readsRightToLeft() ? -1 : 1);

  function onPointerMove(event: PointerEvent): void {
    if (pressed.current !== null) onDrag(clamp(pressed.current.widthPx + grows() * (event.clientX - pressed.current.clientX)));
  }

  function onPointerUp(event: PointerEvent): void {
    if (pressed.current !== null) onDrop(clamp(pressed.current.widthPx + grows() * (event.clientX - pressed.current.clientX)));
    pressed.current = null;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    onDrop(clamp(widthPx + (alongReading(event.key) === 'ArrowRight' ? KEY_STEP_PX : -KEY_STEP_PX)));
  }

  return (
    <div
      className="gantt-splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('gantt.splitter')}
      aria-valuenow={widthPx}
      aria-valuemin={minPx}
      aria-valuemax={maxPx}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pressed.current = { clientX: event.clientX, widthPx };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        pressed.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
});
