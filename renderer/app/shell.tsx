import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { InboxItem } from '../../shared/contract/inbox.ts';
import type { Id } from '../../shared/model/id.ts';
import { InboxContext, useInboxSource } from '../inbox/use-inbox.ts';
import { HomeScreen } from '../projects/home-screen.tsx';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { reasonText } from '../texts/expectation-text.ts';
import { t } from '../texts/t.ts';
import { Toaster } from '../ui/toaster.tsx';
import { CommandsContext, createCommands } from './commands/commands.ts';
import { FileDrop } from './file-drop.tsx';
import { JobCards } from './job-cards.tsx';
import { ProjectScreen } from './project-screen.tsx';
import { formatRoute, parseRoute, type Route } from './route.ts';
import type { OpenDialog } from './shell-dialogs.tsx';
import { Sidebar } from './sidebar.tsx';
import { useFocusView } from './use-focus-view.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { useNativeMenu } from './use-native-menu.ts';
import { useModule } from './use-module.ts';
import { useRoute } from './use-route.ts';
import { useWindowTitle } from './use-window-title.ts';
import { LazyInbox, LazyMyWork, LazyPeople, LazyPortfolio, LazyTrash, LazyWorkload, importDialogs } from './lazy-views.tsx';

/** The frame around every screen. It alone composes the views; they don't know one another. */
export function Shell(): ReactNode {
  const { route, go } = useRoute();
  const actions = useActions();
  const readOnly = useReplica((state) => state.hello?.readOnly ?? null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = useCallback(() => setDialog(null), []);
  const openTask = useCallback(
    (projectId: Id, taskId: Id | null) =>
      go({
        screen: 'project',
        projectId,
        tab: route.screen === 'project' && route.projectId === projectId ? route.tab : 'list',
        taskId,
      }),
    [go, route],
  );

  const replica = useReplicaHandle();
  const context = useMemo(() => ({ route, go, open: setDialog, actions, replica }), [route, go, actions, replica]);
  const commands = useMemo(() => createCommands(context), [context]);
  const inbox = useInboxSource();
  useWindowTitle(route, inbox.unread);
  useGlobalKeys(context);
  useNativeMenu(context, commands);
  const dialogs = useModule(importDialogs);
  const openDecisions = useCallback(
    (projectId: Id) => go({ screen: 'project', projectId, tab: 'decisions', taskId: null }),
    [go],
  );
  useLastRoute(route, go);
  useFocusView(formatRoute(route.screen === 'project' ? { ...route, taskId: null } : route));
  useEffect(() => {
    const [projectId, taskId] = route.screen === 'project' ? [route.projectId, route.taskId] : [null, null];
    void actions.dispatch({ type: 'presence.set', projectId, taskId });
  }, [actions, route]);

  return (
    <CommandsContext value={commands}>
      <InboxContext value={inbox}>
        <div className="shell">
          <a className="skip-link" href="#main" onClick={skipToMain}>
            {t('shell.skip')}
          </a>
          <Sidebar route={route} go={go} open={setDialog} />
          <main className="shell__main" id="main" tabIndex={-1}>
            {readOnly === null ? null : (
              <p className="callout callout--warning" role="status">
                {reasonText(readOnly)}
              </p>
            )}
            <Screen route={route} go={go} open={setDialog} openTask={openTask} />
          </main>
          {dialog === null || dialogs === null ? null : (
            <dialogs.ShellDialogs
              dialog={dialog}
              onClose={close}
              openTask={openTask}
              openDecisions={openDecisions}
              open={setDialog}
            />
          )}
          <FileDrop onFile={(file) => setDialog({ kind: 'import', jobId: actions.newId(), file })} />
          <JobCards watchedId={dialog !== null && 'jobId' in dialog ? dialog.jobId : null} />
          <Toaster />
        </div>
      </InboxContext>
    </CommandsContext>
  );
}

interface ScreenProps {
  readonly route: Route;
  readonly go: (route: Route, how?: 'push' | 'replace') => void;
  readonly open: (dialog: OpenDialog) => void;
  readonly openTask: (projectId: Id, taskId: Id) => void;
}

function Screen({ route, go, open, openTask }: ScreenProps): ReactNode {
  const actions = useActions();
  const openProject = (projectId: Id): void => go({ screen: 'project', projectId, tab: 'list', taskId: null });
  switch (route.screen) {
    case 'project':
      return <ProjectScreen key={route.projectId} route={route} go={go} open={open} onOpenTask={openTask} />;
    case 'inbox':
      return <LazyInbox onOpen={(item) => go(routeOfItem(item))} />;
    case 'my-work':
      return <LazyMyWork onOpenTask={openTask} />;
    case 'portfolio':
      return (
        <LazyPortfolio
          onOpenProject={openProject}
          onOpenTask={openTask}
          onOpenGantt={(projectId, taskId) => go({ screen: 'project', projectId, tab: 'gantt', taskId })}
        />
      );
    case 'people':
      return <LazyPeople />;
    case 'workload':
      return <LazyWorkload onOpenTask={openTask} />;
    case 'trash':
      return <LazyTrash />;
    case 'home':
      return (
        <HomeScreen
          onOpenProject={openProject}
          onNewProject={() => open({ kind: 'new-project' })}
          onImport={() => open({ kind: 'import', jobId: actions.newId(), file: null })}
          onSample={() => open({ kind: 'sample', jobId: actions.newId() })}
          onJoin={() => open({ kind: 'join' })}
        />
      );
  }
}

const ADDRESS_SETTING = 'last-address';

/** A window without an address comes back to the screen, project and tab where the last one was. */
function useLastRoute(route: Route, go: ScreenProps['go']): void {
  const actions = useActions();
  const kept = useReplica((state) => state.settings[ADDRESS_SETTING]);
  const last = typeof kept === 'string' ? parseRoute(kept) : null;
  const stillThere = useReplica(
    (state) => last?.screen !== 'project' || state.workspace.project.get(last.projectId)?.deletedAtMs === null,
  );
  const started = useRef(false);
  const address = formatRoute(route.screen === 'project' ? { ...route, taskId: null } : route);
  useEffect(() => {
    if (!started.current) {
      started.current = true;
      if (window.location.hash === '' && last && stillThere) {
        go(last, 'replace');
        return;
      }
    }
    if (address !== kept) actions.remember(ADDRESS_SETTING, address);
  }, [actions, address, kept, last, stillThere, go]);
}

/** Where the thing is that an item of the inbox tells of. */
function routeOfItem({ kind, projectId, taskId }: InboxItem): Route {
  if (kind === 'removed') return { screen: 'trash' };
  const isDecision = kind === 'decision' && taskId === null;
  return { screen: 'project', projectId, tab: isDecision ? 'decisions' : 'list', taskId };
}

function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
