import { minToIso } from '../../shared/model/time.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';
import type { Schedule } from '../../shared/schedule/schedule.ts';

/** The JSON that `baton schedule --json` prints. Dates are `YYYY-MM-DDTHH:mm` on the floating time line, slack is working minutes. */
export function scheduleReport(state: ProjectState, resolved: ResolvedProject, schedule: Schedule) {
  const project = state.workspace.project.get(state.projectId);
  return {
    schema: 'baton.schedule/1',
    hash: schedule.project.hash,
    project: {
      name: project?.name ?? '',
      start: minToIso(schedule.project.startMin),
      finish: minToIso(schedule.project.finishMin),
    },
    tasks: taskLines(state, resolved, schedule),
    conflicts: schedule.project.conflicts,
  };
}

function taskLines(state: ProjectState, resolved: ResolvedProject, schedule: Schedule) {
  return resolved.order.map((id) => {
    const task = state.plan.task.get(id);
    const row = schedule.rows.get(id);
    if (!task || !row) throw new Error(`Task ${id} is in the order but has no row`);
    return {
      id,
      sourceId: task.sourceId,
      wbs: resolved.wbs.get(id) ?? '',
      name: task.name,
      summary: row.summary,
      milestone: row.milestone,
      start: minToIso(row.startMin),
      finish: minToIso(row.finishMin),
      earlyStart: minToIso(row.earlyStartMin),
      earlyFinish: minToIso(row.earlyFinishMin),
      lateStart: minToIso(row.lateStartMin),
      lateFinish: minToIso(row.lateFinishMin),
      totalSlackMin: row.totalSlackMin,
      freeSlackMin: row.freeSlackMin,
      critical: row.critical,
      drivers: row.drivers,
      conflicts: row.conflicts,
    };
  });
}

/** Shape: documented in docs/CLI.md, under the name `baton.schedule/1`. */
export type ScheduleReport = ReturnType<typeof scheduleReport>;
