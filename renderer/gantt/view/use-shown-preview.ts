import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Preview } from '../gesture/preview.ts';

export interface ShownPreview {
  readonly preview: Preview | null;
  /** Shows what a change would do; null: as it is. Lays it out in the current frame. */
  readonly show: (preview: Preview | null) => void;
  /** The preview was dropped: it stays until the plan says the same, or for a moment when it never does. */
  readonly hold: () => void;
  readonly release: () => void;
}

/** How long a dropped preview stays when no new dates come: the change then had no effect on them. */
const HOLD_MS = 400;

/** The preview on screen. `schedule` is what the plan says: what was dropped stays until it changes, so that no frame shows the old dates in between. */
export function useShownPreview(schedule: object): ShownPreview {
  const { dropped, release, ...shown } = usePreviewState();
  useEffect(() => {
    if (dropped.current !== null) release();
  }, [schedule, dropped, release]);
  return { ...shown, release };
}

function usePreviewState() {
  const [preview, setPreview] = useState<Preview | null>(null);
  const dropped = useRef<ReturnType<typeof setTimeout> | null>(null);
  const release = useCallback(() => {
    if (dropped.current !== null) clearTimeout(dropped.current);
    dropped.current = null;
    setPreview(null);
  }, []);
  const hold = useCallback(() => {
    dropped.current = setTimeout(release, HOLD_MS);
  }, [release]);
  const show = useCallback((next: Preview | null) => flushSync(() => setPreview(next)), []);
  return { preview, dropped, show, hold, release };
}
