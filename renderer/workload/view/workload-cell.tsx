import { memo, type ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import type { WorkloadCell } from '../layout/workload-grid.ts';
import { cellName, hoursText } from './workload-texts.ts';
import { t } from '../../texts/t.ts';

export interface CellViewProps {
  readonly id: string;
  readonly cell: WorkloadCell;
  readonly column: number;
  readonly columnName: string;
  readonly showsFree: boolean;
  readonly active: boolean;
  readonly unassigned: boolean;
}

/** One cell: a figure and a level for the eye, the same in words for screen readers. */
export const CellView = memo(function CellView({
  id,
  cell,
  column,
  columnName,
  showsFree,
  active,
  unassigned,
}: CellViewProps): ReactNode {
  const { state } = cell;
  return (
    <div
      id={id}
      role="gridcell"
      className={`workload-cell is-${unassigned && state === 'light' ? 'unassigned' : state}${active ? ' is-active' : ''}`}
      aria-colindex={column + 2}
      data-column={column}
    >
      <span className="visually-hidden">{`${columnName}: ${cellName(cell)}`}</span>
      {state === 'off' || unassigned ? null : (
        <span className="workload-level" style={{ height: `${Math.min(100, cell.share * 100)}%` }} />
      )}
      <span className="workload-figure" aria-hidden="true">
        {state === 'over' || state === 'uneven' ? <TriangleAlert size={11} /> : null}
        {figureOf(cell, { showsFree, unassigned })}
      </span>
      {unassigned || state === 'off' || (state === 'idle' && !showsFree) ? null : (
        <span className="workload-of" aria-hidden="true">
          {subOf(cell, showsFree)}
        </span>
      )}
    </div>
  );
});

function figureOf(
  cell: WorkloadCell,
  { showsFree, unassigned }: { readonly showsFree: boolean; readonly unassigned: boolean },
): string {
  if (cell.state === 'off') return t('workload.cell.off');
  if (unassigned) return cell.loadMin < 1 ? '' : hoursText(cell.loadMin);
  if (showsFree) return cell.freeMin < 0 ? `−${hoursText(-cell.freeMin)}` : hoursText(cell.freeMin);
  return hoursText(cell.loadMin);
}

function subOf(cell: WorkloadCell, showsFree: boolean): string {
  if (showsFree) return cell.freeMin < 0 ? t('workload.cell.over-short') : t('workload.cell.free');
  return `/ ${hoursText(cell.capacityMin)}`;
}
