/** Where a command reads and writes; `stopped` resolves when the process is asked to end. */
export interface RelayIo {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly nowMs: () => number;
  readonly stopped: Promise<unknown>;
}
