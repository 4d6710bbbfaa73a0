import type { Id } from '../model/id.ts';

/** Something in a file that Baton read differently or doesn't hold. Listed, never dropped in silence. */
export interface ImportNote {
  readonly severity: 'left-out' | 'changed' | 'row-skipped';
  /** What, in words: "Cost rate tables". */
  readonly what: string;
  /** How often. */
  readonly count: number;
  /** Where, first occurrence: a line, a row, or a task's name. */
  readonly where?: string;
  readonly reason?: string;
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
