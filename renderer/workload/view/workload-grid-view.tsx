import { useRef, type ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { CarriedWorkView } from './carried-work.tsx';
import { CarryDialog } from './carry-dialog.tsx';
import { PlacePopover } from './place-popover.tsx';
import { useWorkloadGrid, type GridViewProps } from './use-workload-grid.ts';
import { WorkloadHead } from './workload-head.tsx';
import { RowView } from './workload-row.tsx';

/** The grid of lines and columns. The focus stays on the grid, the active cell is named by `aria-activedescendant`. */
export function GridView(props: GridViewProps): ReactNode {
  const { model, buckets, unit, today } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useWorkloadGrid(props, scroller);
  const { rows, at, onto, seen, carry, popover, inDialog, setInDialog, columnNames, names } = grid;
  const template = `var(--workload-person) repeat(${buckets.length}, minmax(0, 1fr))`;
  const shownPlace = onto ?? at;
  const isInView = shownPlace.row >= seen.first && shownPlace.row <= seen.last;
  return (
    <>
      <div
        role="treegrid"
        className={carry.drag.kind === 'carrying' ? 'workload-grid is-carrying' : 'workload-grid'}
        tabIndex={0}
        aria-label={t('workload.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={buckets.length + 1}
        aria-activedescendant={isInView ? `${grid.idPrefix}-${shownPlace.row}-${shownPlace.column}` : undefined}
        {...grid.on}
      >
        <WorkloadHead buckets={buckets} unit={unit} today={today} template={template} />
        <div ref={scroller} className="workload-body" role="rowgroup">
          <div role="presentation" style={{ height: grid.tops.at(-1) }}>
            <Lines {...props} grid={grid} template={template} />
          </div>
        </div>
      </div>
      {popover.cell ? (
        <PlacePopover
          {...{ ...props, rows, columnNames }}
          cell={popover.cell}
          place={at}
          work={grid.behind(at)}
          onCarry={setInDialog}
          onClose={popover.close}
        />
      ) : null}
      <CarriedWorkView carry={carry} names={names} />
      {inDialog === null ? null : (
        <CarryDialog {...{ model, buckets, unit, names, carry }} work={inDialog} onClose={() => setInDialog(null)} />
      )}
    </>
  );
}

interface LinesProps extends GridViewProps {
  readonly grid: ReturnType<typeof useWorkloadGrid>;
  readonly template: string;
}

/** The lines in view. */
function Lines({ grid, template, workspace, showsFree }: LinesProps): ReactNode {
  const { rows, seen, at, onto, idPrefix, columnNames, changed, tops } = grid;
  return rows.slice(seen.first, seen.last + 1).map((row, offset) => {
    const index = seen.first + offset;
    return (
      <RowView
        key={row.id}
        {...{ row, index, idPrefix, workspace, columnNames, showsFree, template }}
        activeColumn={at.row === index ? at.column : null}
        ontoColumn={onto?.row === index ? onto.column : null}
        changed={changed.get(row.id) ?? null}
        topPx={tops[index] ?? 0}
      />
    );
  });
}
