import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { t } from '../../texts/t.ts';
import { BlockedDialog } from '../../ui/blocked-dialog.tsx';
import { ChoicePopover } from '../../ui/choice-popover.tsx';
import type { BoardViewProps } from '../board-view.tsx';
import { boardColumns, type BoardColumn } from '../layout/board-columns.ts';
import { cardFilter, createCardText, type CardSource } from '../layout/card-model.ts';
import { BoardColumnView, type ColumnHandlers } from './board-column.tsx';
import { BoardToolbar } from './board-toolbar.tsx';
import { columnIcon, columnTitle } from './column-title.tsx';
import { DragGhost } from './drag-ghost.tsx';
import { useBoardCursor, type BoardCursor } from './use-board-cursor.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardSettings } from './use-board-settings.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useCardMoves, type CardMoves } from './use-card-moves.ts';

const NOTHING: ReadonlySet<Id> = new Set();

/** The board of a plan that has tasks. */
export function Board({ source, ...props }: BoardViewProps & { readonly source: CardSource }): ReactNode {
  const { project, plan, selectedIds, onSelect, onOpenTask } = props;
  const settings = useBoardSettings(project.id);
  const { axis, limits, setLimit } = settings;
  const [filter, setFilter] = useState('');
  // What is typed shows at once; the cards follow when there is time.
  const wanted = useDeferredValue(filter);
  const [addingTo, setAddingTo] = useState<string | null>(null);
  const textOf = useMemo(() => createCardText(source), [source]);
  const columns = useMemo(
    () => boardColumns({ ...source, resolved: plan.resolved }, axis, cardFilter(textOf, wanted)),
    [plan, source, axis, textOf, wanted],
  );
  const board = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const cursor = useBoardCursor({ board, columns, selectedIds, onSelect });
  const moves = useCardMoves(source);
  const keys = useBoardKeys({ columns, cursor, moves, onOpenTask, onAdd: setAddingTo });
  const follow = useNewCard(columns, cursor);
  const drag = useCardDrag({
    board,
    ghost,
    selectedIds,
    onDrop: (taskIds, columnKey) => {
      const to = columns.find(({ key }) => key === columnKey)?.value;
      if (to) moves.move(taskIds, to);
    },
  });
  const liftedIds = useMemo(() => (drag.view ? new Set(drag.view.taskIds) : NOTHING), [drag.view]);

  const handlers = useRef<ColumnHandlers | null>(null);
  useLayoutEffect(() => {
    handlers.current = {
      onAdd: (columnKey) => setAddingTo(columnKey),
      onCreate: ({ value }, name) => follow(moves.create(name, value)),
      onStopAdding: () => {
        setAddingTo(null);
        cursor.focus();
      },
      onPointerDown: drag.onPointerDown,
      onKeyDown: keys.onKeyDown,
      onClick: (event) => {
        const taskId = taskAt(event);
        if (taskId === undefined || drag.endedDrag()) return;
        cursor.pick(taskId, { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey });
        event.currentTarget.focus({ preventScroll: true });
      },
      onDoubleClick: (event) => {
        const taskId = taskAt(event);
        if (taskId !== undefined) onOpenTask(taskId);
      },
    };
  });

  return (
    <div className="board">
      <BoardToolbar
        axis={axis}
        onAxis={settings.setAxis}
        filter={filter}
        onFilter={setFilter}
        onLeaveFilter={cursor.enter}
        selected={selectedIds.size}
        unfit={filter.trim() !== '' && columns.every(({ taskIds }) => taskIds.length === 0)}
      />
      <div
        ref={board}
        className={drag.view ? 'board__columns is-dragging' : 'board__columns'}
        role="group"
        aria-label={t('board.label', { name: project.name })}
      >
        {columns.map((column) => {
          const current = column.key === cursor.place.columnKey;
          return (
            <BoardColumnView
              key={`${axis}-${column.key}`}
              column={column}
              source={source}
              limit={limits[column.key]}
              current={current}
              activeId={current ? cursor.place.taskId : null}
              selectedIds={selectedIds}
              liftedIds={liftedIds}
              isTarget={drag.view?.over === column.key}
              adding={addingTo === column.key}
              onLimit={setLimit}
              handlers={handlers}
            />
          );
        })}
      </div>
      <DragGhost ghost={ghost} plan={plan} drag={drag.view} />
      <p className="visually-hidden" role="status">
        {moves.said}
      </p>
      {keys.choosing ? (
        <ChoicePopover
          anchor={keys.anchor}
          label={t('board.move')}
          options={columns.map(({ key, value }) => ({
            id: key,
            label: columnTitle(value, source.people),
            icon: columnIcon(value, source.people),
          }))}
          chosen={new Set([cursor.place.columnKey])}
          many={false}
          emptyText={t('search.none')}
          onChoose={(ids) => keys.choose(columns.find(({ key }) => ids.has(key)))}
          onClose={keys.stopChoosing}
        />
      ) : null}
      <WhyBlocked source={source} moves={moves} onClose={cursor.focus} />
    </div>
  );
}

/** Puts the cursor on a card that was made, once it is there. */
function useNewCard(columns: readonly BoardColumn[], cursor: BoardCursor): (id: Id) => void {
  const newId = useRef<Id | null>(null);
  useEffect(() => {
    const id = newId.current;
    if (id === null || !columns.some(({ taskIds }) => taskIds.includes(id))) return;
    newId.current = null;
    cursor.pick(id, { extend: false, toggle: false });
  }, [columns, cursor]);
  return (id) => {
    newId.current = id;
  };
}

interface WhyBlockedProps {
  readonly source: CardSource;
  readonly moves: CardMoves;
  readonly onClose: () => void;
}

/** Asks why cards are blocked before they move there. */
function WhyBlocked({ source, moves, onClose }: WhyBlockedProps): ReactNode {
  if (moves.asking.length === 0) return null;
  return (
    <BlockedDialog
      targets={moves.asking}
      people={source.people}
      tasks={source.plan.resolved.tasks}
      onBlock={moves.block}
      onClose={() => {
        moves.stopAsking();
        onClose();
      }}
    />
  );
}

function taskAt(event: MouseEvent): Id | undefined {
  return (event.target as Element).closest<HTMLElement>('[data-task]')?.dataset['task'];
}
