import { useCallback, useState } from 'react';
import type { Id } from '../../../shared/model/id.ts';

/** The task that the keyboard is on, and the one a range of the selection begins at. */
export interface GanttFocus {
  readonly activeId: Id | null;
  readonly anchorId: Id | null;
}

/** Starts on the first selected task; later the view's own keys and clicks move it. */
export function useFocus(selectedIds: readonly Id[]): {
  readonly focus: GanttFocus;
  readonly activate: (id: Id, anchor: boolean) => void;
} {
  const [focus, setFocus] = useState<GanttFocus>({ activeId: selectedIds[0] ?? null, anchorId: selectedIds[0] ?? null });
  const activate = useCallback(
    (id: Id, anchor: boolean) => setFocus((before) => ({ activeId: id, anchorId: anchor ? id : before.anchorId })),
    [],
  );
  return { focus, activate };
}
