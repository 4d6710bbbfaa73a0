import { memo, type ReactNode } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { Avatar } from '../../ui/avatar.tsx';
import type { WorkloadRow } from '../layout/workload-grid.ts';
import { CellView } from './workload-cell.tsx';
import { hoursText } from './workload-texts.ts';
import { t } from '../../texts/t.ts';

export interface RowViewProps {
  readonly row: WorkloadRow;
  readonly index: number;
  readonly idPrefix: string;
  readonly person: Person | undefined;
  readonly columnNames: readonly string[];
  readonly showsFree: boolean;
  /** Null: the active cell is in another row. */
  readonly activeColumn: number | null;
  readonly topPx: number;
  readonly template: string;
}

/** One person's row, or that of unassigned work. */
export const RowView = memo(function RowView(props: RowViewProps): ReactNode {
  const { row, index, person, idPrefix } = props;
  const unassigned = row.personId === null;
  const name = unassigned ? t('workload.unassigned') : (person?.name ?? '');
  return (
    <div
      role="row"
      className="workload-row"
      aria-rowindex={index + 2}
      data-row={index}
      style={{ transform: `translateY(${props.topPx}px)`, gridTemplateColumns: props.template }}
    >
      <div role="rowheader" className="workload-person" aria-colindex={1}>
        {person === undefined ? (
          <span className="workload-nobody" aria-hidden="true" />
        ) : (
          <Avatar name={name} colour={person.colour} decorative />
        )}
        <span className="workload-who">
          <span className="workload-name">{name}</span>
          <span className="workload-role">{unassigned ? t('workload.unassigned-hint') : (person?.role ?? '')}</span>
        </span>
        <span className="workload-sum numeric">
          {t('unit.hours', {
            n: unassigned ? hoursText(row.loadMin) : `${hoursText(row.loadMin)} / ${hoursText(row.capacityMin)}`,
          })}
        </span>
      </div>
      {row.cells.map((cell, column) => (
        <CellView
          // A column is a place on the time axis: nothing else tells cells apart.
          key={props.columnNames[column]}
          id={`${idPrefix}-${index}-${column}`}
          cell={cell}
          column={column}
          columnName={props.columnNames[column] ?? ''}
          showsFree={props.showsFree}
          active={props.activeColumn === column}
          unassigned={unassigned}
        />
      ))}
    </div>
  );
});
