import { useMemo, useRef, useState, type RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { SelectMode } from '../gesture/selection.ts';
import { METRICS } from '../layout/gantt-metrics.ts';
import { zoomNameOf, type TimeScale, type ZoomName } from '../layout/time-scale.ts';
import type { MinimapHandle } from './minimap.tsx';
import type { Stage, StageInputs } from './stage.ts';
import type { TreeGridHandle } from './tree-grid.tsx';
import type { BoardData, PlanInView } from './use-board-data.ts';
import { useDebounced } from './use-debounced.ts';
import { useGanttPointer, type GanttPointer, type GanttPointerInput } from './use-gantt-pointer.ts';
import { useNowMin } from './use-now-min.ts';
import { useStage, useStageRefs, type StageRefs } from './use-stage.ts';
import { firstScale, firstSpans, viewActions, withBarsInView, type ViewActions } from './view-actions.ts';
import { useWeekStart } from '../../ui/week-start.ts';

export interface BoardStageInput extends PlanInView {
  readonly board: BoardData;
  readonly selectedIds: ReadonlySet<Id>;
  readonly grid: RefObject<TreeGridHandle | null>;
  readonly minimap: RefObject<MinimapHandle | null>;
  readonly onPick: (id: Id, mode: SelectMode) => void;
  readonly onOpenTask: (id: Id) => void;
  readonly onOpenLink: GanttPointerInput['onOpenLink'];
  readonly announce: (text: string) => void;
}

export interface BoardStage {
  readonly refs: StageRefs;
  readonly tip: RefObject<HTMLDivElement | null>;
  readonly stage: RefObject<Stage | null>;
  readonly pointer: GanttPointer;
  readonly view: ViewActions;
  readonly zoom: ZoomName;
  readonly rowPx: number;
  readonly weekStartsOn: number;
}

/** The view is remembered once it has come to rest. */
const SAVE_DELAY_MS = 700;

/** The timeline of a board: its stage with the pointer on it. */
export function useBoardStage(input: BoardStageInput): BoardStage {
  const { board, project, selectedIds, grid, minimap } = input;
  const { data, show, planned, settings, change, editing } = board;
  const [zoom, setZoom] = useState<ZoomName>('week');
  const [rowPx, setRowPx] = useState(readRowPx);
  const nowMin = useNowMin();
  const refs = useStageRefs();
  const tip = useRef<HTMLDivElement>(null);
  const weekStartsOn = useWeekStart();
  const { statusDateMin, deadlineMin } = project;
  const pointer = useGanttPointer({ ...input, data, editing, tipElement: tip });
  const saveLater = useDebounced((scale: TimeScale) => change({ scale }), SAVE_DELAY_MS);
  const inputs: StageInputs = useMemo(
    () => ({ data, show, planned, selectedIds, weekStartsOn, nowMin, statusDateMin, deadlineMin, rowPx }),
    [data, show, planned, selectedIds, weekStartsOn, nowMin, statusDateMin, deadlineMin, rowPx],
  );
  const stage = useStage(refs, {
    inputs,
    firstScale: (widthPx) => withBarsInView(settings.scale ?? firstScale(planned, widthPx, nowMin), firstSpans(data), widthPx),
    onFrame: (view) => {
      grid.current?.moveTo(view);
      minimap.current?.moveTo({ ...view, rowsPx: data.rows.ids.length * rowPx });
      setZoom(zoomNameOf(view.scale.minPerPx));
      if (view.scale !== settings.scale) saveLater(view.scale);
    },
    onRestyle: () => {
      setRowPx(readRowPx());
      minimap.current?.restyle();
    },
    attach: pointer.attach,
  });
  const view = useMemo(() => viewActions(stage, { planned, nowMin }), [stage, planned, nowMin]);
  return { refs, tip, stage, pointer, view, zoom, rowPx, weekStartsOn };
}

function readRowPx(): number {
  const px = Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row-height'), 10);
  return Number.isFinite(px) ? px : METRICS.rowPx;
}
