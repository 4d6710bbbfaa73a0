import type { HistoryState } from '../../shared/contract/event.ts';
import type { DocumentId } from '../../shared/model/document-id.ts';
import type { TouchedRecords } from '../../shared/commands/touched.ts';
import type { Id } from '../../shared/model/id.ts';
import type { SharedDocument } from '../document/shared-document.ts';

/** Steps that can be undone. */
const MOST_STEPS = 200;

/** One thing that this device did: the documents whose own histories hold an item of it. */
export interface Step {
  readonly label: string;
  readonly documents: readonly DocumentId[];
  /** What its activity said, for the activity of undoing it. */
  readonly about: TouchedRecords;
  /** The project whose journal tells of it. */
  readonly journalOf: Id | null;
}

/** The steps of this device over all documents, in order. It never holds what others did. */
export interface StepHistory {
  state(): HistoryState;
  next(direction: 'undo' | 'redo'): Step | undefined;
  /** A new step: there is nothing to redo after it. */
  record(step: Step): void;
  /** The next step was undone or redone. `documents` can be taken back again; none: the step had no effect left, and is dropped. */
  moved(direction: 'undo' | 'redo', documents: readonly DocumentId[]): void;
  /** The documents that must stay in memory, because their histories hold items of steps. */
  documents(): ReadonlySet<DocumentId>;
  clear(): void;
}

/** An empty history. */
export function createStepHistory(): StepHistory {
  const stacks: Record<'undo' | 'redo', Step[]> = { undo: [], redo: [] };
  return {
    state: () => ({ undo: stacks.undo.at(-1)?.label ?? null, redo: stacks.redo.at(-1)?.label ?? null }),
    next: (direction) => stacks[direction].at(-1),
    record(step) {
      stacks.redo = [];
      stacks.undo.push(step);
      if (stacks.undo.length > MOST_STEPS) stacks.undo.shift();
    },
    moved(direction, documents) {
      const step = stacks[direction].pop();
      if (step && documents.length > 0) stacks[direction === 'undo' ? 'redo' : 'undo'].push({ ...step, documents });
    },
    documents: () => new Set([...stacks.undo, ...stacks.redo].flatMap((step) => step.documents)),
    clear() {
      stacks.undo = [];
      stacks.redo = [];
    },
  };
}

/** Takes a step back or forward in its documents. Gives the documents in which that had an effect. */
export function moveStep(direction: 'undo' | 'redo', documents: readonly SharedDocument[]): readonly DocumentId[] {
  return documents.filter((document) => document.history[direction]()).map((document) => document.id);
}
