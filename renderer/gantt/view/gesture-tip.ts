import type { Id } from '../../../shared/model/id.ts';
import { MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import { formatDateTime, formatFinishDay, formatWeekdayDate, formatWeekdayTime } from '../../ui/format-date.ts';
import type { Draft } from '../gesture/draft.ts';
import { linkTypeOf } from '../gesture/edit-commands.ts';
import type { Gesture, GestureWorld } from '../gesture/gesture.ts';
import { isHeld, type Preview } from '../gesture/preview.ts';
import { t } from '../../texts/t.ts';

/** What is said beside the pointer and to screen readers while something is dragged. */
export interface GestureTip {
  readonly title: string;
  readonly lines: readonly string[];
  readonly bad: boolean;
}

export interface GestureState {
  readonly gesture: Gesture;
  readonly preview: Preview | null;
  readonly world: GestureWorld;
  readonly draft: Draft;
}

/** Null while there is nothing to say. */
export function gestureTip({ gesture, preview, world, draft }: GestureState): GestureTip | null {
  const nameOf = (id: Id): string => world.taskOf(id)?.name || t('gantt.unnamed');
  if (gesture.kind === 'refused')
    return { title: nameOf(gesture.id), lines: [t(`gantt.obstacle.${gesture.obstacle}`)], bad: true };
  if (preview?.ok === false) return { title: titleOf(gesture, nameOf), lines: [preview.message], bad: true };
  if (gesture.kind === 'moving' && draft.size === 0 && isHeld(preview))
    return { title: titleOf(gesture, nameOf), lines: [t('gantt.held')], bad: true };
  switch (gesture.kind) {
    case 'moving':
    case 'resizing': {
      const id = gesture.kind === 'moving' ? gesture.anchorId : gesture.id;
      const now = draft.get(id) ?? preview?.rows.get(id) ?? world.scheduleOf(id);
      if (now === undefined) return null;
      return {
        title: titleOf(gesture, nameOf),
        lines: [datesOf(now, world.snapMin), ...effectsOf(preview, gesture.kind === 'moving' ? gesture.ids : [id])],
        bad: false,
      };
    }
    case 'progressing': {
      const pct =
        draft.get(gesture.id)?.progressPct ??
        preview?.rows.get(gesture.id)?.progressPct ??
        Math.round(gesture.progressPct / 5) * 5;
      return { title: nameOf(gesture.id), lines: [t('gantt.done', { percent: pct })], bad: false };
    }
    case 'linking':
      if (gesture.to === null) return { title: nameOf(gesture.fromId), lines: [t('gantt.drop-on')], bad: false };
      return {
        title: titleOf(gesture, nameOf),
        lines: [t(`gantt.link.${linkTypeOf(gesture.fromEnd, gesture.to.end)}`), ...effectsOf(preview, [])],
        bad: false,
      };
    default:
      return null;
  }
}

function titleOf(gesture: Gesture, nameOf: (id: Id) => string): string {
  switch (gesture.kind) {
    case 'moving':
      return gesture.ids.length > 1
        ? t('gantt.several', { n: gesture.ids.length, name: nameOf(gesture.anchorId) })
        : nameOf(gesture.anchorId);
    case 'linking':
      return gesture.to === null ? nameOf(gesture.fromId) : `${nameOf(gesture.fromId)} → ${nameOf(gesture.to.id)}`;
    case 'resizing':
    case 'progressing':
    case 'refused':
      return nameOf(gesture.id);
    default:
      return '';
  }
}

/** Where a step is less than a day, the time of day tells one place from the next. */
function datesOf(schedule: TaskSchedule, snapMin: number): string {
  if (schedule.milestone) return formatDateTime(schedule.startMin);
  if (snapMin < MINUTES_PER_DAY) return `${formatWeekdayTime(schedule.startMin)} → ${formatWeekdayTime(schedule.finishMin)}`;
  return `${formatWeekdayDate(schedule.startMin)} → ${formatWeekdayDate(schedule.finishMin - 1)}`;
}

function effectsOf(preview: Preview | null, moved: readonly Id[]): readonly string[] {
  if (preview === null || !preview.ok) return [];
  const own = new Set(moved);
  let others = 0;
  for (const id of preview.movedIds) if (!own.has(id) && preview.rows.get(id)?.summary === false) others += 1;
  const shiftMin = preview.finishMin - preview.finishBeforeMin;
  const finish =
    shiftMin === 0
      ? t('gantt.finish-stays')
      : t('gantt.finish-moves', { date: formatFinishDay(preview.finishMin), shift: shiftText(shiftMin) });
  return others === 0 ? [finish] : [t('gantt.followers', { n: others }), finish];
}

/** Calendar days, for that is how a finish is talked about. */
function shiftText(shiftMin: number): string {
  const direction = t(shiftMin > 0 ? 'gantt.shift.later' : 'gantt.shift.earlier');
  const days = Math.round((Math.abs(shiftMin) / 1440) * 10) / 10;
  if (days >= 1) return t('gantt.shift.days', { n: days, direction });
  return t('gantt.shift.hours', { n: Math.round((Math.abs(shiftMin) / 60) * 10) / 10, direction });
}
