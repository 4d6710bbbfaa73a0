import type { BaselineTask } from '../../../shared/model/baseline.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { ConstraintType, Task } from '../../../shared/model/task.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import type { GanttMetrics } from './gantt-metrics.ts';
import { minToX, type TimeScale } from './time-scale.ts';

export interface Span {
  readonly x0Px: number;
  readonly x1Px: number;
}

/** One task as it is drawn. Everything is in CSS pixels of the timeline's body. */
export interface BarShape {
  readonly id: Id;
  readonly row: number;
  readonly kind: 'task' | 'milestone' | 'summary';
  readonly x0Px: number;
  readonly x1Px: number;
  readonly topPx: number;
  readonly heightPx: number;
  /** Where the done part ends; null when nothing is done. */
  readonly progressXPx: number | null;
  readonly progressPct: number;
  readonly critical: boolean;
  readonly manual: boolean;
  readonly closed: 'done' | 'cancelled' | null;
  readonly blocked: boolean;
  readonly conflict: boolean;
  /** From the finish to where it may slip without moving the project. */
  readonly slack: Span | null;
  readonly baseline: (Span & { readonly topPx: number; readonly milestone: boolean }) | null;
  readonly deadline: { readonly xPx: number; readonly missed: boolean } | null;
  readonly constraint: { readonly xPx: number; readonly type: ConstraintType } | null;
  readonly label: string;
  /** Who works on it. */
  readonly note: string;
}

export interface BarInput {
  readonly task: Task;
  readonly schedule: TaskSchedule;
  readonly baseline: BaselineTask | undefined;
  readonly note: string;
  readonly row: number;
}

export interface BarFrame {
  readonly scale: TimeScale;
  readonly metrics: GanttMetrics;
  readonly widthPx: number;
  readonly scrollTopPx: number;
  readonly showSlack: boolean;
  readonly showBaseline: boolean;
  readonly showCritical: boolean;
}

/** A bar never gets thinner than this, so that an hour is still there in a view of years. */
const NARROWEST_PX = 3;

/** How far outside the view a coordinate may lie: farther ones only cost the rasteriser precision. */
const OUTSIDE_PX = 4000;

/** The geometry of one task's bar and of everything that hangs on it. */
export function layoutBar(input: BarInput, frame: BarFrame): BarShape {
  const { task, schedule, row } = input;
  const kind = schedule.summary ? 'summary' : schedule.milestone ? 'milestone' : 'task';
  const box = boxOf(kind, row, frame);
  const span = spanOf(kind, schedule, frame);
  return {
    id: task.id,
    row,
    kind,
    ...span,
    ...box,
    progressXPx: progressX(kind, span, schedule.progressPct),
    progressPct: schedule.progressPct,
    critical: frame.showCritical && schedule.critical,
    manual: task.mode === 'manual',
    closed: task.status === 'done' || task.status === 'cancelled' ? task.status : null,
    blocked: task.status === 'blocked',
    conflict: schedule.conflicts.length > 0,
    slack: frame.showSlack ? slackOf(kind, schedule, span, frame) : null,
    baseline: frame.showBaseline ? baselineOf(input, box, frame) : null,
    deadline:
      task.deadlineMin === null ? null : { xPx: clampX(task.deadlineMin, frame), missed: schedule.finishMin > task.deadlineMin },
    constraint: 'atMin' in task.constraint ? { xPx: clampX(task.constraint.atMin, frame), type: task.constraint.type } : null,
    label: task.name,
    note: input.note,
  };
}

/** The pixel of a minute, kept within reach of the view. */
export function clampX(min: number, frame: Pick<BarFrame, 'scale' | 'widthPx'>): number {
  return Math.min(frame.widthPx + OUTSIDE_PX, Math.max(-OUTSIDE_PX, minToX(frame.scale, min)));
}

/** Where a bar begins and ends. */
export function barSpan(schedule: TaskSchedule, frame: BarFrame): Span {
  return spanOf(schedule.summary ? 'summary' : schedule.milestone ? 'milestone' : 'task', schedule, frame);
}

function boxOf(kind: BarShape['kind'], row: number, frame: BarFrame): { readonly topPx: number; readonly heightPx: number } {
  const { metrics, showBaseline } = frame;
  const heightPx = kind === 'summary' ? metrics.summaryPx : kind === 'milestone' ? metrics.milestonePx : metrics.barPx;
  const below = showBaseline && kind !== 'milestone' ? metrics.baselinePx + metrics.baselineGapPx : 0;
  const rowTopPx = row * metrics.rowPx - frame.scrollTopPx;
  return { topPx: rowTopPx + Math.round((metrics.rowPx - heightPx - below) / 2), heightPx };
}

function spanOf(kind: BarShape['kind'], schedule: TaskSchedule, frame: BarFrame): Span {
  const x0Px = clampX(schedule.startMin, frame);
  if (kind === 'milestone') {
    const half = frame.metrics.milestonePx / 2;
    return { x0Px: x0Px - half, x1Px: x0Px + half };
  }
  return { x0Px, x1Px: Math.max(x0Px + NARROWEST_PX, clampX(schedule.finishMin, frame)) };
}

function progressX(kind: BarShape['kind'], span: Span, progressPct: number): number | null {
  if (progressPct === 0 || kind === 'milestone') return null;
  return span.x0Px + ((span.x1Px - span.x0Px) * progressPct) / 100;
}

function slackOf(kind: BarShape['kind'], schedule: TaskSchedule, span: Span, frame: BarFrame): Span | null {
  if (kind === 'summary' || schedule.totalSlackMin <= 0 || schedule.progressPct === 100) return null;
  const x1Px = clampX(schedule.lateFinishMin, frame);
  return x1Px - span.x1Px < 2 ? null : { x0Px: span.x1Px, x1Px };
}

function baselineOf(
  input: BarInput,
  box: { readonly topPx: number; readonly heightPx: number },
  frame: BarFrame,
): BarShape['baseline'] {
  const { baseline } = input;
  if (baseline === undefined || baseline.startMin === null || baseline.finishMin === null) return null;
  const x0Px = clampX(baseline.startMin, frame);
  const milestone = baseline.startMin === baseline.finishMin;
  return {
    x0Px,
    x1Px: Math.max(x0Px + NARROWEST_PX, clampX(baseline.finishMin, frame)),
    topPx: milestone ? box.topPx : box.topPx + box.heightPx + frame.metrics.baselineGapPx,
    milestone,
  };
}
