import type { RefObject } from 'react';
import { minToDay } from '../../../shared/model/time.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { GanttData } from '../layout/layout-gantt.ts';
import {
  fitRange,
  xToMin,
  zoomAround,
  ZOOM_LEVELS,
  zoomStep,
  type TimeRange,
  type TimeScale,
  type ZoomName,
} from '../layout/time-scale.ts';
import type { Stage } from './stage.ts';

/** What buttons and keys do to the view. */
export interface ViewActions {
  readonly zoom: (direction: 'in' | 'out') => void;
  readonly zoomTo: (name: ZoomName) => void;
  readonly fit: () => void;
  readonly today: () => void;
  /** Brings a moment to the middle, and with `row` (a share of all rows) that place of the list too. */
  readonly goTo: (atMin: number, row: number | null) => void;
}

/** A project is first shown as a whole, but never so small that its tasks are specks. */
const FARTHEST_FIRST_MIN_PER_PX = (30.4 * 1440) / 60;

export function viewActions(
  stage: RefObject<Stage | null>,
  { planned, nowMin }: { readonly planned: TimeRange; readonly nowMin: number },
): ViewActions {
  const zoomBy = (current: Stage, minPerPx: number): void =>
    current.setScale(zoomAround(current.scale(), current.scale().minPerPx / minPerPx, zoomCentre(current)));
  return {
    zoom: (direction) => {
      if (stage.current !== null) zoomBy(stage.current, zoomStep(stage.current.scale().minPerPx, direction));
    },
    zoomTo: (name) => {
      const level = ZOOM_LEVELS.find((each) => each.name === name);
      if (stage.current !== null && level !== undefined) zoomBy(stage.current, level.minPerPx);
    },
    fit: () => stage.current?.setScale(fitRange(planned, stage.current.viewWidthPx())),
    goTo: (atMin, row) => {
      if (stage.current === null) return;
      const { minPerPx } = stage.current.scale();
      stage.current.setScale({ minPerPx, viewStartMin: atMin - (stage.current.viewWidthPx() / 2) * minPerPx });
      if (row === null) return;
      const { viewport } = stage.current.scene();
      const topPx = row * stage.current.inputs().data.rows.ids.length * viewport.metrics.rowPx - viewport.heightPx / 2;
      stage.current.scrollBy(0, topPx - viewport.scrollTopPx);
    },
    today: () => {
      if (stage.current === null) return;
      const { minPerPx } = stage.current.scale();
      stage.current.setScale({ minPerPx, viewStartMin: nowMin - (stage.current.viewWidthPx() / 3) * minPerPx });
    },
  };
}

/** What a zoom without a pointer keeps in place: the first selected bar in view, else the first bar, else the middle. */
function zoomCentre(stage: Stage): number {
  const widthPx = stage.viewWidthPx();
  const { selectedIds } = stage.inputs();
  const inView = stage.scene().bars.filter((bar) => bar !== null && bar.x1Px > 0 && bar.x0Px < widthPx);
  const bar = inView.find((each) => each !== null && selectedIds.has(each.id)) ?? inView[0] ?? null;
  return bar === null ? widthPx / 2 : Math.min(widthPx - 8, Math.max(8, bar.x0Px));
}

/** From the earliest to the latest thing that is planned, in whole days. */
export function plannedRange(dates: PlanReplica['project'], project: Project): TimeRange {
  const fromMin = dates?.startMin ?? project.startMin;
  const toMin = Math.max(dates?.finishMin ?? fromMin, project.deadlineMin ?? fromMin);
  return { fromMin: minToDay(fromMin) * 1440, toMin: (minToDay(toMin) + 1) * 1440 };
}

/** The dates of the first rows, as many as are seen when the view opens. */
export function firstSpans({ rows, scheduleOf }: Pick<GanttData, 'rows' | 'scheduleOf'>): readonly TimeRange[] {
  return rows.ids.slice(0, FIRST_ROWS).flatMap((id) => {
    const schedule = scheduleOf(id);
    return schedule === undefined ? [] : [{ fromMin: schedule.startMin, toMin: schedule.finishMin }];
  });
}

const FIRST_ROWS = 12;

/** Where a project that was never looked at opens: all of it, or of a long one the part around today. */
export function firstScale(planned: TimeRange, widthPx: number, nowMin: number): TimeScale {
  const fitted = fitRange(planned, widthPx);
  if (fitted.minPerPx <= FARTHEST_FIRST_MIN_PER_PX) return fitted;
  const minPerPx = FARTHEST_FIRST_MIN_PER_PX;
  const isNow = nowMin > planned.fromMin && nowMin < planned.toMin;
  return { minPerPx, viewStartMin: isNow ? nowMin - (widthPx / 3) * minPerPx : planned.fromMin - 48 * minPerPx };
}

/** The same zoom where the first rows' bars can be seen: nobody wants to open an empty chart. Stays where one of them is in view. */
export function withBarsInView(scale: TimeScale, spans: readonly TimeRange[], widthPx: number): TimeScale {
  const toMin = xToMin(scale, widthPx);
  // A summary that spans the whole project is in view everywhere and says nothing of where the work is.
  const tellingMin = widthPx * scale.minPerPx;
  const telling = spans.filter((span) => span.toMin - span.fromMin <= tellingMin);
  const judged = telling.length > 0 ? telling : spans;
  if (judged.length === 0 || judged.some((span) => span.toMin > scale.viewStartMin && span.fromMin < toMin)) return scale;
  const firstMin = Math.min(...judged.map(({ fromMin }) => fromMin));
  return { ...scale, viewStartMin: firstMin - 48 * scale.minPerPx };
}
