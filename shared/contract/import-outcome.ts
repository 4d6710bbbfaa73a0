import type { Id } from '../model/id.ts';
import type { Saying } from '../texts/saying.ts';

/** Something in a file that Baton read differently or doesn't hold. Listed, never dropped in silence. */
export interface ImportNote {
  readonly severity: 'left-out' | 'changed' | 'row-skipped';
  /** What, in English: "Cost rate tables". */
  readonly what: string;
  /** How often. */
  readonly count: number;
  /** Where, first occurrence: a line, a row, or a task's name. */
  readonly where?: string;
  readonly reason?: string;
  /** The same for a window to say in its own language. A `where` that is left out is no text: a task's name. */
  readonly said: { readonly what: Saying; readonly where?: Saying; readonly reason?: Saying };
}

export interface ImportOutcome {
  readonly projectId: Id;
  readonly projectName: string;
  readonly counts: {
    readonly tasks: number;
    readonly dependencies: number;
    readonly people: number;
    readonly assignments: number;
    readonly calendars: number;
    readonly baselines: number;
  };
  readonly notes: readonly ImportNote[];
}
