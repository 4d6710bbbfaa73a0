import {
  ChartGantt,
  ChartNoAxesColumn,
  FolderKanban,
  Inbox,
  ListTodo,
  PanelLeftClose,
  PanelLeftOpen,
  Search,
  Trash2,
  Users,
} from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useInbox } from '../inbox/use-inbox.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { IdentityMenu } from '../sync/identity-menu.tsx';
import { SyncFooter } from '../sync/sync-footer.tsx';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/button.tsx';
import { AppearanceMenu } from './appearance-menu.tsx';
import { commandShortcut } from './commands/commands.ts';
import { NavItem } from './nav-item.tsx';
import type { Route } from './route.ts';
import type { OpenDialog } from './shell-dialogs.tsx';
import { SidebarProjects } from './sidebar-projects.tsx';
import { WorkspaceMenu } from './workspace-menu.tsx';

interface SidebarProps {
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly open: (dialog: OpenDialog) => void;
}

/** The places of the workspace, its projects, and who sits here. Folded it shows their signs. */
export function Sidebar({ route, go, open }: SidebarProps): ReactNode {
  const actions = useActions();
  const chosen = useReplica((state) => state.settings['sidebar']);
  const narrow = useSyncExternalStore(onWidth, () => narrowWindow().matches);
  const closed = chosen === 'closed' || (chosen !== 'open' && narrow);
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
        <Screens closed={closed} route={route} go={go} />
        <SidebarProjects closed={closed} route={route} go={go} />
      </div>
      <div className="sidebar__foot">
        <IdentityMenu closed={closed} onAdd={() => open({ kind: 'add-me' })} />
        <SyncFooter
          closed={closed}
          onShare={() => open({ kind: 'share' })}
          onJoin={() => open({ kind: 'join' })}
          onLeave={() => open({ kind: 'leave' })}
        />
        <AppearanceMenu closed={closed} />
      </div>
    </nav>
  );
}

const SCREENS = [
  { screen: 'inbox', label: 'inbox.title', icon: <Inbox size={16} /> },
  { screen: 'my-work', label: 'nav.my-work', icon: <ListTodo size={16} /> },
  { screen: 'home', label: 'nav.all-projects', icon: <FolderKanban size={16} /> },
  { screen: 'portfolio', label: 'nav.portfolio', icon: <ChartGantt size={16} /> },
  { screen: 'people', label: 'nav.people', icon: <Users size={16} /> },
  { screen: 'workload', label: 'nav.workload', icon: <ChartNoAxesColumn size={16} /> },
  { screen: 'trash', label: 'nav.trash', icon: <Trash2 size={16} /> },
] as const;

function Screens({ closed, route, go }: Pick<SidebarProps, 'route' | 'go'> & { readonly closed: boolean }): ReactNode {
  const { unread } = useInbox();
  return SCREENS.map(({ screen, label, icon }) => {
    const waiting = screen === 'inbox' && unread > 0;
    return (
      <NavItem
        key={screen}
        closed={closed}
        label={t(label)}
        icon={icon}
        current={route.screen === screen}
        hint={waiting ? <Unread count={unread} /> : <Keys of={`go.${screen}`} />}
        {...(waiting ? { alert: t('inbox.unread', { n: unread }) } : {})}
        onPress={() => go({ screen })}
      />
    );
  });
}

/** The keys of a command, while the pointer or the focus is there. They are no part of the place's name. */
function Keys({ of }: { readonly of: string }): ReactNode {
  return (
    <span className="nav-item__keys" aria-hidden="true">
      {commandShortcut(of)}
    </span>
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

/** A window that has no room to spare begins with the sidebar folded. */
function narrowWindow(): MediaQueryList {
  return window.matchMedia('(max-width: 1099px)');
}

function onWidth(onChange: () => void): () => void {
  const list = narrowWindow();
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}
