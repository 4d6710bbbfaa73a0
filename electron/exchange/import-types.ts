import type { BatchCommand } from '../../shared/commands/command.ts';
import type { CsvMapping, FileContent } from '../../shared/contract/action.ts';
import type { ImportNote, ImportOutcome } from '../../shared/contract/import-outcome.ts';
import type { Id } from '../../shared/model/id.ts';
import type { JournalTables, ProjectState, WorkspaceTables } from '../../shared/model/project-state.ts';
import type { ProjectSchedule, TaskSchedule } from '../../shared/model/task-schedule.ts';
import type { FileDates } from './date-notes.ts';
import type { Said } from '../../shared/texts/saying.ts';

/** Everything an importer may look at. It has no clock, no random source and no store of its own. */
export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly newId: () => Id;
  readonly nowMs: number;
  /** Which column of a CSV file holds what; without it the suggested mapping is used. */
  readonly csv?: CsvMapping;
  /** Replaces the project's name in the file. */
  readonly projectName?: string;
  /** Called now and then with how much of the file has been read. Units: bytes, then steps; `total` never changes. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked at every pause; true ends the import with `cancelled`. */
  readonly isCancelled?: () => boolean;
  /** The workspace as it is: people and calendars that are already there are taken over. */
  readonly existing: WorkspaceTables;
  /** Moves every date of a Baton file so that the project starts in the week of this minute. */
  readonly shiftToMin?: number;
}

export type ImportErrorCode =
  | 'empty'
  | 'binary'
  | 'unknown-format'
  | 'too-large'
  | 'encoding'
  | 'malformed'
  | 'entities'
  | 'limit'
  | 'mapping'
  | 'newer-version'
  | 'cancelled';

/** Why a file was refused. Nothing was changed. `message` says what to do; line and column count from 1. */
export interface ImportError extends Said {
  readonly code: ImportErrorCode;
  readonly line?: number;
  readonly column?: number;
}

/** What a file becomes: one command that makes it all, and what is worth telling about it. */
export interface ImportPlan {
  readonly command: BatchCommand;
  readonly projectId: Id;
  /** Where the file says that the tasks are, in its order; for `dateNotes` to compare with what Baton computes. */
  readonly dates?: ReadonlyMap<Id, FileDates>;
  readonly outcome: ImportOutcome;
}

/** What an export is made of: a project's records and its computed dates. */
export interface ExportSource extends ProjectState {
  readonly journal: JournalTables;
  readonly rows: ReadonlyMap<Id, TaskSchedule>;
  readonly project: ProjectSchedule;
}

/** An exported file, and what it could not carry. */
export interface ExportedFile extends FileContent {
  readonly notes: readonly ImportNote[];
}

/** Ends an import from any depth. Caught once, in `importFile`. */
export class Refusal extends Error {
  readonly error: ImportError;

  constructor(error: ImportError) {
    super(error.message);
    this.name = 'Refusal';
    this.error = error;
  }
}
