import { Gavel, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Decision } from '../../shared/model/decision.ts';
import type { Id } from '../../shared/model/id.ts';
import { useJournalQuery } from '../replica/use-journal-query.ts';
import { useActions, usePlan, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format-date.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import './decisions.css';

export interface DecisionsViewProps {
  readonly projectId: Id;
  readonly onOpenTask: (taskId: Id) => void;
}

type Editing = Decision | 'new' | null;

/** What was decided in a project, the latest first, and why. */
export function DecisionsView({ projectId, onOpenTask }: DecisionsViewProps): ReactNode {
  const decisions = useJournalQuery(projectId, { type: 'decisions', projectId });
  const [editing, setEditing] = useState<Editing>(null);
  const shown = decisions?.toSorted((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1));
  return (
    <div className="decisions">
      {shown && shown.length > 0 ? (
        <div className="decisions__head">
          <Button look="primary" onPress={() => setEditing('new')}>
            <Plus size={14} />
            {t('decision.new')}
          </Button>
        </div>
      ) : null}
      {shown?.length === 0 ? (
        <EmptyState icon={<Gavel size={36} />} title={t('decision.none')} text={t('decision.none.text')}>
          <Button look="primary" onPress={() => setEditing('new')}>
            {t('decision.new')}
          </Button>
        </EmptyState>
      ) : null}
      <ol className="decisions__list" aria-label={t('tab.decisions')}>
        {shown?.map((decision) => (
          <DecisionItem
            key={decision.id}
            projectId={projectId}
            decision={decision}
            onEdit={() => setEditing(decision)}
            onOpenTask={onOpenTask}
          />
        ))}
      </ol>
      {editing === null ? null : (
        <DecisionDialog
          projectId={projectId}
          decision={editing === 'new' ? null : editing}
          taskId={null}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

interface DecisionItemProps extends DecisionsViewProps {
  readonly decision: Decision;
  readonly onEdit: () => void;
}

function DecisionItem({ projectId, decision, onEdit, onOpenTask }: DecisionItemProps): ReactNode {
  const actions = useActions();
  const { id, title, body, decidedById, taskId, atMs } = decision;
  const person = useReplica((state) => state.workspace.person.get(decidedById ?? ''));
  const task = usePlan(projectId)?.tables.task.get(taskId ?? '');
  return (
    <li className="decision">
      <div className="row">
        <h2 className="decision__title grow" dir="auto">
          {title}
        </h2>
        <IconButton small label={t('decision.edit-named', { title })} icon={<Pencil size={14} />} onPress={onEdit} />
        <IconButton
          small
          label={t('decision.delete', { title })}
          icon={<Trash2 size={14} />}
          onPress={() =>
            void actions.run({ type: 'decision.delete', projectId, id }, { message: t('decision.deleted', { title }) })
          }
        />
      </div>
      {body === '' ? null : (
        <p className="decision__body" dir="auto">
          {body}
        </p>
      )}
      <p className="row row--wrap decision__facts">
        {person ? <Avatar name={person.name} colour={person.colour} decorative /> : null}
        <span className="soft">{person ? t('decision.by', { name: person.name }) : t('decision.nobody')}</span>
        <span className="faint numeric">{formatInstant(atMs)}</span>
        {task && taskId !== null ? (
          <button type="button" className="text-link" onClick={() => onOpenTask(taskId)}>
            {task.name}
          </button>
        ) : null}
      </p>
    </li>
  );
}
