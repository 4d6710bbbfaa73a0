import { useState, type FormEvent, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { personColour } from '../ui/person-colour.ts';
import { GeneralFields } from './general-fields.tsx';
import { draftOf, readDraft, type ProjectDraft } from './project-draft.ts';
import './projects.css';
import { ScheduleFields } from './schedule-fields.tsx';

interface ProjectDialogProps {
  /** Null makes a new project. */
  readonly projectId: Id | null;
  readonly onClose: () => void;
  readonly onDone: (projectId: Id) => void;
}

/** The settings of a project; of a new one, those that can't wait. */
export function ProjectDialog({ projectId, onClose, onDone }: ProjectDialogProps): ReactNode {
  const actions = useActions();
  const [id] = useState(() => projectId ?? actions.newId());
  // As it was when the dialog opened: what differs from it is what was changed here.
  const current = useReplica((state) => (projectId === null ? undefined : state.workspace.project.get(projectId)));
  const [project] = useState(current);
  const [draft, setDraft] = useState(() => draftOf(project, personColour(id)));
  const [tab, setTab] = useState('general');
  const { fields, errors } = readDraft(draft, project);
  const ready = draft.name.trim() !== '' && Object.keys(errors).length === 0;
  const change = (part: Partial<ProjectDraft>): void => setDraft((before) => ({ ...before, ...part }));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    if (project && Object.keys(fields).length === 0) return onDone(id);
    if (await actions.run({ type: project ? 'project.update' : 'project.create', id, fields })) onDone(id);
  }

  const parts = { draft, errors, onChange: change };
  return (
    <Dialog title={project ? t('project.settings') : t('action.new-project')} onClose={onClose} size="medium">
      <form className="stack" onSubmit={(event) => void submit(event)}>
        {project ? (
          <Tabs className="settings-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
            <TabList className="tab-list" aria-label={t('project.tabs-settings')}>
              <Tab id="general" className="tab">
                {t('project.tab.general')}
              </Tab>
              <Tab id="schedule" className="tab">
                {t('project.tab.schedule')}
              </Tab>
            </TabList>
            <TabPanel id="general" className="settings-tabs__panel">
              <GeneralFields {...parts} isNew={false} />
            </TabPanel>
            <TabPanel id="schedule" className="settings-tabs__panel">
              <ScheduleFields {...parts} />
            </TabPanel>
          </Tabs>
        ) : (
          <GeneralFields {...parts} isNew />
        )}
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={!ready}>
            {project ? t('action.save') : t('project.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
