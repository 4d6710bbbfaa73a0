import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import { moveObstacle, moveTasks, type EditObstacle, type PlanWorld } from '../../replica/move-tasks.ts';
import type { Hit } from '../layout/hit-test.ts';
import { linkTasks, resizeObstacle, resizeTask, setProgress, type BarEnd } from './edit-commands.ts';

/** Where the pointer is: on the screen, on the time line, and over what. */
export interface PointerAt {
  readonly xPx: number;
  readonly yPx: number;
  readonly atMin: number;
  readonly hit: Hit;
}

/**
 * What the pointer is doing. Entering a state takes a snapshot (where it was pressed, which tasks); every move derives from the
 * snapshot and the pointer, never from the last move, so a drag that returns to where it began changes nothing.
 */
export type Gesture =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly from: PointerAt }
  | { readonly kind: 'panning'; readonly from: PointerAt; readonly to: PointerAt }
  | {
      readonly kind: 'moving';
      readonly from: PointerAt;
      readonly at: PointerAt;
      readonly anchorId: Id;
      readonly ids: readonly Id[];
      readonly shiftMin: number;
    }
  | { readonly kind: 'resizing'; readonly from: PointerAt; readonly at: PointerAt; readonly id: Id; readonly shiftMin: number }
  | {
      readonly kind: 'progressing';
      readonly from: PointerAt;
      readonly at: PointerAt;
      readonly id: Id;
      readonly progressPct: number;
    }
  | {
      readonly kind: 'linking';
      readonly fromId: Id;
      readonly fromEnd: BarEnd;
      readonly at: PointerAt;
      readonly to: { readonly id: Id; readonly end: BarEnd } | null;
    }
  /** The drag can't do anything here, and says why. */
  | { readonly kind: 'refused'; readonly at: PointerAt; readonly id: Id; readonly obstacle: EditObstacle };

export type GestureInput =
  | { readonly type: 'press'; readonly at: PointerAt }
  | { readonly type: 'move'; readonly at: PointerAt }
  | { readonly type: 'release' }
  | { readonly type: 'cancel' };

/** The plan and the view as they were when the pointer went down. */
export interface GestureWorld extends PlanWorld {
  readonly selectedIds: ReadonlySet<Id>;
  /** The end of a bar that a point on it is nearest to, for a link. */
  endAt(id: Id, xPx: number): BarEnd;
}

export const IDLE: Gesture = { kind: 'idle' };

/** A press that moves less than this is a click. */
const DRAG_PX = 4;

/** The next state. */
export function advance(gesture: Gesture, input: GestureInput, world: GestureWorld): Gesture {
  switch (input.type) {
    case 'press':
      return { kind: 'pressed', from: input.at };
    case 'release':
    case 'cancel':
      return IDLE;
    case 'move':
      return follow(gesture, input.at, world);
  }
}

/** What a release here would do; also what the preview shows. */
export function commandsOf(gesture: Gesture, world: GestureWorld): readonly RecordCommand[] {
  switch (gesture.kind) {
    case 'moving':
      return moveTasks(world, gesture.ids, gesture);
    case 'resizing':
      return resizeTask(world, gesture.id, gesture.shiftMin);
    case 'progressing':
      return setProgress(world, gesture.id, gesture.progressPct);
    case 'linking':
      return gesture.to === null ? [] : linkTasks(world, { id: gesture.fromId, end: gesture.fromEnd }, gesture.to);
    default:
      return [];
  }
}

function follow(gesture: Gesture, at: PointerAt, world: GestureWorld): Gesture {
  switch (gesture.kind) {
    case 'pressed': {
      const farPx = Math.hypot(at.xPx - gesture.from.xPx, at.yPx - gesture.from.yPx);
      return farPx < DRAG_PX ? gesture : follow(begin(gesture.from, world), at, world);
    }
    case 'moving':
      return { ...gesture, at, shiftMin: at.atMin - gesture.from.atMin };
    case 'resizing':
      return { ...gesture, at, shiftMin: at.atMin - gesture.from.atMin };
    case 'progressing':
      return { ...gesture, at, progressPct: progressAt(world, gesture.id, at.atMin) };
    case 'linking':
      return { ...gesture, at, to: targetOf(gesture.fromId, at, world) };
    case 'panning':
      return { ...gesture, to: at };
    case 'refused':
      return { ...gesture, at };
    case 'idle':
      return gesture;
  }
}

function begin(from: PointerAt, world: GestureWorld): Gesture {
  const { hit } = from;
  if (hit.kind !== 'bar') return { kind: 'panning', from, to: from };
  const { id, part } = hit;
  switch (part) {
    case 'link-start':
    case 'link-finish':
      return { kind: 'linking', fromId: id, fromEnd: part === 'link-start' ? 'start' : 'finish', at: from, to: null };
    case 'progress':
      return { kind: 'progressing', from, at: from, id, progressPct: progressAt(world, id, from.atMin) };
    case 'finish': {
      const obstacle = resizeObstacle(world, id);
      return obstacle === null
        ? { kind: 'resizing', from, at: from, id, shiftMin: 0 }
        : { kind: 'refused', at: from, id, obstacle };
    }
    case 'body': {
      const obstacle = moveObstacle(world, id);
      if (obstacle !== null) return { kind: 'refused', at: from, id, obstacle };
      return {
        kind: 'moving',
        from,
        at: from,
        anchorId: id,
        ids: world.selectedIds.has(id) ? [...world.selectedIds] : [id],
        shiftMin: 0,
      };
    }
  }
}

function progressAt(world: GestureWorld, id: Id, atMin: number): number {
  const schedule = world.scheduleOf(id);
  if (schedule === undefined || schedule.finishMin <= schedule.startMin) return 0;
  return Math.min(100, Math.max(0, (100 * (atMin - schedule.startMin)) / (schedule.finishMin - schedule.startMin)));
}

function targetOf(fromId: Id, at: PointerAt, world: GestureWorld): { readonly id: Id; readonly end: BarEnd } | null {
  if (at.hit.kind !== 'bar' || at.hit.id === fromId) return null;
  return { id: at.hit.id, end: world.endAt(at.hit.id, at.xPx) };
}
