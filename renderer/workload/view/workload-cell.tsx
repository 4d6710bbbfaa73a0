import { memo, type CSSProperties, type ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { isTooMuch, type WorkloadCell } from '../layout/workload-cell.ts';
import { cellName, hoursText } from './workload-texts.ts';
import { t } from '../../texts/t.ts';

export interface CellViewProps {
  readonly id: string;
  readonly cell: WorkloadCell;
  readonly column: number;
  readonly columnName: string;
  readonly showsFree: boolean;
  readonly isActive: boolean;
  /** Work is over it and could be dropped here; or would change it. */
  readonly carry: 'onto' | 'changed' | null;
  /** Hours of nobody are without a person, others are somebody's. */
  readonly isUnassigned: boolean;
  /** The colour of work that is not held against a capacity. */
  readonly colour: string | null;
}

/** One cell: a figure and a level for the eye, the same in words for screen readers. */
export const CellView = memo(function CellView(props: CellViewProps): ReactNode {
  const { id, cell, column, columnName, showsFree, colour } = props;
  const { state } = cell;
  const classes = [
    `workload-cell is-${state}`,
    ...(props.isActive ? ['is-active'] : []),
    ...(props.carry === null ? [] : [`is-${props.carry}`]),
    ...(cell.inAll === null ? [] : ['is-over-in-all']),
    ...(cell.loadMin > 0 && state !== 'off' ? ['is-movable'] : []),
  ];
  return (
    <div
      id={id}
      role="gridcell"
      className={classes.join(' ')}
      aria-colindex={column + 2}
      data-column={column}
      style={colour === null || state !== 'hours' ? undefined : colourOf(colour)}
    >
      <span className="visually-hidden">{`${columnName}: ${cellName(cell, props.isUnassigned)}`}</span>
      {state === 'off' || state === 'hours' || state === 'idle' ? null : (
        <span className="workload-level" style={{ height: `${Math.min(100, cell.share * 100)}%` }} />
      )}
      <span className="workload-figure" aria-hidden="true">
        {isTooMuch(cell) || cell.inAll !== null ? <TriangleAlert size={11} /> : null}
        {figureOf(cell, showsFree)}
      </span>
      {state === 'off' || cell.capacityMin === 0 || (state === 'idle' && !showsFree) ? null : (
        <span className="workload-of" aria-hidden="true">
          {subOf(cell, showsFree)}
        </span>
      )}
    </div>
  );
});

/** What the style sheet mixes the cell's colours from. */
function colourOf(colour: string): CSSProperties {
  const property: Readonly<Record<`--${string}`, string>> = { '--work': colour };
  return property;
}

function figureOf(cell: WorkloadCell, showsFree: boolean): string {
  if (cell.state === 'off') return t('workload.cell.off');
  if (cell.capacityMin === 0 && cell.state !== 'over') return cell.loadMin < 1 ? '' : hoursText(cell.loadMin);
  if (showsFree) return cell.freeMin < 0 ? `−${hoursText(-cell.freeMin)}` : hoursText(cell.freeMin);
  return cell.state === 'idle' ? '·' : hoursText(cell.loadMin);
}

function subOf(cell: WorkloadCell, showsFree: boolean): string {
  if (showsFree) return cell.freeMin < 0 ? t('workload.cell.over-short') : t('workload.cell.free');
  return `/ ${hoursText(cell.capacityMin)}`;
}
