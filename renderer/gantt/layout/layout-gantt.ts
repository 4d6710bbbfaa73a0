import type { BaselineTask } from '../../../shared/model/baseline.ts';
import type { LinkType } from '../../../shared/model/dependency.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import { avoidBars } from './avoid-bars.ts';
import { barSpan, clampX, layoutBar, type BarFrame, type BarShape, type Span } from './bar-shape.ts';
import type { GanttMetrics } from './gantt-metrics.ts';
import type { RowList } from './row-list.ts';
import { linksAcross, type IndexedLink, type LinkIndex } from './link-index.ts';
import { routeLink, type LinkEnd, type Route } from './link-route.ts';
import { layoutAxis, type TimeAxis } from './time-axis.ts';
import { xToMin, type TimeRange, type TimeScale } from './time-scale.ts';

/** What is drawn, by record. Maps may hold 100,000 tasks: layout looks up only what is in view. */
export interface GanttData {
  readonly tasks: ReadonlyMap<Id, Task>;
  readonly rows: RowList;
  readonly links: LinkIndex;
  scheduleOf(id: Id): TaskSchedule | undefined;
  /** The dates before the change that is being previewed; undefined when they are the same. */
  scheduleBefore(id: Id): TaskSchedule | undefined;
  baselineOf(id: Id): BaselineTask | undefined;
  noteOf(id: Id): string;
  /** Spans without working time: whole days, or every pause too. */
  nonWorking(range: TimeRange, detail: 'days' | 'pauses'): readonly TimeRange[];
}

export interface GanttShow {
  readonly critical: boolean;
  readonly baseline: boolean;
  readonly slack: boolean;
  readonly links: boolean;
}

/** What part of it is in view, and how. */
export interface GanttViewport {
  readonly scale: TimeScale;
  readonly widthPx: number;
  /** Without the header. */
  readonly heightPx: number;
  readonly scrollTopPx: number;
  readonly metrics: GanttMetrics;
  readonly show: GanttShow;
  readonly weekStartsOn: number;
  readonly nowMin: number;
  readonly statusDateMin: number | null;
  readonly deadlineMin: number | null;
}

export interface LinkShape {
  readonly id: Id;
  readonly type: LinkType;
  readonly fromId: Id;
  readonly toId: Id;
  readonly route: Route;
  /** Both tasks are critical and the link is what holds the successor. */
  readonly critical: boolean;
  readonly broken: boolean;
}

export interface TimeMarker {
  readonly kind: 'today' | 'status-date' | 'deadline';
  readonly xPx: number;
}

/** Geometry of everything in view: what the screen paints, what a pointer hits, and what an export draws. */
export interface GanttScene {
  readonly viewport: GanttViewport;
  readonly axis: TimeAxis;
  readonly nonWorking: readonly Span[];
  readonly markers: readonly TimeMarker[];
  readonly firstRow: number;
  /** One entry a visible row; null for a task that has no dates. */
  readonly bars: readonly (BarShape | null)[];
  /** The bars that a preview moves, where they were. */
  readonly ghosts: readonly BarShape[];
  readonly links: readonly LinkShape[];
}

/** Days narrower than this would make stripes that say nothing; from the second figure on, nights and lunch are shaded too. */
const NARROWEST_DAY_PX = 5;
const PAUSES_DAY_PX = 220;

export function layoutGantt(data: GanttData, viewport: GanttViewport): GanttScene {
  const { metrics, show, scale, widthPx } = viewport;
  const frame: BarFrame = {
    scale,
    metrics,
    widthPx,
    scrollTopPx: viewport.scrollTopPx,
    showSlack: show.slack,
    showBaseline: show.baseline,
    showCritical: show.critical,
  };
  const firstRow = Math.max(0, Math.floor(viewport.scrollTopPx / metrics.rowPx));
  const lastRow = Math.min(data.rows.ids.length - 1, Math.ceil((viewport.scrollTopPx + viewport.heightPx) / metrics.rowPx));
  const bars: (BarShape | null)[] = [];
  const ghosts: BarShape[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    bars.push(barAt(data, row, frame));
    const ghost = ghostAt(data, row, frame);
    if (ghost !== null) ghosts.push(ghost);
  }
  return {
    viewport,
    axis: layoutAxis(scale, widthPx, viewport.weekStartsOn),
    nonWorking: nonWorkingOf(data, viewport),
    markers: markersOf(viewport),
    firstRow,
    bars,
    ghosts,
    links: show.links ? linksOf(data, { firstRow, lastRow }, frame) : [],
  };
}

/** The bar of one row, whether in view or not; null when the task has no dates. */
export function barAt(data: GanttData, row: number, frame: BarFrame): BarShape | null {
  const id = data.rows.ids[row];
  const task = id === undefined ? undefined : data.tasks.get(id);
  const schedule = task === undefined ? undefined : data.scheduleOf(task.id);
  if (task === undefined || schedule === undefined) return null;
  return layoutBar({ task, schedule, baseline: data.baselineOf(task.id), note: data.noteOf(task.id), row }, frame);
}

function ghostAt(data: GanttData, row: number, frame: BarFrame): BarShape | null {
  const id = data.rows.ids[row];
  const task = id === undefined ? undefined : data.tasks.get(id);
  const schedule = task === undefined ? undefined : data.scheduleBefore(task.id);
  if (task === undefined || schedule === undefined) return null;
  return layoutBar({ task, schedule, baseline: undefined, note: '', row }, frame);
}

function nonWorkingOf(data: GanttData, viewport: GanttViewport): readonly Span[] {
  const { scale, widthPx } = viewport;
  const dayPx = 1440 / scale.minPerPx;
  if (dayPx < NARROWEST_DAY_PX) return [];
  const range = { fromMin: Math.floor(scale.viewStartMin), toMin: Math.ceil(xToMin(scale, widthPx)) };
  const spans = data.nonWorking(range, dayPx < PAUSES_DAY_PX ? 'days' : 'pauses');
  return spans.map(({ fromMin, toMin }) => ({ x0Px: clampX(fromMin, viewport), x1Px: clampX(toMin, viewport) }));
}

function markersOf(viewport: GanttViewport): readonly TimeMarker[] {
  const markers: readonly { readonly kind: TimeMarker['kind']; readonly min: number | null }[] = [
    { kind: 'status-date', min: viewport.statusDateMin },
    { kind: 'deadline', min: viewport.deadlineMin },
    { kind: 'today', min: viewport.nowMin },
  ];
  return markers.flatMap(({ kind, min }) => (min === null ? [] : [{ kind, xPx: clampX(min, viewport) }]));
}

interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
}

function linksOf(data: GanttData, window: Window, frame: BarFrame): readonly LinkShape[] {
  const shapes: LinkShape[] = [];
  for (const indexed of linksAcross(data.links, window.firstRow, window.lastRow)) {
    const shape = linkShape(data, indexed, { ...frame, ...window });
    if (shape !== null) shapes.push(shape);
  }
  return shapes;
}

function linkShape(data: GanttData, { link, fromRow, toRow }: IndexedLink, frame: BarFrame & Window): LinkShape | null {
  const from = barAt(data, fromRow, frame);
  const to = barAt(data, toRow, frame);
  if (from === null || to === null) return null;
  if (Math.max(from.x1Px, to.x1Px) < -40 || Math.min(from.x0Px, to.x0Px) > frame.widthPx + 40) return null;
  const before = data.scheduleOf(link.fromId);
  const after = data.scheduleOf(link.toId);
  return {
    id: link.id,
    type: link.type,
    fromId: link.fromId,
    toId: link.toId,
    route: avoidBars(
      routeLink(link.type, endOf(from), endOf(to)),
      { fromRow, toRow },
      {
        rowPx: frame.metrics.rowPx,
        scrollTopPx: frame.scrollTopPx,
        firstRow: frame.firstRow,
        lastRow: frame.lastRow,
        spanAt: (row) => spanAt(data, row, frame),
      },
    ),
    critical:
      frame.showCritical &&
      before?.critical === true &&
      after?.critical === true &&
      after.drivers.some((driver) => driver.kind === 'dependency' && driver.dependencyId === link.id),
    broken:
      after?.conflicts.some((conflict) => conflict.kind === 'dependency-broken' && conflict.dependencyId === link.id) ?? false,
  };
}

/** What a row's bar takes up, and nothing else of it: links look at many. */
function spanAt(data: GanttData, row: number, frame: BarFrame): Span | null {
  const schedule = data.scheduleOf(data.rows.ids[row] ?? '');
  return schedule === undefined ? null : barSpan(schedule, frame);
}

function endOf(bar: BarShape): LinkEnd {
  const tipPx = bar.kind === 'milestone' ? (bar.x1Px - bar.x0Px) / 2 : 0;
  return { startXPx: bar.x0Px + tipPx, finishXPx: bar.x1Px - tipPx, topPx: bar.topPx, bottomPx: bar.topPx + bar.heightPx, tipPx };
}
