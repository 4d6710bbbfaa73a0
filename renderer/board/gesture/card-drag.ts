import type { Id } from '../../../shared/model/id.ts';

interface Point {
  readonly xPx: number;
  readonly yPx: number;
}

/** Dragging cards with the pointer, as a state machine: everything follows from where it began and where the pointer is. */
export type CardDrag =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pressed'; readonly taskId: Id; readonly from: Point }
  | { readonly phase: 'dragging'; readonly taskIds: readonly Id[]; readonly at: Point; readonly over: string | null };

export type DragEvent =
  | { readonly type: 'press'; readonly taskId: Id; readonly at: Point }
  | { readonly type: 'move'; readonly at: Point; readonly over: string | null; readonly selectedIds: ReadonlySet<Id> }
  | { readonly type: 'release' }
  | { readonly type: 'cancel' };

export const IDLE: CardDrag = { phase: 'idle' };

/** So far the pointer may wander before a press is a drag. */
const SLACK_PX = 5;

/** The state after an event. Grabbing a selected card takes the selection along, grabbing another takes that one alone. */
export function nextDrag(drag: CardDrag, event: DragEvent): CardDrag {
  switch (event.type) {
    case 'press':
      return drag.phase === 'idle' ? { phase: 'pressed', taskId: event.taskId, from: event.at } : drag;
    case 'move': {
      const { at, over } = event;
      if (drag.phase === 'dragging') return { ...drag, at, over };
      if (drag.phase === 'idle') return drag;
      if (Math.hypot(at.xPx - drag.from.xPx, at.yPx - drag.from.yPx) < SLACK_PX) return drag;
      const taskIds = event.selectedIds.has(drag.taskId) ? [...event.selectedIds] : [drag.taskId];
      return { phase: 'dragging', taskIds, at, over };
    }
    case 'release':
    case 'cancel':
      return IDLE;
  }
}
