import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { alongReading, readsRightToLeft } from './along-reading.ts';

interface SplitPaneProps {
  readonly children: ReactNode;
  /** Null: the main part has everything. */
  readonly side: ReactNode | null;
  /** Names what the handle resizes. */
  readonly label: string;
  readonly widthPx: number;
  readonly minPx: number;
  readonly maxPx: number;
  readonly onResize: (widthPx: number) => void;
}

const KEY_STEP_PX = 24;

/** A main part and a side part with a handle between them, moved by pointer or arrow keys. */
export function SplitPane({ children, side, label, widthPx, minPx, maxPx, onResize }: SplitPaneProps): ReactNode {
  const [draft, setDraft] = useState<number | null>(null);
  const width = Math.min(maxPx, Math.max(minPx, draft ?? widthPx));
  const clamp = (px: number): number => Math.round(Math.min(maxPx, Math.max(minPx, px)));

  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (event.buttons === 0 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const side = event.currentTarget.parentElement?.getBoundingClientRect();
    if (side) setDraft(clamp(readsRightToLeft() ? event.clientX - side.left : side.right - event.clientX));
  }

  function drop(): void {
    if (draft !== null) onResize(draft);
    setDraft(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    onResize(clamp(width + (alongReading(event.key) === 'ArrowLeft' ? KEY_STEP_PX : -KEY_STEP_PX)));
  }

  return (
    <div className="split">
      <div className="split__main">{children}</div>
      {side === null ? null : (
        <div className="split__side" style={{ width }}>
          <div
            className="split__handle"
            role="separator"
            aria-orientation="vertical"
            aria-label={label}
            aria-valuenow={width}
            aria-valuemin={minPx}
            aria-valuemax={maxPx}
            tabIndex={0}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onPointerUp={drop}
            onPointerCancel={() => setDraft(null)}
            onKeyDown={onKeyDown}
          />
          {side}
        </div>
      )}
    </div>
  );
}
