import { Plus } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useActions } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { formatFinishDay } from '../ui/format-date.ts';
import { StatusGlyph, statusName } from '../ui/status-glyph.tsx';
import type { PanelContext } from './task-panel.tsx';

/** The tasks below this one, and a line to write the next. */
export function SubtasksSection({ context: { task, plan, project, onOpenTask } }: { readonly context: PanelContext }): ReactNode {
  const actions = useActions();
  const [name, setName] = useState('');
  const { children } = plan.resolved;
  const ids = children.get(task.id) ?? [];
  const below = ids.flatMap((id) => plan.tables.task.get(id) ?? []);
  const done = below.filter(({ status }) => status === 'done' || status === 'cancelled').length;

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const fields = { name: name.trim() };
    if (fields.name === '') return;
    const place = { parentId: task.id };
    if (await actions.run({ type: 'task.create', projectId: project.id, id: actions.newId(), place, fields })) setName('');
  }

  return (
    <section className="panel__section">
      <h3 className="row">
        <span className="grow">{t('panel.subtasks')}</span>
        {below.length > 0 ? (
          <span className="faint numeric">
            {done}/{below.length}
          </span>
        ) : null}
      </h3>
      {below.length > 0 ? (
        <ul className="panel__list">
          {below.map(({ id, name: called, status }) => {
            const finishMin = plan.schedule.get(id)?.finishMin;
            return (
              <li key={id} className="panel__subtask">
                <StatusGlyph status={status} />
                <span className="visually-hidden">{statusName(status)}</span>
                <button type="button" className="text-link ellipsis" dir="auto" onClick={() => onOpenTask(id)}>
                  {called}
                </button>
                <span className="faint numeric">{finishMin === undefined ? '' : formatFinishDay(finishMin)}</span>
              </li>
            );
          })}
        </ul>
      ) : null}
      <form className="panel__add" onSubmit={(event) => void add(event)}>
        <Plus size={14} aria-hidden="true" />
        <input
          className="input"
          dir="auto"
          aria-label={t('panel.add-subtask')}
          placeholder={t('panel.add-subtask')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </section>
  );
}
