import type { RecordCommand } from '../../../shared/commands/command.ts';
import { NO_DRAFT, type Draft } from '../gesture/draft.ts';
import { advance, commandsOf, IDLE, type Gesture, type GestureInput, type GestureWorld } from '../gesture/gesture.ts';
import { isHeld, type Preview } from '../gesture/preview.ts';
import { afterFrame, createPreviewQueue, type PreviewQueue } from './preview-queue.ts';
import type { Stage, StagePointer } from './stage.ts';
import { createTrial } from './trial.ts';

/** A gesture with the tasks that it holds where the pointer has them, and the cascade as far as it is known. */
export interface ShownGesture {
  readonly gesture: Gesture;
  readonly draft: Draft;
  readonly preview: Preview | null;
  readonly world: GestureWorld;
}

/** What a gesture needs from the view, and tells it. */
export interface DragPorts {
  preview(commands: readonly RecordCommand[]): Preview;
  /** A gesture went on: show what it would do, or (null) nothing any more. The preview may be of an earlier place: the draft is not. */
  show(state: ShownGesture | null): void;
  commit(gesture: Gesture, commands: readonly RecordCommand[], outcome: Preview): void;
}

/** One gesture after the other, with what it shows on the way and does in the end. */
export interface DragSession {
  readonly gesture: () => Gesture;
  readonly begin: (input: GestureInput, world: GestureWorld) => void;
  readonly step: (input: GestureInput) => void;
  /** The button is released: gives the gesture that ends with it. */
  readonly drop: () => Gesture;
  /** Gives the gesture up; false when there is none. */
  readonly cancel: () => boolean;
  /** What comes next (an undo, another drag) finds the last drop done. */
  readonly flushDrop: () => void;
  readonly close: () => void;
}

/** How many tasks the schedule goes through in a millisecond, roughly: what a first preview will cost. */
const TASKS_PER_MS = 1500;

export function createDragSession(stage: Stage, ports: DragPorts): DragSession {
  let gesture: Gesture = IDLE;
  let world: GestureWorld | null = null;
  const trial = createTrial(previewQueue(stage, ports), () => show({}));
  const dropped = createPending();

  function step(input: GestureInput): void {
    if (world === null) return;
    gesture = advance(gesture, input, world);
    trial.attempt(commandsOf(gesture, world), world);
    show(input.type === 'move' && gesture.kind === 'linking' ? { hover: gesture.at.hit } : {});
  }

  function show(pointer: Partial<StagePointer>): void {
    if (world === null) return;
    const [draft, preview] = [trial.draft(), trial.preview()];
    stage.setPointer({ ...pointer, gesture, draft, refused: preview?.ok === false });
    ports.show({ gesture, draft, preview, world });
  }

  function end(): void {
    trial.end();
    gesture = IDLE;
    world = null;
  }

  function letGo(): void {
    stage.setPointer({ gesture, refused: false, draft: NO_DRAFT });
    ports.show(null);
  }

  function drop(): Gesture {
    const done = gesture;
    const commands = world === null ? [] : commandsOf(done, world);
    const known = trial.known(commands);
    end();
    if (commands.length === 0) letGo();
    else {
      // What was dropped stays where it is, and is carried out behind the frame that shows it.
      stage.setPointer({ gesture, refused: false });
      dropped.put(() => carryOut(done, commands, known));
    }
    return done;
  }

  function carryOut(done: Gesture, commands: readonly RecordCommand[], known: Preview | null): void {
    const outcome = known ?? ports.preview(commands);
    // A move that its links undo would only leave a constraint behind that nobody sees.
    if (!outcome.ok || (done.kind === 'moving' && isHeld(outcome))) letGo();
    else ports.commit(done, commands, outcome);
    if (gesture.kind === 'idle') stage.setPointer({ draft: NO_DRAFT });
  }

  return {
    gesture: () => gesture,
    begin: (input, now) => {
      world = now;
      step(input);
    },
    step,
    drop,
    cancel: () => {
      if (gesture.kind === 'idle') return false;
      end();
      letGo();
      return true;
    },
    flushDrop: dropped.flush,
    close: () => {
      dropped.flush();
      trial.end();
    },
  };
}

function previewQueue(stage: Stage, { preview }: DragPorts): PreviewQueue {
  const expectedMs = stage.inputs().data.tasks.size / TASKS_PER_MS;
  return createPreviewQueue({ preview, nowMs: () => performance.now(), afterFrame, later }, expectedMs);
}

/** Something that waits for the next frame, or until somebody can't wait for it. */
function createPending(): { readonly put: (run: () => void) => void; readonly flush: () => void } {
  let pending: (() => void) | null = null;
  const flush = (): void => {
    const run = pending;
    pending = null;
    run?.();
  };
  return {
    flush,
    put: (run) => {
      const callOff = afterFrame(flush);
      pending = () => {
        callOff();
        run();
      };
    },
  };
}

function later(run: () => void, delayMs: number): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
