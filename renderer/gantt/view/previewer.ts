import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import { sameRow } from '../../../shared/schedule/row.ts';
import { createScheduler, type Scheduler } from '../../../shared/schedule/scheduler.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { tryCommands } from '../../replica/try-commands.ts';
import { refusalText } from '../../texts/refusal-text.ts';
import type { Preview, PreviewPort } from '../gesture/preview.ts';

/** The plan as the window holds it: the previewer shares its forest and its rows. */
export type PreviewBase = Pick<PlanReplica, 'resolved' | 'schedule'>;

/** Tries commands out on a state with the same rules and the same schedule that the engine uses. */
export interface Previewer {
  /** What the next previews start from. Costs nothing until one is asked for. */
  setBase(plan: PreviewBase): void;
  /** Computes the base's own schedule now, so that the first move of a drag need not. */
  warm(): void;
  readonly preview: PreviewPort;
}

export function createPreviewer(): Previewer {
  const scheduler: Scheduler = createScheduler();
  let base: PreviewBase | null = null;
  let rows: ReadonlyMap<Id, TaskSchedule> = new Map();
  let finishMin = 0;
  let isWarm = false;
  /** Rows that an earlier preview changed: they may have to change back. */
  let touched = new Set<Id>();

  function warm(): void {
    if (base === null || isWarm) return;
    const { schedule } = scheduler.update(base.resolved.state, { resolved: base.resolved, rows: base.schedule });
    rows = schedule.rows;
    finishMin = schedule.project.finishMin;
    touched = new Set();
    isWarm = true;
  }

  function preview(commands: readonly RecordCommand[]): Preview {
    if (base === null) throw new Error('There is no plan to preview on');
    warm();
    const { state } = base.resolved;
    const { projectId, workspace, plan } = state;
    const plans = new Map([[projectId, { tables: plan, schedule: rows }]]);
    const outcome = tryCommands({ workspace, plans }, projectId, commands);
    if (!outcome.ok) return { ok: false, message: refusalText(outcome.rejection, outcome.context) };
    const { schedule, delta } = scheduler.update({ ...state, plan: outcome.tablesOf(projectId) });
    for (const { id } of delta.put) touched.add(id);
    const changed = new Map<Id, TaskSchedule>();
    const movedIds = new Set<Id>();
    for (const id of touched) {
      const before = rows.get(id);
      const after = schedule.rows.get(id);
      if (after === undefined || (before !== undefined && sameRow(before, after))) touched.delete(id);
      else {
        changed.set(id, after);
        if (before?.startMin !== after.startMin || before.finishMin !== after.finishMin) movedIds.add(id);
      }
    }
    return { ok: true, rows: changed, movedIds, finishMin: schedule.project.finishMin, finishBeforeMin: finishMin };
  }

  return {
    setBase: (plan) => {
      base = plan;
      isWarm = false;
    },
    warm,
    preview,
  };
}
