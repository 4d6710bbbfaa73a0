import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { BoardColumn } from '../layout/board-columns.ts';
import { rangeOf, settledPlace, stepFrom, type BoardPlace } from '../layout/board-place.ts';
import { columnListId } from './board-column.tsx';

export interface BoardCursor {
  readonly place: BoardPlace;
  /** The cards that a key acts on: the selection when the cursor is in it, else the cursor's card. */
  readonly chosen: readonly Id[];
  step(by: { readonly columns: number; readonly cards: number; readonly extend: boolean }): void;
  /** Puts the cursor on a card, as a click does. */
  pick(taskId: Id, how: { readonly extend: boolean; readonly toggle: boolean }): void;
  toggle(): void;
  selectColumn(): void;
  clear(): void;
  focus(): void;
  /** Gives the focus to the cards: where the cursor's column shows none, to the first that there is. */
  enter(): void;
  /** Puts the cursor on the first card of a column. */
  enterColumn(key: string): void;
}

interface BoardCursorOptions {
  readonly board: RefObject<HTMLElement | null>;
  readonly columns: readonly BoardColumn[];
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
}

/** Where the cursor is, and how far down in its column. */
interface HeldPlace extends BoardPlace {
  readonly index: number;
}

/** The cursor of the board and the selection that goes with it. */
export function useBoardCursor({ board, columns, selectedIds, onSelect }: BoardCursorOptions): BoardCursor {
  const [held, setHeld] = useState<HeldPlace>(() => ({ columnKey: '', taskId: [...selectedIds][0] ?? null, index: 0 }));
  const anchor = useRef<Id | null>(null);
  const place = settledPlace(columns, held, held.index);
  const { columnKey, taskId } = place;
  const taskIds = columns.find(({ key }) => key === columnKey)?.taskIds ?? [];
  const index = taskId === null ? 0 : Math.max(0, taskIds.indexOf(taskId));
  // Where the cursor has come to rest is where it stays: a card that goes elsewhere then takes it along.
  if (held.columnKey !== columnKey || held.taskId !== taskId || held.index !== index) setHeld({ columnKey, taskId, index });
  const setWanted = (next: BoardPlace): void => setHeld({ ...next, index: 0 });

  const focus = (): void => focusColumn(place.columnKey);
  useEffect(() => {
    // The cursor went to another column: the focus follows where the board has it, or nobody else does.
    const holder = document.activeElement;
    if (holder === document.body || (holder?.matches('[role=listbox]') && board.current?.contains(holder))) {
      focusColumn(place.columnKey);
    }
  }, [board, place.columnKey]);

  function extendTo(taskId: Id, within: readonly Id[]): void {
    onSelect(new Set(rangeOf(within, anchor.current ?? taskId, taskId)));
  }
  function go(next: BoardPlace): void {
    setWanted(next);
    anchor.current = next.taskId;
    onSelect(new Set(next.taskId === null ? [] : [next.taskId]));
  }
  function toggleId(id: Id): void {
    const next = new Set(selectedIds);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  }

  return {
    place,
    chosen: place.taskId === null || selectedIds.has(place.taskId) ? [...selectedIds] : [place.taskId],
    focus,
    enter: () => {
      const first = taskId === null ? columns.find((column) => column.taskIds.length > 0) : undefined;
      if (!first) return focus();
      go({ columnKey: first.key, taskId: first.taskIds[0] ?? null });
      focusColumn(first.key);
    },
    enterColumn: (key) => go({ columnKey: key, taskId: columns.find((column) => column.key === key)?.taskIds[0] ?? null }),
    step: ({ extend, ...by }) => {
      const next = stepFrom(columns, place, by);
      if (!extend || next.taskId === null) return go(next);
      anchor.current ??= place.taskId;
      setWanted(next);
      extendTo(next.taskId, taskIds);
    },
    pick: (taskId, { extend, toggle }) => {
      const home = columns.find((each) => each.taskIds.includes(taskId));
      if (!home) return;
      const next = { columnKey: home.key, taskId };
      if (!extend && !toggle) return go(next);
      setWanted(next);
      if (extend) return extendTo(taskId, home.taskIds);
      anchor.current = taskId;
      toggleId(taskId);
    },
    toggle: () => {
      if (place.taskId !== null) toggleId(place.taskId);
    },
    selectColumn: () => onSelect(new Set(taskIds)),
    clear: () => onSelect(new Set()),
  };
}

function focusColumn(key: string): void {
  const list = document.getElementById(columnListId(key));
  list?.focus({ preventScroll: true });
  list?.closest('[data-column]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
