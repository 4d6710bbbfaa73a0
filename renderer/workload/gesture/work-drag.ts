import type { Id } from '../../../shared/model/id.ts';
import type { Bucket } from '../layout/buckets.ts';
import type { GridPlace } from '../layout/grid-keys.ts';
import type { WorkloadRow } from '../layout/workload-rows.ts';

export interface TaskRef {
  readonly projectId: Id;
  readonly taskId: Id;
}

/** Work that is picked up: tasks, who has them (null: nobody), and where. */
export interface CarriedWork {
  readonly personId: Id | null;
  readonly place: GridPlace;
  readonly tasks: readonly TaskRef[];
}

interface ScreenPoint {
  readonly xPx: number;
  readonly yPx: number;
}

/**
 * Work on its way to another person or another time, by pointer or by keys. What a drop would do follows from what was picked up and
 * where it is, never from the way there, so work that comes back changes nothing.
 */
export type WorkDrag =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly work: CarriedWork; readonly at: ScreenPoint }
  | {
      readonly kind: 'carrying';
      readonly work: CarriedWork;
      /** Null: over nothing. */
      readonly to: GridPlace | null;
      /** Null: carried by keys. */
      readonly at: ScreenPoint | null;
    };

export type DragInput =
  | { readonly type: 'press'; readonly work: CarriedWork; readonly at: ScreenPoint }
  | { readonly type: 'move'; readonly at: ScreenPoint; readonly to: GridPlace | null }
  | { readonly type: 'lift'; readonly work: CarriedWork }
  | { readonly type: 'step'; readonly to: GridPlace }
  | { readonly type: 'end' };

export const NO_DRAG: WorkDrag = { kind: 'idle' };

/** A press that moves less than this is a click. */
const DRAG_PX = 5;

/** The next state. */
export function advance(drag: WorkDrag, input: DragInput): WorkDrag {
  switch (input.type) {
    case 'press':
      return input.work.tasks.length === 0 ? NO_DRAG : { kind: 'pressed', work: input.work, at: input.at };
    case 'lift':
      return input.work.tasks.length === 0 ? NO_DRAG : { kind: 'carrying', work: input.work, to: input.work.place, at: null };
    case 'move':
      return follow(drag, input.at, input.to);
    case 'step':
      return drag.kind === 'carrying' ? { ...drag, to: input.to, at: null } : drag;
    case 'end':
      return NO_DRAG;
  }
}

function follow(drag: WorkDrag, at: ScreenPoint, to: GridPlace | null): WorkDrag {
  if (drag.kind === 'idle' || (drag.kind === 'carrying' && drag.at === null)) return drag;
  if (drag.kind === 'pressed' && Math.hypot(at.xPx - drag.at.xPx, at.yPx - drag.at.yPx) < DRAG_PX) return drag;
  return { kind: 'carrying', work: drag.work, to, at };
}

/** What a drop would do: give the work to somebody (null: to nobody), and shift it by days. */
export interface DropTarget {
  readonly personId: Id | null;
  readonly shiftDays: number;
}

/** What a drop at a place would do; null where nothing can be dropped, and where it would change nothing. */
export function targetOf(
  work: CarriedWork,
  to: GridPlace | null,
  { rows, buckets }: { readonly rows: readonly WorkloadRow[]; readonly buckets: readonly Bucket[] },
): DropTarget | null {
  const row = to === null ? undefined : rows[to.row];
  const from = buckets[work.place.column];
  const onto = to === null ? undefined : buckets[to.column];
  if (row === undefined || row.kind === 'group' || from === undefined || onto === undefined) return null;
  const target = { personId: row.personId, shiftDays: onto.fromDay - from.fromDay };
  return target.personId === work.personId && target.shiftDays === 0 ? null : target;
}
