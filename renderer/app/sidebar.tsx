import {
  ChartGantt,
  ChartNoAxesColumn,
  FolderKanban,
  Import,
  Inbox,
  ListTodo,
  PanelLeftClose,
  PanelLeftOpen,
  Plus,
  Search,
  Trash2,
  Users,
} from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ProjectSummary } from '../../shared/contract/query.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import { useInbox } from '../inbox/use-inbox.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { IdentityMenu } from '../sync/identity-menu.tsx';
import { SyncFooter } from '../sync/sync-footer.tsx';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/button.tsx';
import { HealthMark, healthName, healthReasonsText } from '../ui/health-mark.tsx';
import { projectHealth } from '../ui/project-health.ts';
import { useNowMin } from '../ui/use-now-min.ts';
import { AppearanceMenu } from './appearance-menu.tsx';
import { commandShortcut } from './commands/commands.ts';
import type { Route } from './route.ts';
import type { OpenDialog } from './shell-dialogs.tsx';
import { WorkspaceMenu } from './workspace-menu.tsx';

interface SidebarProps {
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly open: (dialog: OpenDialog) => void;
}

export function Sidebar({ route, go, open }: SidebarProps): ReactNode {
  const actions = useActions();
  const chosen = useReplica((state) => state.settings['sidebar']);
  const narrow = useSyncExternalStore(onWidth, () => narrowWindow().matches);
  const { unread } = useInbox();
  const closed = chosen === 'closed' || (chosen !== 'open' && narrow);
  const screens = [
    { screen: 'inbox', label: t('inbox.title'), icon: <Inbox size={16} /> },
    { screen: 'my-work', label: t('nav.my-work'), icon: <ListTodo size={16} /> },
    { screen: 'home', label: t('nav.all-projects'), icon: <FolderKanban size={16} /> },
    { screen: 'portfolio', label: t('nav.portfolio'), icon: <ChartGantt size={16} /> },
    { screen: 'people', label: t('nav.people'), icon: <Users size={16} /> },
    { screen: 'workload', label: t('nav.workload'), icon: <ChartNoAxesColumn size={16} /> },
    { screen: 'trash', label: t('nav.trash'), icon: <Trash2 size={16} /> },
  ] as const;
  return (
    <nav className={closed ? 'sidebar sidebar--closed' : 'sidebar'} aria-label={t('nav.label')}>
      <div className="sidebar__head">
        <img className="sidebar__logo" src={new URL('./icon.svg', import.meta.url).href} alt="" />
        {closed ? null : <WorkspaceMenu />}
        <IconButton
          label={closed ? t('nav.open') : t('nav.close')}
          icon={closed ? <PanelLeftOpen size={16} /> : <PanelLeftClose size={16} />}
          onPress={() => actions.remember('sidebar', closed ? 'open' : 'closed')}
        />
      </div>
      <div className="sidebar__nav">
        <NavItem
          closed={closed}
          label={t('nav.search')}
          icon={<Search size={16} />}
          hint={<span aria-hidden="true">{commandShortcut('search')}</span>}
          onPress={() => open({ kind: 'search' })}
        />
        {screens.map(({ screen, label, icon }) => (
          <NavItem
            key={screen}
            closed={closed}
            label={label}
            icon={icon}
            current={route.screen === screen}
            hint={
              screen === 'inbox' && unread > 0 ? (
                <Unread count={unread} />
              ) : (
                <span className="nav-item__keys" aria-hidden="true">
                  {commandShortcut(`go.${screen}`)}
                </span>
              )
            }
            {...(screen === 'inbox' && unread > 0 ? { alert: t('inbox.unread', { n: unread }) } : {})}
            onPress={() => go({ screen })}
          />
        ))}
        {closed ? null : (
          <div className="sidebar__section">
            <span>{t('nav.projects')}</span>
            <span className="row">
              <IconButton
                small
                label={t('action.import')}
                icon={<Import size={14} />}
                onPress={() => open({ kind: 'import', jobId: actions.newId(), file: null })}
              />
              <IconButton
                small
                label={t('action.new-project')}
                icon={<Plus size={14} />}
                onPress={() => open({ kind: 'new-project' })}
              />
            </span>
          </div>
        )}
        <ProjectItems
          closed={closed}
          currentId={route.screen === 'project' ? route.projectId : null}
          onOpen={(projectId) =>
            go({ screen: 'project', projectId, tab: route.screen === 'project' ? route.tab : 'list', taskId: null })
          }
        />
      </div>
      <div className="sidebar__foot">
        <IdentityMenu closed={closed} onAdd={() => open({ kind: 'add-me' })} />
        <SyncFooter
          closed={closed}
          onShare={() => open({ kind: 'share' })}
          onJoin={() => open({ kind: 'join' })}
          onLeave={() => open({ kind: 'leave' })}
        />
        <AppearanceMenu closed={closed} onHelp={() => open({ kind: 'help' })} onSettings={() => open({ kind: 'settings' })} />
      </div>
    </nav>
  );
}

function Unread({ count }: { readonly count: number }): ReactNode {
  const name = t('inbox.unread', { n: count });
  return (
    <span className="nav-item__unread" role="img" aria-label={name} title={name}>
      {count > 99 ? '99+' : count}
    </span>
  );
}

interface NavItemProps {
  readonly closed: boolean;
  readonly label: string;
  readonly icon: ReactNode;
  readonly hint?: ReactNode;
  readonly current?: boolean;
  /** What waits here, in words: shown as a dot where there is no room for them. */
  readonly alert?: string;
  readonly onPress: () => void;
}

function NavItem({ closed, label, icon, hint, current, alert, onPress }: NavItemProps): ReactNode {
  return (
    <TooltipTrigger delay={300} isDisabled={!closed}>
      <AriaButton
        className="nav-item"
        onPress={onPress}
        {...(current ? { 'aria-current': 'page' } : {})}
        {...(closed ? { 'aria-label': alert ? `${label}, ${alert}` : label } : {})}
      >
        {icon}
        {closed ? null : (
          <span className="nav-item__label" dir="auto">
            {label}
          </span>
        )}
        {closed || !hint ? null : <span className="nav-item__count">{hint}</span>}
        {closed && alert ? <span className="nav-item__dot" aria-hidden="true" /> : null}
      </AriaButton>
      <Tooltip className="tooltip" placement="end" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

interface ProjectItemsProps {
  readonly closed: boolean;
  readonly currentId: Id | null;
  readonly onOpen: (projectId: Id) => void;
}

function ProjectItems({ closed, currentId, onOpen }: ProjectItemsProps): ReactNode {
  const table = useReplica((state) => state.workspace.project);
  const summaries = useReplica((state) => state.summaries);
  const projects = [...table.values()].filter((project) => project.deletedAtMs === null).toSorted(byRank);
  return projects.map((project) => (
    <NavItem
      key={project.id}
      closed={closed}
      label={project.name}
      icon={<span className="swatch" style={{ background: project.colour }} />}
      current={project.id === currentId}
      hint={<Counts project={project} summary={summaries.find(({ id }) => id === project.id)} />}
      onPress={() => onOpen(project.id)}
    />
  ));
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

function byRank(a: Project, b: Project): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}

/** A window that has no room to spare begins with the sidebar folded. */
function narrowWindow(): MediaQueryList {
  return window.matchMedia('(max-width: 1099px)');
}

function onWidth(onChange: () => void): () => void {
  const list = narrowWindow();
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}
