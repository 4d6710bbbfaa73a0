import { Plus, TriangleAlert } from 'lucide-react';
import {
  memo,
  useEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/button.tsx';
import type { BoardColumn } from '../layout/board-columns.ts';
import type { CardSource } from '../layout/card-model.ts';
import { limitState } from '../layout/column-limit.ts';
import { AddCard } from './add-card.tsx';
import { BoardCard, cardId } from './board-card.tsx';
import { columnIcon, columnTitle } from './column-title.tsx';
import { LimitPopover } from './limit-popover.tsx';
import { useColumnCards } from './use-column-cards.ts';
import { useNearSight } from './use-near-sight.ts';

export interface BoardColumnProps {
  readonly column: BoardColumn;
  readonly source: CardSource;
  readonly limit: number | undefined;
  /** The cursor is in this column. */
  readonly current: boolean;
  readonly activeId: Id | null;
  readonly selectedIds: ReadonlySet<Id>;
  readonly liftedIds: ReadonlySet<Id>;
  /** Cards would be dropped here. */
  readonly isTarget: boolean;
  /** A new card is being written here. */
  readonly adding: boolean;
  readonly onLimit: (columnKey: string, limit: number | null) => void;
  /** One box for all renders, so that a column that stands still need not render again to call the newest. */
  readonly handlers: RefObject<ColumnHandlers | null>;
}

/** What a column calls back. */
export interface ColumnHandlers {
  readonly onAdd: (columnKey: string) => void;
  readonly onCreate: (column: BoardColumn, name: string) => void;
  readonly onStopAdding: () => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The id of the element that has the focus when the cursor is in a column. */
export function columnListId(key: string): string {
  return `board-column-${key}`;
}

/** A column: its head, and its cards in a list of which only those in sight are in the page. */
export const BoardColumnView = memo(function Column(props: BoardColumnProps): ReactNode {
  const { column, source, current, activeId, selectedIds, liftedIds, handlers } = props;
  const { taskIds } = column;
  const list = useRef<HTMLDivElement>(null);
  const near = useNearSight(list);
  const virtual = useColumnCards(list, taskIds);
  const activeIndex = activeId === null ? -1 : taskIds.indexOf(activeId);
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [virtual, activeIndex]);
  // A column out of sight has no cards in the page: with one for each person there are many. Its height stays, and so where it was scrolled to.
  const items = near ? virtual.getVirtualItems() : [];
  const scrolls = virtual.getTotalSize() > (virtual.scrollRect?.height ?? Infinity);
  const inSight = items.some(({ index }) => index === activeIndex);
  return (
    <section className={props.isTarget ? 'board-column is-target' : 'board-column'} data-column={column.key}>
      <ColumnHead {...props} />
      {props.adding ? (
        <AddCard
          title={columnTitle(column.value, source.people)}
          onAdd={(name) => handlers.current?.onCreate(column, name)}
          onClose={() => handlers.current?.onStopAdding()}
        />
      ) : null}
      <div
        ref={list}
        id={columnListId(column.key)}
        className="board-column__list"
        role="listbox"
        // What scrolls can be reached by itself, to be scrolled by keys.
        tabIndex={current || scrolls ? 0 : -1}
        aria-label={columnName(props)}
        aria-multiselectable
        onPointerDown={(event) => handlers.current?.onPointerDown(event)}
        onClick={(event) => handlers.current?.onClick(event)}
        onDoubleClick={(event) => handlers.current?.onDoubleClick(event)}
        onKeyDown={(event) => handlers.current?.onKeyDown(event)}
        aria-activedescendant={inSight && activeId !== null ? cardId(activeId) : undefined}
      >
        {taskIds.length === 0 ? (
          <span className="board-column__empty" aria-hidden="true">
            {t('board.column-empty')}
          </span>
        ) : null}
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const taskId = taskIds[item.index];
            if (taskId === undefined) return null;
            return (
              <BoardCard
                key={taskId}
                source={source}
                taskId={taskId}
                axis={column.value.axis}
                index={item.index}
                count={taskIds.length}
                topPx={item.start}
                active={taskId === activeId}
                selected={selectedIds.has(taskId)}
                lifted={liftedIds.has(taskId)}
                measure={virtual.measureElement}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
});

function ColumnHead({ column, source, limit, onLimit, handlers }: BoardColumnProps): ReactNode {
  const title = columnTitle(column.value, source.people);
  const state = limitState(column.total, limit);
  return (
    <header className="board-column__head">
      {columnIcon(column.value, source.people)}
      <h2 className="board-column__title ellipsis" dir="auto">
        {title}
      </h2>
      <span className="board-column__count numeric" aria-hidden="true">
        {state === null ? column.total : `${column.total} / ${state.limit}`}
      </span>
      {state !== null && state.over > 0 ? (
        <span
          className="badge badge--warning"
          aria-hidden="true"
          title={t('board.limit.over', { n: state.over, limit: state.limit })}
        >
          <TriangleAlert size={11} />
          {t('board.limit.over-short', { n: state.over })}
        </span>
      ) : null}
      <span className="spring" />
      <IconButton
        small
        label={t('board.add', { name: title })}
        icon={<Plus size={14} />}
        onPress={() => handlers.current?.onAdd(column.key)}
      />
      <LimitPopover title={title} limit={limit} onChange={(next) => onLimit(column.key, next)} />
    </header>
  );
}

/** A column in words, with what the filter leaves of it and how it stands against its limit. */
function columnName({ column, source, limit }: BoardColumnProps): string {
  const { total, taskIds } = column;
  const name = t('board.column', { name: columnTitle(column.value, source.people), n: total });
  const shown = taskIds.length === total ? '' : t('board.shown', { shown: taskIds.length, n: total });
  const state = limitState(total, limit);
  const over = state !== null && state.over > 0 ? t('board.limit.over', { n: state.over, limit: state.limit }) : '';
  return [name, shown, over].filter((part) => part !== '').join(', ');
}
