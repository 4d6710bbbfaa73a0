import type { RecordCommand } from '../../../shared/commands/command.ts';
import { NO_LAG } from '../../../shared/model/dependency.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useActions, useReplicaHandle } from '../../replica/use-replica.ts';
import { t } from '../../texts/t.ts';
import type { LinkSettings } from '../../ui/link-fields.tsx';
import { moveCommand, topsOf, type Move } from '../../ui/move-commands.ts';
import { oneStep } from '../../ui/one-step.ts';
import type { RowDrop } from '../gesture/row-drop.ts';
import type { PlanInView } from './use-board-data.ts';

/** What is done to tasks as rows of an outline, each as one undoable step. */
export interface RowActions {
  readonly outline: (move: Move, ids: readonly Id[]) => void;
  readonly place: (ids: readonly Id[], drop: RowDrop) => void;
  readonly remove: (ids: readonly Id[]) => void;
  readonly link: (fromId: Id, toId: Id, settings?: LinkSettings) => void;
  readonly unlink: (fromId: Id, toId: Id) => void;
  /** The tasks of a selection that no other of it contains. */
  readonly topsOf: (ids: readonly Id[]) => readonly Id[];
}

export function useRowActions({ plan, project }: PlanInView): RowActions {
  const actions = useActions();
  const replica = useReplicaHandle();
  const projectId = project.id;
  const { resolved, tables } = plan;
  const tops = (ids: readonly Id[]): readonly Id[] => topsOf(resolved, new Set(ids));
  return {
    topsOf: tops,
    outline: (move, ids) => {
      const command = moveCommand(resolved, projectId, new Set(ids), move);
      if (command !== null) void actions.run(command);
      else if (tops(ids).length > 1) replica.notify({ severity: 'info', message: t('list.move-siblings'), undoable: false });
    },
    place: (ids, { parentId, afterId }) => {
      const place = afterId === undefined ? { parentId } : { parentId, afterId };
      void actions.run({ type: 'task.move', projectId, ids: tops(ids), place });
    },
    remove: (ids) => {
      const gone = tops(ids);
      const commands = gone.map((id): RecordCommand => ({ type: 'task.delete', projectId, id }));
      const command = oneStep(t('step.delete-tasks', { n: gone.length }), commands);
      const name = tables.task.get(gone[0] ?? '')?.name ?? '';
      if (command !== null) void actions.run(command, { message: t('list.deleted', { n: gone.length, name }) });
    },
    link: (fromId, toId, fields = { type: 'FS', lag: NO_LAG }) =>
      void actions.run({ type: 'dependency.set', projectId, fromId, toId, fields }),
    unlink: (fromId, toId) => void actions.run({ type: 'dependency.remove', projectId, fromId, toId }),
  };
}
