import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Preview, PreviewPort } from '../gesture/preview.ts';

/** Clock and timers come in. */
export interface QueuePorts {
  readonly preview: PreviewPort;
  readonly nowMs: () => number;
  /** Calls back once the frame under way is painted; gives how to call it off. */
  readonly afterFrame: (run: () => void) => () => void;
  /** Calls back after some time; gives how to call it off. */
  readonly later: (run: () => void, delayMs: number) => () => void;
}

/** Cascades computed behind the pointer: the newest wins, and a slow one waits until the pointer rests. */
export interface PreviewQueue {
  /** Computes a preview soon; an earlier one that was not begun is dropped. */
  ask(commands: readonly RecordCommand[], done: (preview: Preview) => void): void;
  /** Nothing that was asked for matters any more. */
  clear(): void;
}

/** A preview that costs less is computed behind every frame: nobody notices. */
const FAST_MS = 5;
/** How long the pointer has to rest before a slow one is begun. */
const REST_MS = 120;

/** `expectedMs`: what the first preview will cost, as far as one can tell. */
export function createPreviewQueue(ports: QueuePorts, expectedMs: number): PreviewQueue {
  let costMs = expectedMs;
  let callOff: (() => void) | null = null;

  function clear(): void {
    callOff?.();
    callOff = null;
  }

  return {
    clear,
    ask: (commands, done) => {
      clear();
      const run = (): void => {
        callOff = null;
        const fromMs = ports.nowMs();
        const preview = ports.preview(commands);
        costMs = ports.nowMs() - fromMs;
        done(preview);
      };
      callOff = costMs <= FAST_MS ? ports.afterFrame(run) : ports.later(run, REST_MS);
    },
  };
}

/** After the next frame is painted: a timer begun in its callback runs behind it. */
export function afterFrame(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
