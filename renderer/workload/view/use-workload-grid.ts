import { useId, useMemo, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { CarriedWork } from '../gesture/work-drag.ts';
import type { Bucket, BucketUnit } from '../layout/buckets.ts';
import { tasksBehind, type TaskWork } from '../layout/cell-tasks.ts';
import type { GridPlace } from '../layout/grid-keys.ts';
import { previewRows } from '../layout/preview-rows.ts';
import { rowTops, scrollTo } from '../layout/row-places.ts';
import type { WorkloadModel } from '../layout/workload-model.ts';
import type { WorkloadRow } from '../layout/workload-rows.ts';
import type { CarryNames } from './carry-texts.ts';
import { onGridKey } from './on-grid-key.ts';
import { useCarry, type Carry } from './use-carry.ts';
import { placeOf, useCarryPointer } from './use-carry-pointer.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import { columnName } from './workload-texts.ts';

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

/** What the grid shows, where its cursor is, what is open, and what is carried. */
export function useWorkloadGrid(props: GridViewProps, scroller: RefObject<HTMLDivElement | null>) {
  const { model, buckets, workspace } = props;
  const idPrefix = useId();
  const [active, setActive] = useState<GridPlace>({ row: model.rows.length > 1 ? 1 : 0, column: 0 });
  /** The cell that is open. */
  const [openCell, setOpenCell] = useState<Element | null>(null);
  const [inDialog, setInDialog] = useState<CarriedWork | null>(null);
  const carry = useCarry({ model, workspace, buckets, modelOf: props.modelOf });
  const shown = useShown(props, carry);
  const seen = useRowsInView(scroller, shown.tops);
  const at = { row: Math.min(active.row, shown.rows.length - 1), column: Math.min(active.column, buckets.length - 1) };
  const onto = carry.drag.kind === 'carrying' ? carry.drag.to : null;
  const work = workOf(props);
  const pointer = useCarryPointer(carry, scroller, work.at);

  function show(place: GridPlace): void {
    setActive(place);
    setOpenCell(document.getElementById(`${idPrefix}-${place.row}-${place.column}`));
  }
  function openHead(row: WorkloadRow | undefined): void {
    if (row?.kind === 'task') props.onOpenTask(row.projectId, row.taskId);
    else if (row && row.isOpen !== null) props.onToggle(row.id);
  }
  function bringIntoView(row: number): void {
    const element = scroller.current;
    element?.scrollTo({ top: scrollTo(shown.tops, row, { topPx: element.scrollTop, heightPx: element.clientHeight }) });
  }
  function go(place: GridPlace): void {
    setActive(place);
    bringIntoView(place.row);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isBusy = openCell !== null || inDialog !== null;
    const on = { onGo: go, onCarryTo: bringIntoView, onOpenHead: openHead, onOpenCell: show };
    onGridKey(event, { rows: shown.rows, columns: buckets.length, at, carry, isBusy, workAt: work.at, ...on });
  }
  function onClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (place === null || pointer.isEndOfDrag()) return;
    if (place.column >= 0) return show(place);
    setActive(place);
    openHead(shown.rows[place.row]);
  }

  const on = { onKeyDown, onClick, onPointerDown: pointer.onPointerDown };
  const popover = { cell: openCell, close: () => setOpenCell(null) };
  return { ...shown, idPrefix, seen, at, onto, carry, behind: work.behind, popover, inDialog, setInDialog, on };
}

/** The rows as they are, or as what is carried would make them; and what things are called. */
function useShown({ model, buckets, unit, workspace }: GridViewProps, { preview }: Carry) {
  const { rows, changed } = useMemo(
    () => previewRows(model.rows, preview?.ok ? preview.model.rows : null),
    [model.rows, preview],
  );
  const tops = useMemo(() => rowTops(rows), [rows]);
  const columnNames = useMemo(() => buckets.map((bucket) => columnName(unit, bucket)), [unit, buckets]);
  const names = useMemo(() => ({ workspace, columnNames, taskName: taskNames(model) }), [workspace, columnNames, model]);
  return { rows, changed, tops, columnNames, names };
}

/** The tasks behind a place, and as work that can be carried where one person has it, or nobody. */
function workOf({ model, buckets, ownIds }: GridViewProps) {
  const behind = ({ row, column }: GridPlace): readonly TaskWork[] => {
    const [line, range] = [model.rows[row], buckets[column]];
    return line === undefined || range === undefined ? [] : tasksBehind(line, model.works, { range, ownIds });
  };
  const at = (place: GridPlace): CarriedWork | null => {
    const row = model.rows[place.row];
    const tasks = behind(place);
    return row === undefined || row.kind === 'group' || tasks.length === 0 ? null : { personId: row.personId, place, tasks };
  };
  return { behind, at };
}

function taskNames({ plans }: WorkloadModel): CarryNames['taskName'] {
  const tables = new Map(plans.map((plan) => [plan.projectId, plan.tables.task]));
  return (projectId, taskId) => tables.get(projectId)?.get(taskId)?.name ?? '';
}
