import { Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { FieldsOf } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Task } from '../../shared/model/task.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/button.tsx';
import { BlockedDialog } from '../ui/blocked-dialog.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { ActivitySection } from './activity-section.tsx';
import { AssignmentsSection } from './assignments-section.tsx';
import { CommentsSection } from './comments-section.tsx';
import { DatesSection } from './dates-section.tsx';
import { DescriptionSection } from './description-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { LinksSection } from './links-section.tsx';
import { MoreSection } from './more-section.tsx';
import { SubtasksSection } from './subtasks-section.tsx';
import './task-panel.css';
import { WhySection } from './why-section.tsx';

interface TaskPanelProps {
  readonly project: Project;
  readonly plan: PlanReplica;
  readonly task: Task;
  readonly onOpenTask: (id: Id) => void;
  readonly onClose: () => void;
}

/** What the sections of the panel share. */
export interface PanelContext extends Omit<TaskPanelProps, 'onClose'> {
  /** Changes fields of the task, as one step. */
  readonly update: (fields: FieldsOf<'task'>) => void;
  readonly askWhyBlocked: () => void;
}

/** Everything about one task. */
export function TaskPanel({ project, plan, task, onOpenTask, onClose }: TaskPanelProps): ReactNode {
  const actions = useActions();
  const people = useReplica((state) => state.workspace.person);
  const [blocking, setBlocking] = useState(false);
  const update = (fields: FieldsOf<'task'>): void => {
    void actions.run({ type: 'task.update', projectId: project.id, id: task.id, fields });
  };
  const context: PanelContext = { project, plan, task, onOpenTask, update, askWhyBlocked: () => setBlocking(true) };

  async function remove(): Promise<void> {
    const message = t('list.deleted', { n: 1, name: task.name });
    if (await actions.run({ type: 'task.delete', projectId: project.id, id: task.id }, { message })) onClose();
  }

  return (
    <aside className="panel" aria-label={t('panel.label', { name: task.name })}>
      <header className="panel__head">
        <span className="faint numeric">{plan.resolved.wbs.get(task.id)}</span>
        {task.deletedAtMs === null ? null : <span className="badge badge--warning">{t('panel.in-trash')}</span>}
        <span className="spring" />
        <IconButton
          label={t('panel.delete')}
          icon={<Trash2 size={15} />}
          onPress={() => void remove()}
          isDisabled={task.deletedAtMs !== null}
        />
        <IconButton label={t('panel.close')} icon={<X size={16} />} onPress={onClose} />
      </header>
      <h2 className="visually-hidden">{task.name}</h2>
      <div className="panel__name">
        <DraftField
          label={t('panel.name')}
          hideLabel
          value={task.name}
          onCommit={(name) => {
            if (name.trim() === '') return t('edit.name-empty');
            update({ name: name.trim() });
            return null;
          }}
        />
      </div>
      <Tabs className="panel__tabs">
        <TabList className="tab-list panel__tab-list" aria-label={t('panel.tabs')}>
          <Tab id="details" className="tab">
            {t('panel.details')}
          </Tab>
          <Tab id="comments" className="tab">
            {t('panel.comments')}
          </Tab>
          <Tab id="activity" className="tab">
            {t('panel.activity')}
          </Tab>
        </TabList>
        <TabPanel id="details" className="tab-panel panel__body">
          <FactsSection context={context} />
          <DatesSection context={context} />
          <WhySection context={context} />
          <AssignmentsSection context={context} />
          <LinksSection context={context} />
          <SubtasksSection context={context} />
          <MoreSection context={context} />
          <DescriptionSection context={context} />
        </TabPanel>
        <TabPanel id="comments" className="tab-panel panel__body">
          <CommentsSection projectId={project.id} taskId={task.id} />
        </TabPanel>
        <TabPanel id="activity" className="tab-panel panel__body">
          <ActivitySection projectId={project.id} taskId={task.id} />
        </TabPanel>
      </Tabs>
      {blocking ? (
        <BlockedDialog
          targets={[task]}
          people={people}
          tasks={plan.resolved.tasks}
          onClose={() => setBlocking(false)}
          onBlock={(blocked) => update({ status: 'blocked', blocked })}
        />
      ) : null}
    </aside>
  );
}
