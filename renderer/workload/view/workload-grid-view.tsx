import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { t } from '../../texts/t.ts';
import type { CarriedWork } from '../gesture/work-drag.ts';
import type { Bucket, BucketUnit } from '../layout/buckets.ts';
import { tasksBehind } from '../layout/cell-tasks.ts';
import type { GridPlace } from '../layout/grid-keys.ts';
import { previewRows } from '../layout/preview-rows.ts';
import { rowTops, scrollTo } from '../layout/row-places.ts';
import type { WorkloadModel } from '../layout/workload-model.ts';
import type { WorkloadRow } from '../layout/workload-rows.ts';
import { CarryDialog } from './carry-dialog.tsx';
import { CarryPanel } from './carry-panel.tsx';
import { effectLines, targetText, workText, type CarryNames } from './carry-texts.ts';
import { CellPopover } from './cell-popover.tsx';
import { rowName } from './row-texts.ts';
import { useCarry, type Carry } from './use-carry.ts';
import { onGridKey } from './on-grid-key.ts';
import { placeOf, useCarryPointer } from './use-carry-pointer.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import { WorkloadHead } from './workload-head.tsx';
import { RowView } from './workload-row.tsx';
import { cellName, columnName } from './workload-texts.ts';

export interface GridViewProps {
  readonly model: WorkloadModel;
  /** The same view of other plans. */
  readonly modelOf: (plans: readonly PlanReplica[]) => WorkloadModel;
  readonly ownIds: ReadonlySet<Id>;
  readonly buckets: readonly Bucket[];
  readonly unit: BucketUnit;
  readonly today: number;
  readonly showsFree: boolean;
  readonly workspace: WorkspaceTables;
  readonly onToggle: (rowId: string) => void;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

/** The grid of lines and columns. The focus stays on the grid, the active cell is named by `aria-activedescendant`. */
export function GridView(props: GridViewProps): ReactNode {
  const { model, buckets, unit, workspace, ownIds } = props;
  const idPrefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<Element | null>(null);
  const [active, setActive] = useState<GridPlace>({ row: model.rows.length > 1 ? 1 : 0, column: 0 });
  const [isOpen, setOpen] = useState(false);
  const [inDialog, setInDialog] = useState<CarriedWork | null>(null);
  const carry = useCarry({ model, workspace, buckets, modelOf: props.modelOf });
  const { drag, preview } = carry;
  const { rows, changed } = useMemo(
    () => previewRows(model.rows, preview?.ok ? preview.model.rows : null),
    [model.rows, preview],
  );
  const tops = useMemo(() => rowTops(rows), [rows]);
  const seen = useRowsInView(scroller, tops);
  const columnNames = useMemo(() => buckets.map((bucket) => columnName(unit, bucket)), [unit, buckets]);
  const names = useMemo(() => ({ workspace, columnNames, taskName: taskNames(model) }), [workspace, columnNames, model]);
  const template = `var(--workload-person) repeat(${buckets.length}, minmax(0, 1fr))`;
  const at = { row: Math.min(active.row, rows.length - 1), column: Math.min(active.column, buckets.length - 1) };
  const onto = drag.kind === 'carrying' ? drag.to : null;

  const behind = ({ row, column }: GridPlace) => {
    const [line, range] = [model.rows[row], buckets[column]];
    return line === undefined || range === undefined ? [] : tasksBehind(line, model.works, { range, ownIds });
  };
  function workAt(place: GridPlace): CarriedWork | null {
    const row = model.rows[place.row];
    const tasks = behind(place);
    return row === undefined || row.kind === 'group' || tasks.length === 0 ? null : { personId: row.personId, place, tasks };
  }
  const pointer = useCarryPointer(carry, scroller, workAt);

  function show(place: GridPlace): void {
    setActive(place);
    anchor.current = document.getElementById(`${idPrefix}-${place.row}-${place.column}`);
    setOpen(anchor.current !== null);
  }
  function openHead(row: WorkloadRow | undefined): void {
    if (row?.kind === 'task') props.onOpenTask(row.projectId, row.taskId);
    else if (row && row.isOpen !== null) props.onToggle(row.id);
  }
  function bringIntoView(row: number): void {
    const element = scroller.current;
    if (element) element.scrollTop = scrollTo(tops, row, { topPx: element.scrollTop, heightPx: element.clientHeight });
  }

  function onKeyDown(event: KeyboardEvent): void {
    onGridKey(event, {
      rows,
      columns: buckets.length,
      at,
      carry,
      isBusy: isOpen || inDialog !== null,
      workAt,
      onGo: (place) => {
        setActive(place);
        bringIntoView(place.row);
      },
      onCarryTo: bringIntoView,
      onOpenHead: openHead,
      onOpenCell: show,
    });
  }

  function onClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (place === null || pointer.isEndOfDrag()) return;
    if (place.column >= 0) return show(place);
    setActive(place);
    openHead(rows[place.row]);
  }

  const shownPlace = onto ?? at;
  const isInView = shownPlace.row >= seen.first && shownPlace.row <= seen.last;
  return (
    <>
      <div
        role="treegrid"
        className={drag.kind === 'carrying' ? 'workload-grid is-carrying' : 'workload-grid'}
        tabIndex={0}
        aria-label={t('workload.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={buckets.length + 1}
        aria-activedescendant={isInView ? `${idPrefix}-${shownPlace.row}-${shownPlace.column}` : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerDown={pointer.onPointerDown}
      >
        <WorkloadHead buckets={buckets} unit={unit} today={props.today} template={template} />
        <div ref={scroller} className="workload-body" role="rowgroup">
          <div role="presentation" style={{ height: tops.at(-1) }}>
            {rows.slice(seen.first, seen.last + 1).map((row, offset) => {
              const index = seen.first + offset;
              return (
                <RowView
                  key={row.id}
                  row={row}
                  index={index}
                  idPrefix={idPrefix}
                  workspace={workspace}
                  columnNames={columnNames}
                  showsFree={props.showsFree}
                  activeColumn={at.row === index ? at.column : null}
                  ontoColumn={onto?.row === index ? onto.column : null}
                  changed={changed.get(row.id) ?? null}
                  topPx={tops[index] ?? 0}
                  template={template}
                />
              );
            })}
          </div>
        </div>
      </div>
      {isOpen ? (
        <PlacePopover
          {...props}
          place={at}
          anchor={anchor}
          rows={rows}
          columnNames={columnNames}
          work={behind(at)}
          onCarry={setInDialog}
          onClose={() => setOpen(false)}
        />
      ) : null}
      <Carried carry={carry} names={names} />
      {inDialog === null ? null : (
        <CarryDialog {...{ model, buckets, unit, names, carry }} work={inDialog} onClose={() => setInDialog(null)} />
      )}
    </>
  );
}

interface PlacePopoverProps extends GridViewProps {
  readonly place: GridPlace;
  readonly anchor: { readonly current: Element | null };
  readonly rows: readonly WorkloadRow[];
  readonly columnNames: readonly string[];
  readonly work: ReturnType<typeof tasksBehind>;
  readonly onCarry: (work: CarriedWork) => void;
  readonly onClose: () => void;
}

function PlacePopover({ place, rows, columnNames, model, workspace, anchor, work, ...props }: PlacePopoverProps): ReactNode {
  const row = rows[place.row];
  const cell = row?.cells[place.column];
  if (row === undefined || cell === undefined) return null;
  return (
    <CellPopover
      anchor={anchor}
      title={`${rowName(row, workspace)}, ${columnNames[place.column] ?? ''}`}
      text={cellName(cell, row.kind === 'unassigned')}
      work={work}
      plans={model.plans}
      workspace={workspace}
      onOpenTask={props.onOpenTask}
      onCarry={row.kind === 'group' ? null : (tasks) => props.onCarry({ personId: row.personId, place, tasks })}
      onClose={props.onClose}
    />
  );
}

/** What is on its way, and what its drop would come to. */
function Carried({ carry, names }: { readonly carry: Carry; readonly names: CarryNames }): ReactNode {
  const { drag, target, preview } = carry;
  const work = drag.kind === 'carrying' ? drag.work : null;
  const what = work === null ? '' : workText(work, names);
  const toColumn = drag.kind === 'carrying' ? (drag.to?.column ?? 0) : 0;
  const where = work === null || target === null ? '' : targetText(work, target, { names, toColumn });
  const lines = work === null || preview === null || target === null ? null : effectLines(preview, { work, target, names });
  const isByKeys = drag.kind === 'carrying' && drag.at === null;
  const said = [what, where, ...(lines ?? []).map(({ text }) => text), isByKeys ? t('workload.carry.keys') : ''];
  return (
    <>
      {/* Always there: what appears together with its region is read by nobody. */}
      <div role="status" className="visually-hidden">
        {said.filter((part) => part !== '').join('. ')}
      </div>
      {drag.kind === 'carrying' ? <CarryPanel what={what} where={where} lines={lines} at={drag.at} /> : null}
    </>
  );
}

function taskNames({ plans }: WorkloadModel): CarryNames['taskName'] {
  const tables = new Map(plans.map((plan) => [plan.projectId, plan.tables.task]));
  return (projectId, taskId) => tables.get(projectId)?.get(taskId)?.name ?? '';
}
