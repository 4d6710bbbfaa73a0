import { useCallback, useRef, type RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { BarEnd } from '../gesture/edit-commands.ts';
import type { Gesture, GestureWorld } from '../gesture/gesture.ts';
import type { Preview } from '../gesture/preview.ts';
import type { SelectMode } from '../gesture/selection.ts';
import { snapUnit } from '../gesture/snap-unit.ts';
import type { Hit } from '../layout/hit-test.ts';
import type { GanttData } from '../layout/layout-gantt.ts';
import { t } from '../../texts/t.ts';
import { gestureTip, type GestureState } from './gesture-tip.ts';
import { hoverTip } from './hover-tip.ts';
import { attachPointer, type PointerPorts } from './pointer.ts';
import type { Stage, StageElements } from './stage.ts';
import { createTip, type Tip } from './tip.ts';
import type { GanttEditing } from './use-gantt-editing.ts';
import { useNewest } from './use-newest.ts';

export interface GanttPointerInput {
  readonly data: GanttData;
  readonly project: Project;
  readonly selectedIds: ReadonlySet<Id>;
  readonly editing: GanttEditing;
  readonly onPick: (id: Id, mode: SelectMode) => void;
  readonly onOpenTask: (id: Id) => void;
  readonly onOpenLink: PointerPorts['openLink'];
  readonly announce: (text: string) => void;
  readonly tipElement: RefObject<HTMLDivElement | null>;
}

export interface GanttPointer {
  readonly attach: (stage: Stage, elements: StageElements) => () => void;
  /** Gives up the gesture under way; false when there is none. */
  readonly cancel: () => boolean;
}

const HOVER_DELAY_MS = 450;

/** Connects the pointer with the plan: gestures become previews, tips and commands. */
export function useGanttPointer(input: GanttPointerInput): GanttPointer {
  const latest = useNewest(input);
  const cancelRef = useRef<() => boolean>(() => false);

  const attach = useCallback(
    (stage: Stage, elements: StageElements) => {
      const { tipElement } = latest.current;
      if (tipElement.current === null) throw new Error('The tip is made before its element');
      const tip = createTip(tipElement.current);
      const hover = createHover(tip, latest);
      let shown: Preview | null = null;
      const show = (state: GestureState | null): void => {
        hover.stop();
        const preview = state?.preview ?? null;
        if (preview !== shown) latest.current.editing.showPreview(preview);
        shown = preview;
        const text = state === null ? null : gestureTip(state);
        if (text === null || state === null) tip.hide();
        else tip.show(text, tipPlace(state.gesture, stage));
      };
      const pointer = attachPointer(elements.scroller, stage, {
        world: () => gestureWorld(latest.current, stage),
        preview: (commands) => latest.current.editing.previewPort(commands),
        show,
        commit: (gesture, commands, outcome) => {
          tip.hide();
          if (outcome !== shown) latest.current.editing.showPreview(outcome);
          shown = null;
          const text = finalText(gesture, latest.current, commands.length);
          void announceWhenDone(latest, text, latest.current.editing.commit(labelOf(gesture), commands));
        },
        select: (hit, mode) => pick(hit, mode, { stage, input: latest.current }),
        open: (id) => latest.current.onOpenTask(id),
        openLink: (id, at) => latest.current.onOpenLink(id, at),
        hover: (hit, at) => hover.over(hit, { xPx: at.xPx, yPx: at.yPx + stage.scene().viewport.metrics.headerPx }),
      });
      cancelRef.current = pointer.cancel;
      return () => {
        hover.stop();
        pointer.detach();
      };
    },
    [latest],
  );

  return { attach, cancel: useCallback(() => cancelRef.current(), []) };
}

async function announceWhenDone(
  latest: { readonly current: GanttPointerInput },
  text: string,
  commit: Promise<boolean>,
): Promise<void> {
  if (await commit) latest.current.announce(text);
}

function gestureWorld({ editing, selectedIds }: GanttPointerInput, stage: Stage): GestureWorld {
  return { ...editing.world(snapUnit(stage.scale().minPerPx)), selectedIds, endAt: (id, xPx) => nearestEnd(stage, id, xPx) };
}

/** The finish only near the bar's end: most links go to a start, so the whole rest of the bar means that. */
function nearestEnd(stage: Stage, id: Id, xPx: number): BarEnd {
  const scene = stage.scene();
  const bar = scene.ghosts.find((each) => each.id === id) ?? scene.bars.find((each) => each?.id === id);
  if (bar === undefined || bar === null || bar.kind === 'milestone') return 'start';
  const zonePx = Math.min(14, (bar.x1Px - bar.x0Px) / 3);
  return xPx >= bar.x1Px - zonePx ? 'finish' : 'start';
}

function pick(hit: Hit, mode: SelectMode, { stage, input }: { readonly stage: Stage; readonly input: GanttPointerInput }): void {
  stage.setPointer({ selectedLinkId: hit.kind === 'link' ? hit.id : null });
  if (hit.kind === 'bar' || hit.kind === 'row' || hit.kind === 'edge') input.onPick(hit.id, mode);
  const schedule = hit.kind === 'edge' ? input.data.scheduleOf(hit.id) : undefined;
  if (schedule !== undefined) stage.scrollToTime({ fromMin: schedule.startMin, toMin: schedule.finishMin });
}

function tipPlace(gesture: Gesture, stage: Stage): { readonly xPx: number; readonly yPx: number } {
  const at = 'at' in gesture ? gesture.at : 'from' in gesture ? gesture.from : { xPx: 0, yPx: 0 };
  return { xPx: at.xPx, yPx: at.yPx + stage.scene().viewport.metrics.headerPx };
}

function labelOf(gesture: Gesture): string {
  switch (gesture.kind) {
    case 'moving':
      return t('gantt.step.move', { n: gesture.ids.length });
    case 'progressing':
      return t('gantt.step.progress');
    case 'linking':
      return t('gantt.step.link');
    default:
      return t('gantt.step.resize');
  }
}

function finalText(gesture: Gesture, { data }: GanttPointerInput, count: number): string {
  const id =
    gesture.kind === 'moving'
      ? gesture.anchorId
      : gesture.kind === 'linking'
        ? gesture.fromId
        : 'id' in gesture
          ? gesture.id
          : '';
  return count > 1 ? labelOf(gesture) : t('gantt.step.said', { step: labelOf(gesture), what: data.tasks.get(id)?.name ?? '' });
}

/** Shows what a bar is after the pointer rested on it. */
function createHover(
  tip: Tip,
  latest: { readonly current: GanttPointerInput },
): { over(hit: Hit, at: { readonly xPx: number; readonly yPx: number }): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Id | null = null;
  return {
    stop: () => {
      clearTimeout(timer);
      over = null;
    },
    over: (hit, at) => {
      const id = hit.kind === 'bar' ? hit.id : null;
      if (id === over && id !== null) return;
      clearTimeout(timer);
      over = id;
      tip.hide();
      if (id === null) return;
      timer = setTimeout(() => {
        const { data, project } = latest.current;
        const task = data.tasks.get(id);
        const schedule = data.scheduleOf(id);
        if (task !== undefined && schedule !== undefined)
          tip.show(hoverTip(task, schedule, { project, people: data.noteOf(id) }), at);
      }, HOVER_DELAY_MS);
    },
  };
}
