import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { assignmentId } from '../../shared/model/id.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { formatHours } from '../ui/duration-text.ts';
import { personOptions } from '../ui/person-options.tsx';
import type { PanelContext } from './task-panel.tsx';

/** Who works on it, and how much of their time it takes. */
export function AssignmentsSection({ context: { task, plan, project } }: { readonly context: PanelContext }): ReactNode {
  const actions = useActions();
  const people = useReplica((state) => state.workspace.person);
  const assigned = [...people.values()].flatMap((person) => {
    const assignment = plan.tables.assignment.get(assignmentId(task.id, person.id));
    return assignment ? [{ person, assignment }] : [];
  });
  const scope = { projectId: project.id, taskId: task.id };
  const workMin = plan.schedule.get(task.id)?.workMin ?? 0;
  const free = personOptions(people).filter(({ id }) => !assigned.some(({ person }) => person.id === id));
  return (
    <section className="panel__section">
      <h3 className="row">
        <span className="grow">{t('column.assignees')}</span>
        {workMin > 0 ? <span className="faint numeric">{t('panel.work', { hours: formatHours(workMin) })}</span> : null}
      </h3>
      {assigned.map(({ person, assignment }) => (
        <div key={person.id} className="row">
          <Avatar name={person.name} colour={person.colour} decorative />
          <span className="grow ellipsis" dir="auto">
            {person.name}
          </span>
          <div className="panel__units">
            <DraftField
              label={t('panel.units', { name: person.name })}
              hideLabel
              value={`${Math.round(assignment.units * 100)}%`}
              onCommit={(text) => {
                const percent = Number.parseFloat(text.replace(',', '.'));
                if (!(percent >= 0 && percent <= 1000)) return t('edit.units-invalid');
                const { workMin: work, actualWorkMin, delayMin } = assignment;
                void actions.run({
                  type: 'assignment.set',
                  ...scope,
                  personId: person.id,
                  fields: { units: percent / 100, workMin: work, actualWorkMin, delayMin },
                });
                return null;
              }}
            />
          </div>
          <IconButton
            small
            label={t('panel.unassign', { name: person.name })}
            icon={<X size={14} />}
            onPress={() => void actions.run({ type: 'assignment.remove', ...scope, personId: person.id })}
          />
        </div>
      ))}
      <ComboBox
        label={t('panel.assign')}
        hideLabel
        value={null}
        placeholder={t('panel.assign')}
        options={free}
        onChange={(personId) =>
          void actions.run({ type: 'assignment.set', ...scope, personId, fields: { units: people.get(personId)?.maxUnits ?? 1 } })
        }
      />
    </section>
  );
}
