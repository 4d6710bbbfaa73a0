import type { BaselineCommand } from '../../shared/commands/command.ts';
import type { PlanReplica } from '../replica/replica-state.ts';

type SetBaseline = Extract<BaselineCommand, { type: 'baseline.set' }>;

/** The command that keeps a plan's dates, as they are scheduled now, as baseline `number`. */
export function baselineCommand(
  { projectId, resolved, schedule }: Pick<PlanReplica, 'projectId' | 'resolved' | 'schedule'>,
  number: number,
  name: string,
): SetBaseline {
  const tasks = resolved.order.flatMap((taskId) => {
    const row = schedule.get(taskId);
    if (!row) return [];
    const { startMin, finishMin, durationMin, workMin } = row;
    return [{ taskId, startMin, finishMin, durationMin, workMin }];
  });
  return { type: 'baseline.set', projectId, number, name, tasks };
}
