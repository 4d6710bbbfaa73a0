import { TriangleAlert } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Id } from '../../shared/model/id.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { t } from '../texts/t.ts';
import { networkConflictText, scheduleConflictText } from '../ui/conflict-text.ts';
import { Popover } from '../ui/popover.tsx';

interface ConflictBadgeProps {
  readonly plan: PlanReplica;
  readonly onOpenTask: (id: Id) => void;
}

interface Item {
  readonly key: string;
  readonly taskId: Id | null;
  readonly title: string;
  readonly text: string;
}

const MAX_SHOWN = 50;

/** How many things can't hold in this plan, and each of them in words. */
export function ConflictBadge({ plan, onOpenTask }: ConflictBadgeProps): ReactNode {
  const items = useMemo(() => conflictItems(plan), [plan]);
  if (items.length === 0) return null;
  return (
    <Popover
      label={t('conflicts.title')}
      trigger={
        <AriaButton className="badge badge--warning">
          <TriangleAlert size={12} aria-hidden="true" />
          {t('conflicts.count', { n: items.length })}
        </AriaButton>
      }
    >
      <h3>{t('conflicts.title')}</h3>
      <ul className="conflict-list">
        {items.slice(0, MAX_SHOWN).map(({ key, taskId, title, text }) => (
          <li key={key}>
            <span>
              {taskId === null ? null : (
                <button type="button" className="text-link" onClick={() => onOpenTask(taskId)}>
                  {title}
                </button>
              )}
              <span className="soft"> {text}</span>
            </span>
          </li>
        ))}
      </ul>
      {items.length > MAX_SHOWN ? <p className="faint">{t('conflicts.more', { n: items.length - MAX_SHOWN })}</p> : null}
    </Popover>
  );
}

function conflictItems(plan: PlanReplica): readonly Item[] {
  const nameOf = (id: Id): string => plan.tables.task.get(id)?.name ?? t('task.unknown');
  const network = (plan.project?.conflicts ?? []).map((conflict) => {
    const taskId = 'taskId' in conflict ? conflict.taskId : (plan.tables.dependency.get(conflict.dependencyId)?.toId ?? null);
    const key = 'taskId' in conflict ? `${conflict.kind}:${conflict.taskId}` : `${conflict.kind}:${conflict.dependencyId}`;
    return { key, taskId, title: taskId === null ? '' : nameOf(taskId), text: networkConflictText(conflict, plan.tables) };
  });
  const dates = [...plan.schedule.values()].flatMap((row) =>
    row.conflicts.map((conflict, index) => ({
      key: `${row.id}:${index}`,
      taskId: row.id,
      title: nameOf(row.id),
      text: scheduleConflictText(conflict, plan.tables),
    })),
  );
  return [...network, ...dates];
}
