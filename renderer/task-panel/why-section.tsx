import { CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { scheduleConflictText } from '../ui/conflict-text.ts';
import type { PanelContext } from './task-panel.tsx';
import { whyThisDate } from '../ui/why.ts';

/** Why the task is where it is, and what can't hold. */
export function WhySection({ context }: { readonly context: PanelContext }): ReactNode {
  const { project, plan, task, onOpenTask } = context;
  const reasons = whyThisDate(project, plan, task.id);
  const conflicts = plan.schedule.get(task.id)?.conflicts ?? [];
  if (reasons.length === 0 && conflicts.length === 0) return null;
  return (
    <section className="panel__section">
      <h3 className="row">
        <CircleHelp size={14} aria-hidden="true" />
        {t('why.title')}
      </h3>
      <ul className="panel__list">
        {reasons.map(({ text, taskId }) => (
          <li key={text}>
            {taskId === null ? (
              text
            ) : (
              <button type="button" className="text-link" onClick={() => onOpenTask(taskId)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
      {conflicts.map((conflict) => (
        <p key={conflict.kind} className="callout callout--warning">
          <TriangleAlert size={15} aria-hidden="true" />
          {scheduleConflictText(conflict, plan.tables)}
        </p>
      ))}
    </section>
  );
}
