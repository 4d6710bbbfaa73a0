import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { GanttViewProps } from '../gantt-view.tsx';
import { selectTask, type SelectMode } from '../gesture/selection.ts';
import { snapUnit } from '../gesture/snap-unit.ts';
import { readsRightToLeft } from '../../ui/along-reading.ts';
import type { Move } from '../../ui/move-commands.ts';
import { METRICS } from '../layout/gantt-metrics.ts';
import type { GanttShow } from '../layout/layout-gantt.ts';
import { COLLAPSED, type RowList } from '../layout/row-list.ts';
import type { ExportInput } from './export-gantt.ts';
import { exportInput } from './export-input.ts';
import type { Popup } from './gantt-popups.tsx';
import { GanttToolbar } from './gantt-toolbar.tsx';
import { linkKeys } from './link-keys.ts';
import { Minimap, type MinimapHandle } from './minimap.tsx';
import { Splitter } from './splitter.tsx';
import { Timeline } from './timeline.tsx';
import { TreeGrid, type TreeGridHandle } from './tree-grid.tsx';
import { useBoardData, type BoardData, type PlanInView } from './use-board-data.ts';
import { useBoardStage, type BoardStage } from './use-board-stage.ts';
import { useFocus } from './use-focus.ts';
import { useGanttKeys } from './use-gantt-keys.ts';
import type { GanttPointerInput } from './use-gantt-pointer.ts';
import { useLatest, useNewest } from './use-newest.ts';
import { useRowActions } from './use-row-actions.ts';

export interface GanttBoardProps extends GanttViewProps, PlanInView {}

// What opens on demand is loaded then: a chart that is only looked at doesn't hold it.
const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }));
const GanttPopups = lazy(async () => ({ default: (await import('./gantt-popups.tsx')).GanttPopups }));

const NARROWEST_GRID_PX = 160;
const WIDEST_GRID_PX = 1200;
const NARROWEST_TIMELINE_PX = 240;

/** Task columns and timeline of a plan that has tasks. */
export function GanttBoard(props: GanttBoardProps): ReactNode {
  const { project, onSelect, onOpenTask } = props;
  const board = useBoardData(props);
  const { rows } = board.data;
  const { focus, activate } = useFocus(props.selectedIds);
  const [spoken, setSpoken] = useState('');
  const [draggedPx, setDraggedPx] = useState<number | null>(null);
  const gridPx = draggedPx ?? board.settings.gridPx;
  const grid = useRef<TreeGridHandle>(null);
  const minimap = useRef<MinimapHandle>(null);
  const selectedIds = useMemo(() => new Set(props.selectedIds), [props.selectedIds]);
  const idPrefix = useId();
  const body = useRef<HTMLDivElement>(null);
  const [popup, setPopup] = useState<Popup | null>(null);
  const [exported, setExported] = useState<ExportInput | null>(null);
  const rowActions = useRowActions(props);
  const chosen = (id: Id): readonly Id[] => (selectedIds.has(id) ? props.selectedIds : [id]);
  const pick = (id: Id, mode: SelectMode): void => {
    onSelect(
      selectTask({ rowIds: rows.ids, rowOf: rows.rowOf, selectedIds: props.selectedIds, anchorId: focus.anchorId }, id, mode),
    );
    activate(id, mode !== 'range');
  };
  const onOpenLink: GanttPointerInput['onOpenLink'] = (id, at) => popUpAt('link', id, at);
  const stage = useBoardStage({ ...props, board, selectedIds, grid, minimap, onPick: pick, onOpenLink, announce: setSpoken });
  const popUpAt = usePopUp({ body, stage, rows, setPopup });
  const onKeyDown = useBoardKeys(props, {
    board,
    stage,
    focus,
    activate,
    announce: setSpoken,
    outline: (move) => focus.activeId !== null && rowActions.outline(move, chosen(focus.activeId)),
    popUp: popUpAt,
  });
  const onMenu = useLatest((id: Id, at: { readonly clientX: number; readonly clientY: number }) => {
    if (!selectedIds.has(id)) pick(id, 'replace');
    popUpAt('menu', id, at);
  });
  useFollowActive(stage, board, focus.activeId);
  const onPress = useLatest((id: Id, event: MouseEvent) => {
    stage.stage.current?.setPointer({ selectedLinkId: null });
    pick(id, modeOf(event));
  });
  const onFold = useLatest((id: Id) => board.fold(id, rows.fold[rows.rowOf.get(id) ?? -1] !== COLLAPSED));
  const onShow = useLatest((show: GanttShow) => board.change({ show }));
  const onMinimap = useLatest((on: boolean) => board.change({ minimap: on }));
  const onExport = useLatest(() => setExported(exportInput(props, board, stage)));
  const onSplit = useLatest((px: number) => {
    setDraggedPx(null);
    board.change({ gridPx: px });
  });

  return (
    <div className="gantt">
      <GanttToolbar
        show={board.settings.show}
        hasBaseline={board.hasBaseline}
        zoom={stage.zoom}
        onShow={onShow}
        view={stage.view}
        minimap={board.settings.minimap}
        onMinimap={onMinimap}
        onExport={onExport}
      />
      {board.settings.minimap ? (
        <Minimap ref={minimap} ids={rows.ids} schedule={props.plan.schedule} range={board.planned} onGoTo={stage.view.goTo} />
      ) : null}
      <div ref={body} className="gantt-body" style={{ gridTemplateColumns: columnsOf(gridPx) }}>
        <TreeGrid
          ref={grid}
          idPrefix={idPrefix}
          data={board.data}
          project={project}
          rowPx={stage.rowPx}
          selectedIds={selectedIds}
          activeId={focus.activeId}
          onPress={onPress}
          onOpen={onOpenTask}
          onFold={onFold}
          onKeyDown={onKeyDown}
          onMenu={onMenu}
          dragged={(id) => rowActions.topsOf(chosen(id))}
          onDrop={rowActions.place}
          onWheel={(dxPx, dyPx) => stage.stage.current?.scrollBy(readsRightToLeft() ? -dxPx : dxPx, dyPx)}
        />
        <Splitter widthPx={gridPx} minPx={NARROWEST_GRID_PX} maxPx={WIDEST_GRID_PX} onDrag={setDraggedPx} onDrop={onSplit} />
        <Timeline refs={stage.refs} tip={stage.tip} onMenu={onMenu} stage={stage.stage} />
        {popup === null ? null : (
          <Suspense>
            <GanttPopups
              {...props}
              popup={popup}
              onChange={setPopup}
              ids={chosen(popup.id)}
              actions={rowActions}
              onGoTo={(id) => pick(id, 'replace')}
            />
          </Suspense>
        )}
      </div>
      {exported === null ? null : (
        <Suspense>
          <ExportDialog input={exported} onClose={() => setExported(null)} />
        </Suspense>
      )}
      <div className="visually-hidden" role="status">
        {spoken}
      </div>
    </div>
  );
}

interface KeysInput {
  readonly board: BoardData;
  readonly stage: BoardStage;
  readonly focus: ReturnType<typeof useFocus>['focus'];
  readonly activate: ReturnType<typeof useFocus>['activate'];
  readonly announce: (text: string) => void;
  readonly outline: (move: Move) => void;
  readonly popUp: ReturnType<typeof usePopUp>;
}

function useBoardKeys(props: GanttBoardProps, { board, stage, focus, activate, announce, outline, popUp }: KeysInput) {
  const { editing, data, fold } = board;
  return useGanttKeys({
    rows: data.rows,
    selectedIds: props.selectedIds,
    activeId: focus.activeId,
    anchorId: focus.anchorId,
    pageRows: () => Math.floor((stage.stage.current?.scene().viewport.heightPx ?? 0) / stage.rowPx),
    snapMin: () => snapUnit(stage.stage.current?.scale().minPerPx ?? 1),
    editing,
    activate,
    onSelect: props.onSelect,
    onOpenTask: props.onOpenTask,
    fold,
    view: stage.view,
    cancel: stage.pointer.cancel,
    links: () =>
      linkKeys({
        ...props,
        stage: stage.stage.current,
        editing,
        announce,
        onEdit: ({ id }) => focus.activeId !== null && popUp('link', id, focus.activeId),
      }),
    announce,
    outline,
    popUp: (kind, id) => popUp(kind, id, id),
  });
}

interface PopUpInput {
  readonly body: { readonly current: HTMLElement | null };
  readonly stage: BoardStage;
  readonly rows: RowList;
  readonly setPopup: (popup: Popup) => void;
}

/** Opens something at the pointer, or below the row of a task. */
function usePopUp({ body, stage, rows, setPopup }: PopUpInput) {
  return (kind: Popup['kind'], id: Id, at: Id | { readonly clientX: number; readonly clientY: number }): void => {
    const box = body.current?.getBoundingClientRect();
    if (box === undefined) return;
    if (typeof at !== 'string') return setPopup({ kind, id, xPx: at.clientX - box.left, yPx: at.clientY - box.top });
    const { scrollTopPx = 0, metrics = METRICS } = stage.stage.current?.scene().viewport ?? {};
    const yPx = metrics.headerPx + ((rows.rowOf.get(at) ?? 0) + 1) * stage.rowPx - scrollTopPx;
    setPopup({ kind, id, xPx: 40, yPx });
  };
}

/** Brings a task that was made active into view: its row, and where the bar is out of sight its dates. A link of another is not selected any more. */
function useFollowActive({ stage }: BoardStage, { data }: BoardData, activeId: Id | null): void {
  const latest = useNewest(data);
  useEffect(() => {
    const row = activeId === null ? undefined : latest.current.rows.rowOf.get(activeId);
    stage.current?.setPointer({ selectedLinkId: null });
    if (activeId === null || row === undefined) return;
    stage.current?.scrollToRow(row);
    const schedule = latest.current.scheduleOf(activeId);
    if (schedule !== undefined) stage.current?.scrollToTime({ fromMin: schedule.startMin, toMin: schedule.finishMin });
  }, [activeId, stage, latest]);
}

function modeOf(event: MouseEvent): SelectMode {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'replace';
}

function columnsOf(gridPx: number): string {
  return `minmax(${NARROWEST_GRID_PX}px, ${gridPx}px) 1px minmax(${NARROWEST_TIMELINE_PX}px, 1fr)`;
}
