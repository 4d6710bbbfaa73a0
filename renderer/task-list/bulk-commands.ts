import type { FieldsOf, RecordCommand } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import { MINUTES_PER_DAY } from '../../shared/model/time.ts';
import type { ListSource } from './row-model.ts';

/** The same fields for several tasks. */
export function updateAll(projectId: Id, ids: Iterable<Id>, fields: FieldsOf<'task'>): readonly RecordCommand[] {
  return [...ids].map((id) => ({ type: 'task.update', projectId, id, fields }) as const);
}

/**
 * Moves tasks by calendar days: those dated by hand with their dates, the others by "start no earlier than" from where they stand now. Summaries,
 * and tasks that have really started, stay: what they have is computed, or a fact.
 */
export function shiftCommands({ plan, project }: ListSource, ids: Iterable<Id>, days: number): readonly RecordCommand[] {
  const byMin = days * MINUTES_PER_DAY;
  const moved = (min: number | null): number | null => (min === null ? null : min + byMin);
  return [...ids].flatMap((id): readonly RecordCommand[] => {
    const task = plan.tables.task.get(id);
    const row = plan.schedule.get(id);
    if (!task || !row || row.summary || task.actualStartMin !== null || byMin === 0) return [];
    const fields: FieldsOf<'task'> =
      task.mode === 'manual'
        ? { manualStartMin: moved(task.manualStartMin), manualFinishMin: moved(task.manualFinishMin) }
        : { constraint: { type: 'SNET', atMin: row.startMin + byMin } };
    return [{ type: 'task.update', projectId: project.id, id, fields }];
  });
}
