import { Refusal } from './import-types.ts';
import { say } from '../../shared/texts/saying.ts';

/** Lets the event loop run between steps, so that progress shows and cancel works. */
export interface Pace {
  /** Reports progress and yields. Errors: a `cancelled` Refusal. */
  pause(done: number): Promise<void>;
  /** Yields every few thousand calls, for loops over records. */
  tick(): Promise<void> | undefined;
}

const CALLS_A_TICK = 2000;

/** A pace over `total` steps. Progress is told once a per cent, however small the steps. */
export function createPace(options: {
  readonly total: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly isCancelled?: (() => boolean) | undefined;
}): Pace {
  let toldPct = -1;
  let calls = 0;

  const breathe = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    if (options.isCancelled?.() === true) {
      throw new Refusal({ code: 'cancelled', ...say('file.cancelled') });
    }
  };

  return {
    pause: async (done) => {
      const pct = options.total === 0 ? 100 : Math.floor((done * 100) / options.total);
      if (pct !== toldPct) {
        toldPct = pct;
        options.onProgress?.(done, options.total);
      }
      await breathe();
    },
    tick: () => {
      calls += 1;
      return calls % CALLS_A_TICK === 0 ? breathe() : undefined;
    },
  };
}
