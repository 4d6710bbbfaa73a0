import type { ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { personOptions } from '../ui/person-options.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { formatInstant } from '../ui/format-date.ts';
import { PRIORITIES, priorityOf } from '../ui/priority.ts';
import { Select } from '../ui/select.tsx';
import { statusOptions } from '../ui/status-glyph.tsx';
import type { PanelContext } from './task-panel.tsx';

/** Stands for nobody in the choice of an owner. */
const NO_ID = '-';

/** Status, priority, owner, progress. */
export function FactsSection({ context }: { readonly context: PanelContext }): ReactNode {
  const { task, plan, update, askWhyBlocked, onOpenTask } = context;
  const people = useReplica((state) => state.workspace.person);
  const summary = plan.schedule.get(task.id)?.summary ?? false;
  return (
    <section className="panel__section">
      <div className="panel__grid">
        <Select
          label={t('column.status')}
          value={task.status}
          options={statusOptions()}
          onChange={(status) => (status === 'blocked' ? askWhyBlocked() : update({ status }))}
        />
        <Select
          label={t('panel.priority')}
          value={priorityOf(task.priority)}
          options={PRIORITIES.map(({ id }) => ({ id, label: t(`priority.${id}`) }))}
          onChange={(id) => update({ priority: PRIORITIES.find((each) => each.id === id)?.at ?? 500 })}
        />
        <Select
          label={t('column.owner')}
          value={task.ownerId ?? NO_ID}
          options={[{ id: NO_ID, label: t('list.nobody') }, ...personOptions(people)]}
          onChange={(id) => update({ ownerId: id === NO_ID ? null : id })}
        />
        <DraftField
          label={t('column.progress')}
          value={`${plan.schedule.get(task.id)?.progressPct ?? task.progressPct}%`}
          isDisabled={summary}
          onCommit={(text) => {
            const percent = /^\d{1,3}\s*%?$/.test(text.trim()) ? Number.parseInt(text, 10) : 101;
            if (percent > 100) return t('edit.progress-invalid');
            update({ progressPct: percent });
            return null;
          }}
        />
      </div>
      {task.blocked ? (
        <div className="callout callout--danger">
          <div className="stack">
            <strong>{task.blocked.reason}</strong>
            <span>
              {t('blocked.since', { when: formatInstant(task.blocked.sinceMs) })}{' '}
              <BlockedBy context={context} people={people} onOpenTask={onOpenTask} />
            </span>
          </div>
        </div>
      ) : null}
    </section>
  );
}

interface BlockedByProps {
  readonly context: PanelContext;
  readonly people: Parameters<typeof personOptions>[0];
  readonly onOpenTask: (id: Id) => void;
}

function BlockedBy({ context, people, onOpenTask }: BlockedByProps): ReactNode {
  const by = context.task.blocked?.by;
  if (by?.kind === 'person') {
    const person = people.get(by.personId);
    return person ? (
      <span className="row">
        <Avatar name={person.name} colour={person.colour} decorative /> {person.name}
      </span>
    ) : null;
  }
  if (by?.kind !== 'task') return null;
  return (
    <button type="button" className="text-link" onClick={() => onOpenTask(by.taskId)}>
      {context.plan.tables.task.get(by.taskId)?.name ?? t('task.unknown')}
    </button>
  );
}
