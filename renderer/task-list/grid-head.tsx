import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { t } from '../texts/t.ts';
import { withColumnBefore, withWidth } from './column-layout.ts';
import { columnName, type Column } from './columns.ts';
import type { ListViewState } from './use-list-view.ts';
import { useColumnDrag } from './use-column-drag.ts';

interface GridHeadProps {
  readonly state: ListViewState;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

/** The heads of the columns: pressed to sort, dragged to move, their edges dragged to change the width. */
export const GridHead = memo(Head);

function Head({ state, gridRef }: GridHeadProps): ReactNode {
  const { layout, view, change } = state;
  const drag = useColumnDrag({
    layout,
    gridRef,
    onMove: (id, beforeId) => change(({ columns }) => ({ columns: withColumnBefore(columns, id, beforeId) })),
    onResize: (id, widthPx) => change(({ columns }) => ({ columns: withWidth(columns, id, widthPx) })),
  });

  function sortBy(column: Column): void {
    change(({ sort }) => {
      if (sort?.column !== column.id) return { sort: { column: column.id, descending: false, flat: sort?.flat ?? false } };
      return { sort: sort.descending ? null : { ...sort, descending: true } };
    });
  }

  return (
    <div className="task-grid__head" role="row" aria-rowindex={1}>
      {layout.columns.map((column, index) => {
        const sort = view.sort?.column === column.id ? view.sort : null;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            data-column={column.id}
            className={headClass(column, drag)}
          >
            <button
              type="button"
              tabIndex={-1}
              className="head-button"
              title={t('columns.drag-hint')}
              onPointerDown={(event) => drag.startMove(event, column.id)}
              onClick={() => {
                if (!drag.wasDragged()) sortBy(column);
              }}
            >
              <span className="ellipsis" dir="auto">
                {columnName(column)}
              </span>
              {sort ? sort.descending ? <ArrowDown size={12} /> : <ArrowUp size={12} /> : null}
            </button>
            <span
              className="head-edge"
              aria-hidden="true"
              title={t('columns.resize', { column: columnName(column) })}
              onPointerDown={(event: PointerEvent) => drag.startResize(event, column.id)}
              onDoubleClick={() => change(({ columns }) => ({ columns: withWidth(columns, column.id, null) }))}
            />
          </div>
        );
      })}
    </div>
  );
}

function headClass({ align, id }: Column, { moving, beforeId, afterId }: ReturnType<typeof useColumnDrag>): string {
  const classes = ['cell', 'cell--head', `cell--at-${align}`, `cell--${id}`];
  if (moving === id) classes.push('cell--moving');
  if (beforeId === id) classes.push('cell--drop-before');
  if (afterId === id) classes.push('cell--drop-after');
  return classes.join(' ');
}
