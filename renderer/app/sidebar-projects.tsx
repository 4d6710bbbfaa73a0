import { Import, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProjectSummary } from '../../shared/contract/query.ts';
import type { Project } from '../../shared/model/project.ts';
import { liveInOrder } from '../replica/live-records.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/button.tsx';
import { HealthMark, healthName, healthReasonsText } from '../ui/health-mark.tsx';
import { projectHealth } from '../ui/project-health.ts';
import { useNowMin } from '../ui/use-now-min.ts';
import { useCommands } from './commands/commands.ts';
import { NavItem } from './nav-item.tsx';
import type { Route } from './route.ts';

interface SidebarProjectsProps {
  readonly closed: boolean;
  readonly route: Route;
  readonly go: (route: Route) => void;
}

/** The projects, with their health and how much is done, and the ways to another. */
export function SidebarProjects({ closed, route, go }: SidebarProjectsProps): ReactNode {
  const table = useReplica((state) => state.workspace.project);
  const summaries = useReplica((state) => state.summaries);
  const projects = liveInOrder(table);
  const [currentId, tab] = route.screen === 'project' ? [route.projectId, route.tab] : [null, 'list' as const];
  return (
    <>
      {closed ? null : <Head />}
      {projects.map((project) => (
        <NavItem
          key={project.id}
          closed={closed}
          label={project.name}
          icon={<span className="swatch" style={{ background: project.colour }} />}
          current={project.id === currentId}
          hint={<Counts project={project} summary={summaries.find(({ id }) => id === project.id)} />}
          onPress={() => go({ screen: 'project', projectId: project.id, tab, taskId: null })}
        />
      ))}
    </>
  );
}

function Head(): ReactNode {
  const { run } = useCommands();
  return (
    <div className="sidebar__section">
      <span>{t('nav.projects')}</span>
      <span className="row">
        <IconButton small label={t('action.import')} icon={<Import size={14} />} onPress={() => run('project.import')} />
        <IconButton small label={t('action.new-project')} icon={<Plus size={14} />} onPress={() => run('project.new')} />
      </span>
    </div>
  );
}

interface CountsProps {
  readonly project: Project;
  readonly summary: ProjectSummary | undefined;
}

function Counts({ project, summary }: CountsProps): ReactNode {
  const nowMin = useNowMin();
  if (!summary || summary.tasks === 0) return null;
  const { health, reasons } = projectHealth({ ...summary, deadlineMin: project.deadlineMin }, nowMin);
  return (
    <>
      {health === 'late' || health === 'at-risk' ? (
        <span className="row" title={`${healthName(health)}. ${healthReasonsText(reasons)}`}>
          <HealthMark health={health} />
          <span className="visually-hidden">{healthReasonsText(reasons)}</span>
        </span>
      ) : null}
      {summary.blocked > 0 ? (
        <span
          className="nav-item__blocked"
          role="img"
          aria-label={t('nav.blocked', { n: summary.blocked })}
          title={t('nav.blocked', { n: summary.blocked })}
        >
          {summary.blocked}
        </span>
      ) : null}
      <span aria-label={t('nav.done', { done: summary.done, tasks: summary.tasks })} role="img">
        {summary.done}/{summary.tasks}
      </span>
    </>
  );
}
