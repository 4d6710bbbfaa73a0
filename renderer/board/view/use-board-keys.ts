import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { BoardColumn } from '../layout/board-columns.ts';
import { boardAction, type BoardAction } from '../layout/board-keys.ts';
import { cardId } from './board-card.tsx';
import { FILTER_ID } from './board-toolbar.tsx';
import type { BoardCursor } from './use-board-cursor.ts';
import type { CardMoves } from './use-card-moves.ts';

interface BoardKeysOptions {
  readonly columns: readonly BoardColumn[];
  readonly cursor: BoardCursor;
  readonly moves: CardMoves;
  readonly onOpenTask: (id: Id) => void;
  /** Opens the line for a new card in a column. */
  readonly onAdd: (columnKey: string) => void;
}

export interface BoardKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** A column is being chosen for the cursor's cards, beside `anchor`. */
  readonly choosing: boolean;
  readonly anchor: RefObject<Element | null>;
  choose(column: BoardColumn | undefined): void;
  stopChoosing(): void;
}

/** Keys of the board while one of its columns has the focus. */
export function useBoardKeys({ columns, cursor, moves, onOpenTask, onAdd }: BoardKeysOptions): BoardKeys {
  const [choosing, setChoosing] = useState(false);
  const anchor = useRef<Element | null>(null);
  const { taskId, columnKey } = cursor.place;

  function perform(action: BoardAction, focusedKey: string): void {
    switch (action.do) {
      case 'step':
        // A column that scrolls has the focus without the cursor: the first step takes it there.
        if (focusedKey === columnKey) cursor.step(action);
        else cursor.enterColumn(focusedKey);
        return;
      case 'carry': {
        const to = columns[columns.findIndex(({ key }) => key === columnKey) + action.columns];
        if (to) moves.move(cursor.chosen, to.value);
        return;
      }
      case 'move-to':
        anchor.current = taskId === null ? null : document.getElementById(cardId(taskId));
        setChoosing(anchor.current !== null);
        return;
      case 'open':
        if (taskId !== null) onOpenTask(taskId);
        return;
      case 'add':
        // A press beside the cards focuses a column without taking the cursor there.
        onAdd(focusedKey);
        return;
      case 'toggle':
        cursor.toggle();
        return;
      case 'select-column':
        cursor.selectColumn();
        return;
      case 'clear':
        cursor.clear();
        return;
      case 'filter':
        document.getElementById(FILTER_ID)?.focus();
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (!(event.target as Element).matches('[role=listbox]') || choosing) return;
    const { key, shiftKey: shift, altKey: alt } = event;
    const action = boardAction({ key, shift, alt, command: event.ctrlKey || event.metaKey }, document.dir === 'rtl');
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    perform(action, event.currentTarget.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? columnKey);
  }

  return {
    onKeyDown,
    choosing,
    anchor,
    choose: (column) => {
      if (column) moves.move(cursor.chosen, column.value);
    },
    stopChoosing: () => setChoosing(false),
  };
}
