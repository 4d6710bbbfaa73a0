import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { Bucket, BucketUnit } from '../layout/buckets.ts';
import { alongReading } from '../../ui/along-reading.ts';
import { movedBy, type GridPlace } from '../layout/grid-keys.ts';
import type { WorkloadRow } from '../layout/workload-grid.ts';
import { CellPopover } from './cell-popover.tsx';
import { columnHead, columnName } from './workload-texts.ts';
import { t } from '../../texts/t.ts';
import { RowView } from './workload-row.tsx';

export interface GridViewProps {
  readonly rows: readonly WorkloadRow[];
  readonly buckets: readonly Bucket[];
  readonly unit: BucketUnit;
  readonly today: number;
  readonly showsFree: boolean;
  readonly plans: readonly PlanReplica[];
  /** Whose unassigned work counts. */
  readonly ownPlans: readonly PlanReplica[];
  readonly workspace: WorkspaceTables;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

const ROW_PX = 52;
const OVERSCAN = 3;

/** The grid of people and columns. The focus stays on the grid, the active cell is named by `aria-activedescendant`. */
export function GridView(props: GridViewProps): ReactNode {
  const { rows, buckets, unit } = props;
  const idPrefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridPlace>({ row: rows.length > 1 ? 1 : 0, column: 0 });
  const [open, setOpen] = useState(false);
  const anchor = useRef<Element | null>(null);
  const seen = useRowsInView(scroller, rows.length);
  const names = buckets.map((bucket) => columnName(unit, bucket));
  const template = `var(--workload-person) repeat(${buckets.length}, minmax(0, 1fr))`;

  function show(place: GridPlace): void {
    setActive(place);
    anchor.current = document.getElementById(`${idPrefix}-${place.row}-${place.column}`);
    setOpen(anchor.current !== null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || open) return;
    const place = movedBy(alongReading(event.key), active, { rows: rows.length, columns: buckets.length, page: 10 });
    if (place === null && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (place === null) return show(active);
    setActive(place);
    scrollRowIntoView(scroller.current, place.row);
  }

  function onClick(event: MouseEvent): void {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    if (cell && row) show({ row: Number(row.dataset['row']), column: Number(cell.dataset['column']) });
  }

  const current = rows[active.row];
  const currentCell = current?.cells[active.column];
  const bucket = buckets[active.column];
  const isInView = active.row >= seen.first && active.row <= seen.last;
  return (
    <div
      role="grid"
      className="workload-grid"
      tabIndex={0}
      aria-label={t('workload.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={buckets.length + 1}
      aria-activedescendant={isInView ? `${idPrefix}-${active.row}-${active.column}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <HeadRow {...props} template={template} />
      <div ref={scroller} className="workload-body" role="rowgroup">
        <div role="presentation" style={{ height: rows.length * ROW_PX }}>
          {rows.slice(seen.first, seen.last + 1).map((row, offset) => (
            <RowView
              key={row.personId ?? 'unassigned'}
              row={row}
              index={seen.first + offset}
              idPrefix={idPrefix}
              person={row.personId === null ? undefined : props.workspace.person.get(row.personId)}
              columnNames={names}
              showsFree={props.showsFree}
              activeColumn={active.row === seen.first + offset ? active.column : null}
              topPx={(seen.first + offset) * ROW_PX}
              template={template}
            />
          ))}
        </div>
      </div>
      {open && current !== undefined && currentCell !== undefined && bucket !== undefined ? (
        <CellPopover
          anchor={anchor}
          personId={current.personId}
          bucket={bucket}
          cell={currentCell}
          title={`${current.personId === null ? t('workload.unassigned') : (props.workspace.person.get(current.personId)?.name ?? '')}, ${names[active.column] ?? ''}`}
          plans={current.personId === null ? props.ownPlans : props.plans}
          workspace={props.workspace}
          onOpenTask={props.onOpenTask}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

function HeadRow({ buckets, unit, today, template }: GridViewProps & { readonly template: string }): ReactNode {
  return (
    <div role="row" className="workload-head" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      <div role="columnheader" className="workload-person" aria-colindex={1}>
        {t('workload.person')}
      </div>
      {buckets.map((bucket, column) => {
        const { main, sub } = columnHead(unit, bucket);
        const isNow = today >= bucket.fromDay && today <= bucket.toDay;
        return (
          <div
            key={bucket.fromDay}
            role="columnheader"
            className={isNow ? 'workload-column is-now' : 'workload-column'}
            aria-colindex={column + 2}
          >
            <span>{main}</span>
            <span className="workload-column-sub">{sub}</span>
          </div>
        );
      })}
    </div>
  );
}

/** The rows to render: those in view and a few around them. */
function useRowsInView(
  scroller: { readonly current: HTMLDivElement | null },
  count: number,
): { readonly first: number; readonly last: number } {
  const [seen, setSeen] = useState({ first: 0, last: 30 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      const first = Math.max(0, Math.floor(element.scrollTop / ROW_PX) - OVERSCAN);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / ROW_PX) + OVERSCAN;
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    const resizes = new ResizeObserver(look);
    resizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return { first: seen.first, last: Math.min(count - 1, seen.last) };
}

function scrollRowIntoView(scroller: HTMLDivElement | null, row: number): void {
  if (scroller === null) return;
  if (row * ROW_PX < scroller.scrollTop) scroller.scrollTop = row * ROW_PX;
  else if ((row + 1) * ROW_PX > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = (row + 1) * ROW_PX - scroller.clientHeight;
}
