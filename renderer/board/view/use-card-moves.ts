import { useState } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Blocker, Task } from '../../../shared/model/task.ts';
import { useActions } from '../../replica/use-replica.ts';
import { t } from '../../texts/t.ts';
import { parentOf } from '../../ui/move-commands.ts';
import { oneStep } from '../../ui/one-step.ts';
import type { ColumnValue } from '../layout/board-columns.ts';
import type { CardSource } from '../layout/card-model.ts';
import { asksWhyBlocked, fieldsOf, moveCards, tasksToMove, type CardMove } from '../layout/move-cards.ts';
import { columnTitle } from './column-title.tsx';

export interface CardMoves {
  /** Who waits for the reason why they are blocked: cards that move, or a new one. */
  readonly asking: readonly Pick<Task, 'id' | 'name'>[];
  /** What was done last, in words, for screen readers. */
  readonly said: string;
  move(taskIds: readonly Id[], to: ColumnValue): void;
  /** Makes a card in a column; gives its id. */
  create(name: string, to: ColumnValue): Id;
  block(blocked: Blocker): void;
  stopAsking(): void;
}

interface Asking {
  readonly targets: CardMoves['asking'];
  readonly goOn: (blocked: Blocker) => void;
}

/** Moves cards between columns, several as one step. What is moved to the blocked asks for its reason first. */
export function useCardMoves(source: CardSource): CardMoves {
  const actions = useActions();
  const [asking, setAsking] = useState<Asking | null>(null);
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

  function make(id: Id, name: string, { to, blocked }: Pick<CardMove, 'to' | 'blocked'>): void {
    // Under the summary that the last line of the outline belongs to, as in the list.
    const last = plan.resolved.order.at(-1);
    const place = { parentId: last === undefined ? null : parentOf(plan.resolved, last) };
    const fields = { name, ...fieldsOf({ to, ...(blocked ? { blocked } : {}) }) };
    void actions.run({ type: 'task.create', projectId, id, place, fields });
  }

  return {
    asking: asking?.targets ?? [],
    said,
    move: (taskIds, to) => {
      const tasks = tasksToMove({ tasks: taskIds.flatMap((id) => leafOf(source, id) ?? []), to, people });
      if (tasks.length === 0) return;
      if (asksWhyBlocked(to)) setAsking({ targets: tasks, goOn: (blocked) => void run(tasks, to, blocked) });
      else void run(tasks, to);
    },
    create: (name, to) => {
      const id = actions.newId();
      if (asksWhyBlocked(to)) setAsking({ targets: [{ id, name }], goOn: (blocked) => make(id, name, { to, blocked }) });
      else make(id, name, { to });
      return id;
    },
    block: (blocked) => asking?.goOn(blocked),
    stopAsking: () => setAsking(null),
  };
}

/** A selection can come from the list and hold summaries, which are no cards. */
function leafOf({ plan }: CardSource, id: Id): Task | undefined {
  const { hierarchy, tasks } = plan.resolved;
  const position = hierarchy.position.get(id);
  if (position === undefined || (hierarchy.end[position] ?? 0) > position + 1) return undefined;
  return tasks[position];
}
