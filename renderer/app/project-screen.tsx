import { useCallback, useState, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useActions, usePlan, useReplica } from '../replica/use-replica.ts';
import { TaskList } from '../task-list/task-list.tsx';
import { t } from '../texts/t.ts';
import { SplitPane } from '../ui/split-pane.tsx';
import { importTaskPanel, LazyBoard, LazyDecisions, LazyGantt, LazyWorkload, Waiting } from './lazy-views.tsx';
import { MissingProject } from './missing-project.tsx';
import { ProjectHeader } from './project-header.tsx';
import type { ProjectTab, Route } from './route.ts';
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
  function select(ids: ReadonlySet<Id>): void {
    setSelectedIds(ids);
    // With the panel open, it follows the selection.
    const [only] = ids;
    if (taskId !== null && ids.size === 1 && only !== undefined && only !== taskId) openTask(only);
  }

  if (!project || project.deletedAtMs !== null) return <MissingProject go={go} />;
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
          <TabView
            tab={tab}
            project={project}
            plan={plan}
            selectedIds={selectedIds}
            onSelect={select}
            onOpenTask={openTask}
            onOpenElsewhere={onOpenTask}
          />
        </SplitPane>
      </div>
    </>
  );
}

interface TabViewProps {
  readonly tab: ProjectTab;
  readonly project: Project;
  readonly plan: PlanReplica | undefined;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
  readonly onOpenTask: (id: Id) => void;
  /** Opens a task of any project. */
  readonly onOpenElsewhere: (projectId: Id, taskId: Id) => void;
}

/** The view of the chosen tab. */
function TabView({ tab, project, plan, onOpenElsewhere, ...rest }: TabViewProps): ReactNode {
  const { onOpenTask } = rest;
  switch (tab) {
    case 'list':
      return plan ? <TaskList project={project} plan={plan} {...rest} /> : <Waiting />;
    case 'board':
      return plan ? <LazyBoard project={project} plan={plan} {...rest} /> : <Waiting />;
    case 'gantt':
      return <LazyGantt projectId={project.id} {...rest} />;
    case 'workload':
      return <LazyWorkload projectId={project.id} onOpenTask={onOpenElsewhere} />;
    case 'decisions':
      return <LazyDecisions projectId={project.id} onOpenTask={onOpenTask} />;
  }
}
