import { useMemo, type ReactNode } from 'react';
import type { tasksBehind } from '../layout/cell-tasks.ts';
import type { GridPlace } from '../layout/grid-keys.ts';
import type { WorkloadRow } from '../layout/workload-rows.ts';
import type { CarriedWork } from '../gesture/work-drag.ts';
import { CellPopover } from './cell-popover.tsx';
import { rowName } from './row-texts.ts';
import type { GridViewProps } from './use-workload-grid.ts';
import { cellName } from './workload-texts.ts';

interface PlacePopoverProps extends Pick<GridViewProps, 'model' | 'workspace' | 'onOpenTask'> {
  readonly place: GridPlace;
  /** What it opens beside. */
  readonly cell: Element;
  readonly rows: readonly WorkloadRow[];
  readonly columnNames: readonly string[];
  readonly work: ReturnType<typeof tasksBehind>;
  readonly onCarry: (work: CarriedWork) => void;
  readonly onClose: () => void;
}

/** What opens at a place of the grid. */
export function PlacePopover({ place, rows, columnNames, model, workspace, work, ...props }: PlacePopoverProps): ReactNode {
  const anchor = useMemo(() => ({ current: props.cell }), [props.cell]);
  const row = rows[place.row];
  const figures = row?.cells[place.column];
  if (row === undefined || figures === undefined) return null;
  return (
    <CellPopover
      anchor={anchor}
      title={`${rowName(row, workspace)}, ${columnNames[place.column] ?? ''}`}
      text={cellName(figures, row.kind === 'unassigned')}
      work={work}
      plans={model.plans}
      workspace={workspace}
      onOpenTask={props.onOpenTask}
      onCarry={row.kind === 'group' ? null : (tasks) => props.onCarry({ personId: row.personId, place, tasks })}
      onClose={props.onClose}
    />
  );
}
