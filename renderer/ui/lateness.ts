import type { Task } from '../../shared/model/task.ts';
import type { TaskSchedule } from '../../shared/model/task-schedule.ts';

/** `overdue`: it should have finished by now. `misses-deadline`: its planned finish is after its deadline. */
export type Lateness = 'overdue' | 'misses-deadline';

/** How an open task is late, or null. What is done or cancelled is never late. */
export function latenessOf(
  task: Pick<Task, 'status' | 'deadlineMin'>,
  schedule: Pick<TaskSchedule, 'finishMin'> | undefined,
  nowMin: number,
): Lateness | null {
  if (!schedule || !isOpen(task)) return null;
  if (schedule.finishMin < nowMin) return 'overdue';
  return task.deadlineMin !== null && schedule.finishMin > task.deadlineMin ? 'misses-deadline' : null;
}

/** Whether there is still something to do. */
export function isOpen({ status }: Pick<Task, 'status'>): boolean {
  return status !== 'done' && status !== 'cancelled';
}
