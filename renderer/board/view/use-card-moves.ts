import { useState } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Blocker, Task } from '../../../shared/model/task.ts';
import { useActions } from '../../replica/use-replica.ts';
import { t } from '../../texts/t.ts';
import { oneStep } from '../../ui/one-step.ts';
import type { ColumnValue } from '../layout/board-columns.ts';
import type { CardSource } from '../layout/card-model.ts';
import { asksWhyBlocked, moveCards, tasksToMove } from '../layout/move-cards.ts';
import { columnTitle } from './column-title.tsx';

export interface CardMoves {
  /** The cards that wait for the reason why they are blocked. */
  readonly asking: readonly Task[];
  /** What was done last, in words, for screen readers. */
  readonly said: string;
  move(taskIds: readonly Id[], to: ColumnValue): void;
  block(blocked: Blocker): void;
  stopAsking(): void;
}

/** Moves cards between columns, several as one step. What is moved to the blocked asks for its reason first. */
export function useCardMoves(source: CardSource): CardMoves {
  const actions = useActions();
  const [asking, setAsking] = useState<readonly Task[]>([]);
  const [said, setSaid] = useState('');
  const { plan, people } = source;
  const { projectId } = plan;

  async function run(tasks: readonly Task[], to: ColumnValue, blocked?: Blocker): Promise<void> {
    const commands = moveCards({ projectId, tasks, to, people, ...(blocked ? { blocked } : {}) });
    const column = columnTitle(to, people);
    const command = oneStep(t('board.step', { n: commands.length, column }), commands);
    if (!command) return;
    const message = t('board.moved', { n: commands.length, name: tasks[0]?.name ?? '', column });
    const done = await (commands.length > 1 ? actions.run(command, { message }) : actions.run(command));
    if (done) setSaid(message);
  }

  return {
    asking,
    said,
    move: (taskIds, to) => {
      const tasks = tasksToMove({ tasks: taskIds.flatMap((id) => leafOf(source, id) ?? []), to, people });
      if (tasks.length === 0) return;
      if (asksWhyBlocked(to)) setAsking(tasks);
      else void run(tasks, to);
    },
    block: (blocked) => void run(asking, { axis: 'status', status: 'blocked' }, blocked),
    stopAsking: () => setAsking([]),
  };
}

/** A selection can come from the list and hold summaries, which are no cards. */
function leafOf({ plan }: CardSource, id: Id): Task | undefined {
  const { hierarchy, tasks } = plan.resolved;
  const position = hierarchy.position.get(id);
  if (position === undefined || (hierarchy.end[position] ?? 0) > position + 1) return undefined;
  return tasks[position];
}
