import { useCallback, useState, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useActions, usePlan, useReplica } from '../replica/use-replica.ts';
import { TaskList } from '../task-list/task-list.tsx';
import { t } from '../texts/t.ts';
import { SplitPane } from '../ui/split-pane.tsx';
import { importTaskPanel, LazyBoard, LazyDecisions, LazyGantt, LazyWorkload } from './lazy-views.tsx';
import { MissingProject } from './missing-project.tsx';
import { ProjectHeader } from './project-header.tsx';
import type { Route } from './route.ts';
import type { OpenDialog } from './shell-dialogs.tsx';
import { useModule } from './use-module.ts';
import { tabId, VIEW_ID } from './view-tabs.tsx';

type ProjectRoute = Extract<Route, { screen: 'project' }>;

interface ProjectScreenProps {
  readonly route: ProjectRoute;
  readonly go: (route: Route, how?: 'push' | 'replace') => void;
  readonly open: (dialog: OpenDialog) => void;
  /** Opens a task of any project. */
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

const PANEL_WIDTH_SETTING = 'panel-width';
const PANEL_PX = { usual: 400, min: 320, max: 720 };

/** One project: its header, the view of the chosen tab, and the panel of the open task. */
export function ProjectScreen({ route, go, open, onOpenTask }: ProjectScreenProps): ReactNode {
  const { projectId, taskId, tab } = route;
  const actions = useActions();
  const project = useReplica((state) => state.workspace.project.get(projectId));
  const plan = usePlan(projectId);
  const panel = useModule(importTaskPanel);
  const panelPx = useReplica((state) => state.settings[PANEL_WIDTH_SETTING]);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<Id>>(() => new Set(taskId === null ? [] : [taskId]));
  // A task that was opened from elsewhere (search, the Gantt, a link) is the selected one too.
  const [followedId, setFollowedId] = useState(taskId);
  if (followedId !== taskId) {
    setFollowedId(taskId);
    if (taskId !== null && !selectedIds.has(taskId)) setSelectedIds(new Set([taskId]));
  }
  const openTask = useCallback((id: Id): void => go({ ...route, taskId: id }, 'replace'), [go, route]);

  if (!project || project.deletedAtMs !== null) return <MissingProject go={go} />;
  const PlanView = tab === 'board' ? LazyBoard : TaskList;
  const shownTask = taskId === null ? undefined : plan?.tables.task.get(taskId);
  return (
    <>
      <ProjectHeader project={project} plan={plan} route={route} go={go} open={open} onOpenTask={openTask} />
      <div className="shell__body" role="tabpanel" id={VIEW_ID} aria-labelledby={tabId(tab)}>
        <SplitPane
          label={t('panel.resize')}
          widthPx={typeof panelPx === 'number' ? panelPx : PANEL_PX.usual}
          minPx={PANEL_PX.min}
          maxPx={PANEL_PX.max}
          onResize={(px) => actions.remember(PANEL_WIDTH_SETTING, px)}
          side={
            panel && plan && shownTask ? (
              <panel.TaskPanel
                key={shownTask.id}
                project={project}
                plan={plan}
                task={shownTask}
                onOpenTask={openTask}
                onClose={() => go({ ...route, taskId: null }, 'replace')}
              />
            ) : null
          }
        >
          {tab === 'list' || tab === 'board' ? (
            plan ? (
              <PlanView
                project={project}
                plan={plan}
                selectedIds={selectedIds}
                onSelect={(ids) => {
                  setSelectedIds(ids);
                  // With the panel open, it follows the selection.
                  const [only] = ids;
                  if (taskId !== null && ids.size === 1 && only !== undefined && only !== taskId) openTask(only);
                }}
                onOpenTask={openTask}
              />
            ) : (
              <p className="splash faint" aria-busy="true">
                {t('app.opening')}
              </p>
            )
          ) : null}
          {tab === 'gantt' ? (
            <LazyGantt projectId={projectId} selectedIds={selectedIds} onSelect={setSelectedIds} onOpenTask={openTask} />
          ) : null}
          {tab === 'decisions' ? <LazyDecisions projectId={projectId} onOpenTask={openTask} /> : null}
          {tab === 'workload' ? <LazyWorkload projectId={projectId} onOpenTask={onOpenTask} /> : null}
        </SplitPane>
      </div>
    </>
  );
}
