import * as Y from 'yjs';
import type { Roots } from './entity-layout.ts';

/** Undo and redo of one document's local changes, one item at a time. */
export interface LocalHistory {
  /** Items that can be undone; grows by one for each local transaction. */
  undoDepth(): number;
  /** Undoes exactly the last item. Gives true when that changed anything, and so can be redone. */
  undo(): boolean;
  /** Redoes exactly the last undone item. Gives true when that changed anything, and so can be undone again. */
  redo(): boolean;
  clearRedo(): void;
  clear(): void;
  /** True for the origin of the transactions that undo and redo make. */
  isOrigin(origin: unknown): boolean;
}

/** Tracks transactions of this origin. Activity is a record of what happened and is never undone. */
export function createLocalHistory(roots: Roots, trackedOrigin: unknown): LocalHistory {
  const scope = [...roots].filter(([kind]) => kind !== 'activity').map(([, root]) => root as Y.AbstractType<unknown>);
  const manager = new Y.UndoManager(scope, { trackedOrigins: new Set([trackedOrigin]), captureTimeout: 0 });

  // Yjs goes on to the next item when one changes nothing (somebody else removed what it was about). That next item belongs to another
  // step, which may span other documents, so the manager gets to see one item only.
  const onlyLast = (stack: 'undoStack' | 'redoStack', act: () => unknown): boolean => {
    const rest = manager[stack].slice(0, -1);
    const other = stack === 'undoStack' ? 'redoStack' : 'undoStack';
    const before = manager[other].length;
    manager[stack] = manager[stack].slice(-1);
    act();
    manager[stack] = rest;
    return manager[other].length > before;
  };

  return {
    undoDepth: () => manager.undoStack.length,
    undo: () => onlyLast('undoStack', () => manager.undo()),
    redo: () => onlyLast('redoStack', () => manager.redo()),
    clearRedo: () => manager.clear(false, true),
    clear: () => manager.clear(),
    isOrigin: (origin) => origin === manager,
  };
}
