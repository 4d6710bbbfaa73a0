import { emptyRecord } from '../../shared/model/entities.ts';
import type { Dependency } from '../../shared/model/dependency.ts';
import { dependencyId, type Id } from '../../shared/model/id.ts';
import type { Task } from '../../shared/model/task.ts';
import type { TaskSchedule } from '../../shared/model/task-schedule.ts';
import { civilToMin } from '../../shared/model/time.ts';
import { buildHierarchy } from '../../shared/resolve/hierarchy.ts';
import { buildNetwork } from '../../shared/resolve/network.ts';
import type { WorkTime } from '../../renderer/replica/move-tasks.ts';
import type { GestureWorld } from '../../renderer/gantt/gesture/gesture.ts';
import { METRICS } from '../../renderer/gantt/layout/gantt-metrics.ts';
import type { GanttData, GanttViewport } from '../../renderer/gantt/layout/layout-gantt.ts';
import { buildLinkIndex } from '../../renderer/gantt/layout/link-index.ts';
import { visibleRows } from '../../renderer/gantt/layout/row-list.ts';

/** Monday, 9 March 2026, 08:00. */
export const MONDAY = civilToMin(2026, 3, 9, 480);
export const DAY = 1440;

export function aTask(id: Id, fields: Partial<Task> = {}): Task {
  return { ...emptyRecord('task', id), name: id, ...fields };
}

/** A row of `days` full days from `startMin`, 8 to 17. */
export function aRow(id: Id, startMin: number, days: number, fields: Partial<TaskSchedule> = {}): TaskSchedule {
  const finishMin = days === 0 ? startMin : startMin + (days - 1) * DAY + 540;
  return {
    id,
    startMin,
    finishMin,
    earlyStartMin: startMin,
    earlyFinishMin: finishMin,
    lateStartMin: startMin,
    lateFinishMin: finishMin,
    totalSlackMin: 0,
    freeSlackMin: 0,
    critical: false,
    summary: false,
    milestone: days === 0,
    durationMin: days * 480,
    progressPct: 0,
    workMin: 0,
    drivers: [],
    conflicts: [],
    ...fields,
  };
}

export function aLink(fromId: Id, toId: Id, type: Dependency['type'] = 'FS'): Dependency {
  return { ...emptyRecord('dependency', dependencyId(fromId, toId)), fromId, toId, type };
}

export function dataOf(tasks: readonly Task[], rows: readonly TaskSchedule[], links: readonly Dependency[] = []): GanttData {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const schedule = new Map(rows.map((row) => [row.id, row]));
  const { hierarchy } = buildHierarchy(byId);
  const list = visibleRows(hierarchy, new Set());
  const network = buildNetwork(hierarchy, byId, new Map(links.map((link) => [link.id, link])));
  return {
    tasks: byId,
    rows: list,
    links: buildLinkIndex(network, list),
    scheduleOf: (id) => schedule.get(id),
    scheduleBefore: () => undefined,
    baselineOf: () => undefined,
    noteOf: () => '',
    nonWorking: () => [],
  };
}

/** 60 minutes a pixel from Monday 00:00: a day is 24 px. */
export function aViewport(fields: Partial<GanttViewport> = {}): GanttViewport {
  return {
    scale: { viewStartMin: MONDAY - 480, minPerPx: 60 },
    widthPx: 800,
    heightPx: 600,
    scrollTopPx: 0,
    metrics: METRICS,
    show: { critical: true, baseline: true, slack: true, links: true },
    weekStartsOn: 1,
    nowMin: MONDAY,
    statusDateMin: null,
    deadlineMin: null,
    ...fields,
  };
}

/** Monday to Friday, 8 to 17 without a break: simple enough to check by hand. */
export const PLAIN_WEEK: WorkTime = {
  startAt: (min) => {
    let at = min;
    while (!isWork(at)) at += 1;
    return at;
  },
  finishAt: (min) => {
    let at = min;
    while (!isWork(at - 1)) at -= 1;
    return at;
  },
  between: (fromMin, toMin) => {
    let count = 0;
    for (let at = fromMin; at < toMin; at += 1) if (isWork(at)) count += 1;
    return count;
  },
  after: (startMin, workMin) => {
    let at = startMin;
    for (let left = workMin; left > 0; at += 1) if (isWork(at)) left -= 1;
    return at;
  },
};

function isWork(min: number): boolean {
  const weekday = (((Math.floor(min / DAY) + 4) % 7) + 7) % 7;
  const minute = ((min % DAY) + DAY) % DAY;
  return weekday >= 1 && weekday <= 5 && minute >= 480 && minute < 1020;
}

export function aWorld(tasks: readonly Task[], rows: readonly TaskSchedule[], fields: Partial<GestureWorld> = {}): GestureWorld {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const schedule = new Map(rows.map((row) => [row.id, row]));
  return {
    projectId: 'P',
    scheduleFrom: 'start',
    snapMin: DAY,
    taskOf: (id) => byId.get(id),
    scheduleOf: (id) => schedule.get(id),
    workTimeOf: () => PLAIN_WEEK,
    selectedIds: new Set(),
    endAt: () => 'start',
    ...fields,
  };
}
