import { useEffect } from 'react';
import { WORKSPACE_ID } from '../../shared/model/workspace.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import type { Route } from './route.ts';
import { workspaceNameOf } from './use-open-workspace.ts';

/** The title of the window says what it shows, so that several can be told apart: `Town hall – Team – Baton`. */
export function useWindowTitle(route: Route, unread: number): void {
  const project = useReplica((state) =>
    route.screen === 'project' ? (state.workspace.project.get(route.projectId)?.name ?? null) : null,
  );
  const workspace = useReplica(
    (state) => state.workspace.workspace.get(WORKSPACE_ID)?.name || workspaceNameOf(state.hello?.workspacePath ?? ''),
  );
  const shown = project ?? (route.screen === 'project' ? t('project.gone') : screenName(route.screen));
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${shown} – ${workspace} – Baton`;
  }, [shown, workspace, unread]);
}

function screenName(screen: Exclude<Route['screen'], 'project'>): string {
  switch (screen) {
    case 'home':
      return t('nav.projects');
    case 'inbox':
      return t('inbox.title');
    case 'my-work':
      return t('my-work.title');
    case 'portfolio':
      return t('nav.portfolio');
    case 'people':
      return t('nav.people');
    case 'workload':
      return t('nav.workload');
    case 'trash':
      return t('nav.trash');
  }
}
