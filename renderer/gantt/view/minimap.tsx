import {
  memo,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { minToDay } from '../../../shared/model/time.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import { t } from '../../texts/t.ts';
import { alongReading } from '../../ui/along-reading.ts';
import { formatLongDate } from '../../ui/format-date.ts';
import { LANE_PX, layoutMinimap, minimapWindow, type MinimapView } from '../layout/layout-minimap.ts';
import type { TimeRange } from '../layout/time-scale.ts';
import { readGanttTheme } from '../paint/gantt-theme.ts';
import { placeIn } from './place-in.ts';

export interface MinimapHandle {
  /** Shows which part is in view, in the frame in which it moved. */
  moveTo(view: MinimapView): void;
  /** The colours of the page changed. */
  restyle(): void;
}

export interface MinimapProps {
  readonly ref: Ref<MinimapHandle>;
  readonly ids: readonly Id[];
  readonly schedule: ReadonlyMap<Id, TaskSchedule>;
  readonly range: TimeRange;
  /** Brings a place of the plan to the middle of the view. `row`: a share of all rows; null: the rows stay. */
  readonly onGoTo: (atMin: number, row: number | null) => void;
}

const HEIGHT_PX = 40;
/** The strip is drawn again when the plan has come to rest. */
const DRAW_DELAY_MS = 150;

/** The whole plan in a strip, with a window over what is in view: drag it, or focus it and use the arrow keys. */
export const Minimap = memo(function Minimap({ ref, ids, schedule, range, onGoTo }: MinimapProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const latest = useRef<MinimapView | null>(null);
  const [style, setStyle] = useState(0);
  const widthPx = useWidth(canvas);

  function place(): void {
    const view = latest.current;
    const element = pane.current;
    if (view === null || element === null) return;
    const { left, width, top, height } = minimapWindow(view, range);
    Object.assign(element.style, {
      insetInlineStart: `${left * 100}%`,
      width: `${width * 100}%`,
      top: `${top * 100}%`,
      height: `${height * 100}%`,
    });
    const toMin = view.scale.viewStartMin + view.widthPx * view.scale.minPerPx;
    element.setAttribute('aria-valuenow', String(minToDay(view.scale.viewStartMin)));
    element.setAttribute(
      'aria-valuetext',
      t('gantt.dates', { start: formatLongDate(view.scale.viewStartMin), finish: formatLongDate(toMin) }),
    );
  }

  useImperativeHandle(ref, () => ({
    moveTo: (view) => {
      latest.current = view;
      place();
    },
    restyle: () => setStyle((count) => count + 1),
  }));
  useEffect(place);
  useEffect(() => {
    const timer = setTimeout(() => draw(canvas.current, { ids, schedule, range, widthPx }), DRAW_DELAY_MS);
    return () => clearTimeout(timer);
  }, [ids, schedule, range, widthPx, style]);

  function goTo(event: PointerEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    const { xPx, yPx } = placeIn(box, event);
    const share = xPx / Math.max(1, box.width);
    onGoTo(range.fromMin + share * (range.toMin - range.fromMin), yPx / Math.max(1, box.height));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const view = latest.current;
    const atMin = view === null ? null : keyedMin(alongReading(event.key), view, range);
    if (atMin === null) return;
    event.preventDefault();
    event.stopPropagation();
    onGoTo(atMin, null);
  }

  return (
    <div
      className="gantt-minimap"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <div
        ref={pane}
        className="gantt-minimap-window"
        role="slider"
        tabIndex={0}
        aria-label={t('gantt.minimap')}
        aria-valuemin={minToDay(range.fromMin)}
        aria-valuemax={minToDay(range.toMin)}
        aria-valuenow={minToDay(range.fromMin)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
});

/** How wide an element is now. */
function useWidth(target: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    const element = target.current;
    if (element === null) return;
    const sizes = new ResizeObserver(() => setWidthPx(element.clientWidth));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [target]);
  return widthPx;
}

/** The middle of the view after a key; null for one that does nothing here. */
function keyedMin(key: string, { scale, widthPx }: MinimapView, range: TimeRange): number | null {
  const spanMin = widthPx * scale.minPerPx;
  const middleMin = scale.viewStartMin + spanMin / 2;
  switch (key) {
    case 'ArrowLeft':
      return middleMin - spanMin / 4;
    case 'ArrowRight':
      return middleMin + spanMin / 4;
    case 'PageUp':
      return middleMin - spanMin;
    case 'PageDown':
      return middleMin + spanMin;
    case 'Home':
      return range.fromMin + spanMin / 2;
    case 'End':
      return range.toMin - spanMin / 2;
    default:
      return null;
  }
}

function draw(
  canvas: HTMLCanvasElement | null,
  { ids, schedule, range, widthPx }: Pick<MinimapProps, 'ids' | 'schedule' | 'range'> & { readonly widthPx: number },
): void {
  if (canvas === null || widthPx === 0) return;
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  canvas.width = Math.round(widthPx * ratio);
  canvas.height = Math.round(HEIGHT_PX * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return;
  const theme = readGanttTheme(canvas.parentElement ?? canvas);
  context.scale(ratio, ratio);
  for (const run of layoutMinimap({ ids, scheduleOf: (id) => schedule.get(id), range, widthPx, heightPx: HEIGHT_PX })) {
    context.fillStyle = run.critical ? theme.linkCritical : theme.barDone;
    context.fillRect(run.x0Px, run.yPx, run.x1Px - run.x0Px, LANE_PX - 0.5);
  }
}
