/** An export under way: how far it is, and whether it is still wanted. */
export interface ExportRun {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
  /** Lets the window paint and hear a click before it goes on. */
  readonly breathe: () => Promise<void>;
}

/** Makes one piece after the other. False: it was cancelled meanwhile. */
export async function makeInTurn(count: number, run: ExportRun, make: (at: number) => Promise<void> | void): Promise<boolean> {
  for (let at = 0; at < count; at += 1) {
    run.progress(at, count);
    await run.breathe();
    if (run.signal.aborted) return false;
    await make(at);
  }
  return !run.signal.aborted;
}
