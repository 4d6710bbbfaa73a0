import type { Id } from '../../../shared/model/id.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import type { TimeRange, TimeScale } from './time-scale.ts';

/** A stretch of the overview in which something is planned. Units: CSS pixels. */
export interface MinimapRun {
  readonly x0Px: number;
  readonly x1Px: number;
  readonly yPx: number;
  readonly critical: boolean;
}

export interface MinimapInput {
  readonly ids: readonly Id[];
  readonly scheduleOf: (id: Id) => TaskSchedule | undefined;
  readonly range: TimeRange;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Height of a line of the overview; many rows share one. */
export const LANE_PX = 2;

/** The whole plan in a strip: which stretches of each line have work. Cost: linear in the rows, whatever they span. */
export function layoutMinimap({ ids, scheduleOf, range, widthPx, heightPx }: MinimapInput): readonly MinimapRun[] {
  const lanes = Math.max(1, Math.floor(heightPx / LANE_PX));
  const columns = Math.max(1, Math.floor(widthPx));
  const pxPerMin = columns / Math.max(1, range.toMin - range.fromMin);
  const columnOf = (min: number): number => Math.max(0, Math.min(columns - 1, Math.floor((min - range.fromMin) * pxPerMin)));
  // How many bars begin less end at each column: their running sum says where there is one.
  const all = new Int32Array(lanes * (columns + 1));
  const critical = new Int32Array(lanes * (columns + 1));
  for (let row = 0; row < ids.length; row += 1) {
    const schedule = scheduleOf(ids[row] ?? '');
    if (schedule === undefined || schedule.summary) continue;
    // Few rows stay apart; many are squeezed.
    const lane = ids.length <= lanes ? row : Math.floor((row * lanes) / ids.length);
    const from = lane * (columns + 1) + columnOf(schedule.startMin);
    const to = lane * (columns + 1) + columnOf(schedule.finishMin) + 1;
    for (const counts of schedule.critical ? [all, critical] : [all]) {
      counts[from] = (counts[from] ?? 0) + 1;
      counts[to] = (counts[to] ?? 0) - 1;
    }
  }
  return runsOf(all, critical, { lanes, columns });
}

function runsOf(
  all: Int32Array,
  critical: Int32Array,
  { lanes, columns }: { readonly lanes: number; readonly columns: number },
): readonly MinimapRun[] {
  const runs: MinimapRun[] = [];
  for (let lane = 0; lane < lanes; lane += 1) {
    let [sum, criticalSum, from] = [0, 0, 0];
    let kind = 0;
    for (let column = 0; column <= columns; column += 1) {
      const at = lane * (columns + 1) + column;
      sum += all[at] ?? 0;
      criticalSum += critical[at] ?? 0;
      const next = column === columns || sum === 0 ? 0 : criticalSum > 0 ? 2 : 1;
      if (next === kind) continue;
      if (kind > 0) runs.push({ x0Px: from, x1Px: column, yPx: lane * LANE_PX, critical: kind === 2 });
      kind = next;
      from = column;
    }
  }
  return runs;
}

/** The part of the overview that is in view, as shares of its width and height. */
export interface MinimapWindow {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

export interface MinimapView {
  readonly scale: TimeScale;
  readonly widthPx: number;
  readonly scrollTopPx: number;
  readonly heightPx: number;
  /** Of all rows together. */
  readonly rowsPx: number;
}

export function minimapWindow({ scale, widthPx, scrollTopPx, heightPx, rowsPx }: MinimapView, range: TimeRange): MinimapWindow {
  const spanMin = Math.max(1, range.toMin - range.fromMin);
  const left = clampShare((scale.viewStartMin - range.fromMin) / spanMin);
  const right = clampShare((scale.viewStartMin + widthPx * scale.minPerPx - range.fromMin) / spanMin);
  const top = clampShare(scrollTopPx / Math.max(1, rowsPx));
  const bottom = clampShare((scrollTopPx + heightPx) / Math.max(1, rowsPx));
  return { left, width: right - left, top, height: bottom - top };
}

const clampShare = (share: number): number => Math.min(1, Math.max(0, share));
