import { useMemo, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import { TASK_STATUSES, type Blocker, type TaskStatus } from '../../../shared/model/task.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { useActions } from '../../replica/use-replica.ts';
import { t } from '../../texts/t.ts';
import { BlockedDialog } from '../../ui/blocked-dialog.tsx';
import { ChoicePopover } from '../../ui/choice-popover.tsx';
import { statusName, statusOptions } from '../../ui/status-glyph.tsx';
import type { WorkItem } from '../layout/my-work.ts';

/** The task whose status is changed, and where that was asked for. */
export interface StatusTarget {
  readonly item: WorkItem;
  readonly anchor: Element;
  /** `why`: blocked was chosen, and its reason is asked for. */
  readonly stage: 'choose' | 'why';
}

interface StatusChangeProps {
  readonly target: StatusTarget;
  readonly people: ReadonlyMap<Id, Person>;
  readonly plan: PlanReplica | undefined;
  /** Goes on to the next stage. */
  readonly onNext: (target: StatusTarget) => void;
  readonly onClose: () => void;
}

/** Chooses a status for a task; what is blocked needs its reason. The row may leave its section by it, so Undo is offered. */
export function StatusChange({ target, people, plan, onNext, onClose }: StatusChangeProps): ReactNode {
  const actions = useActions();
  const { item } = target;
  const { task, projectId } = item;
  const anchor = useMemo(() => ({ current: target.anchor }), [target]);
  const update = (fields: { readonly status: TaskStatus; readonly blocked?: Blocker }): void => {
    const message = t('board.moved', { n: 1, name: task.name, column: statusName(fields.status) });
    void actions.run({ type: 'task.update', projectId, id: task.id, fields }, { message });
  };
  if (target.stage === 'why') {
    return (
      <BlockedDialog
        targets={[task]}
        people={people}
        tasks={plan?.resolved.tasks ?? []}
        onBlock={(blocked) => update({ status: 'blocked', blocked })}
        onClose={onClose}
      />
    );
  }
  return (
    <ChoicePopover
      anchor={anchor}
      label={t('column.status')}
      options={statusOptions()}
      chosen={new Set([task.status])}
      many={false}
      emptyText={t('search.none')}
      onChoose={(ids) => {
        const status = TASK_STATUSES.find((known) => ids.has(known));
        if (status === undefined || status === task.status) return;
        if (status === 'blocked') onNext({ ...target, stage: 'why' });
        else update({ status });
      }}
      onClose={onClose}
    />
  );
}
