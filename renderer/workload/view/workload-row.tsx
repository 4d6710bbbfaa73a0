import { memo, type ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import { Avatar } from '../../ui/avatar.tsx';
import type { WorkloadRow } from '../layout/workload-rows.ts';
import { rowColour, rowName, rowNote } from './row-texts.ts';
import { CellView } from './workload-cell.tsx';
import { hoursText } from './workload-texts.ts';
import { t } from '../../texts/t.ts';

export interface RowViewProps {
  readonly row: WorkloadRow;
  readonly index: number;
  readonly idPrefix: string;
  readonly workspace: WorkspaceTables;
  readonly columnNames: readonly string[];
  readonly showsFree: boolean;
  /** Null: the active cell is in another row. */
  readonly activeColumn: number | null;
  /** The column that work is over; null: another row. */
  readonly ontoColumn: number | null;
  /** The columns that would change. */
  readonly changed: ReadonlySet<number> | null;
  readonly topPx: number;
  readonly template: string;
}

/** One line: of a group, a person, unassigned work, or a task of theirs. */
export const RowView = memo(function RowView(props: RowViewProps): ReactNode {
  const { row, index, idPrefix, workspace } = props;
  const colour = rowColour(row, workspace);
  return (
    <div
      role="row"
      className={`workload-row is-${row.kind} is-level-${row.level}`}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-expanded={row.isOpen ?? undefined}
      data-row={index}
      style={{ transform: `translateY(${props.topPx}px)`, gridTemplateColumns: props.template }}
    >
      <RowHead {...props} colour={colour} />
      {row.cells.map((cell, column) => (
        <CellView
          // A column is a place on the time axis: nothing else tells cells apart.
          key={props.columnNames[column]}
          id={`${idPrefix}-${index}-${column}`}
          cell={cell}
          column={column}
          columnName={props.columnNames[column] ?? ''}
          showsFree={props.showsFree}
          isActive={props.activeColumn === column}
          carry={props.ontoColumn === column ? 'onto' : props.changed?.has(column) ? 'changed' : null}
          isUnassigned={row.kind === 'unassigned'}
          colour={colour}
        />
      ))}
    </div>
  );
});

function RowHead({
  row,
  index,
  idPrefix,
  workspace,
  activeColumn,
  colour,
}: RowViewProps & { readonly colour: string | null }): ReactNode {
  const name = rowName(row, workspace);
  const note = rowNote(row, workspace);
  return (
    <div
      id={`${idPrefix}-${index}--1`}
      role="rowheader"
      className={activeColumn === -1 ? 'workload-person is-active' : 'workload-person'}
      aria-colindex={1}
    >
      {row.isOpen === null ? (
        <span className="workload-chevron" />
      ) : (
        <ChevronRight className={row.isOpen ? 'workload-chevron is-open' : 'workload-chevron'} size={14} aria-hidden="true" />
      )}
      <RowMark row={row} name={name} colour={colour} />
      <span className="workload-who">
        <span className="workload-name" dir="auto">
          {name}
        </span>
        {note === '' ? null : <span className="workload-role">{note}</span>}
      </span>
      {row.kind === 'task' ? null : <span className="workload-sum numeric">{sumText(row)}</span>}
    </div>
  );
}

function RowMark({
  row,
  name,
  colour,
}: {
  readonly row: WorkloadRow;
  readonly name: string;
  readonly colour: string | null;
}): ReactNode {
  switch (row.kind) {
    case 'person':
      return <Avatar name={name} colour={colour ?? ''} decorative />;
    case 'unassigned':
      return <span className="workload-nobody" aria-hidden="true" />;
    case 'group':
    case 'task':
      return colour === null ? null : <span className="workload-dot" style={{ background: colour }} aria-hidden="true" />;
  }
}

/** The hours of the row in all columns, beside what fits. */
function sumText({ cells }: WorkloadRow): string {
  const loadMin = cells.reduce((sum, cell) => sum + cell.loadMin, 0);
  const capacityMin = cells.reduce((sum, cell) => sum + cell.capacityMin, 0);
  return t('unit.hours', { n: capacityMin === 0 ? hoursText(loadMin) : `${hoursText(loadMin)} / ${hoursText(capacityMin)}` });
}
