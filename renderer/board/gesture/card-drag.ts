import type { Id } from '../../../shared/model/id.ts';

interface Point {
  readonly xPx: number;
  readonly yPx: number;
}

/** Dragging cards with the pointer, as a state machine: everything follows from where it began and where the pointer is. */
export type CardDrag =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pressed'; readonly taskId: Id; readonly from: Point; readonly byTouch: boolean }
  | { readonly phase: 'dragging'; readonly taskIds: readonly Id[]; readonly at: Point; readonly over: string | null };

export type DragEvent =
  | { readonly type: 'press'; readonly taskId: Id; readonly at: Point; readonly byTouch: boolean }
  /** The finger has rested on the card for a while. */
  | { readonly type: 'hold'; readonly selectedIds: ReadonlySet<Id> }
  | { readonly type: 'move'; readonly at: Point; readonly over: string | null; readonly selectedIds: ReadonlySet<Id> }
  | { readonly type: 'release' }
  | { readonly type: 'cancel' };

export const IDLE: CardDrag = { phase: 'idle' };

/** So far the pointer may wander before a press is a drag, and a finger before it is scrolling. */
const SLACK_PX = { pointer: 5, touch: 10 };

/** So long a finger rests on a card before it lifts it. */
export const HOLD_MS = 350;

/** The state after an event. A finger that moves before it has rested scrolls. Grabbing a selected card takes the selection along, grabbing another takes that one alone. */
export function nextDrag(drag: CardDrag, event: DragEvent): CardDrag {
  switch (event.type) {
    case 'press':
      return drag.phase === 'idle' ? { phase: 'pressed', taskId: event.taskId, from: event.at, byTouch: event.byTouch } : drag;
    case 'hold':
      return drag.phase === 'pressed' ? { ...lifted(drag.taskId, event.selectedIds), at: drag.from, over: null } : drag;
    case 'move': {
      const { at, over } = event;
      if (drag.phase === 'dragging') return { ...drag, at, over };
      if (drag.phase === 'idle') return drag;
      const farPx = Math.hypot(at.xPx - drag.from.xPx, at.yPx - drag.from.yPx);
      if (farPx < (drag.byTouch ? SLACK_PX.touch : SLACK_PX.pointer)) return drag;
      return drag.byTouch ? IDLE : { ...lifted(drag.taskId, event.selectedIds), at, over };
    }
    case 'release':
    case 'cancel':
      return IDLE;
  }
}

function lifted(taskId: Id, selectedIds: ReadonlySet<Id>) {
  return { phase: 'dragging', taskIds: selectedIds.has(taskId) ? [...selectedIds] : [taskId] } as const;
}
