import { isSimpleId, isEntityId, type Id } from '../../shared/model/id.ts';

export const PROJECT_TABS = ['list', 'board', 'gantt', 'workload', 'decisions'] as const;
export type ProjectTab = (typeof PROJECT_TABS)[number];

/** The screens that need nothing but their name. */
const PLAIN_SCREENS = ['inbox', 'my-work', 'portfolio', 'people', 'workload', 'trash'] as const;

/** What the window shows. It stands in the address, so a reload comes back to it. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'inbox' }
  | { readonly screen: 'my-work' }
  | { readonly screen: 'portfolio' }
  | { readonly screen: 'people' }
  | { readonly screen: 'workload' }
  | { readonly screen: 'trash' }
  | { readonly screen: 'project'; readonly projectId: Id; readonly tab: ProjectTab; readonly taskId: Id | null };

/** The route in `#/project/<id>/gantt/<taskId>`; home for anything else. */
export function parseRoute(hash: string): Route {
  const [screen, projectId, tab, taskId] = hash.replace(/^#\/?/, '').split('/');
  const plain = PLAIN_SCREENS.find((known) => known === screen);
  if (plain) return { screen: plain };
  if (screen !== 'project' || !isSimpleId(projectId)) return { screen: 'home' };
  return {
    screen,
    projectId,
    tab: PROJECT_TABS.find((known) => known === tab) ?? 'list',
    taskId: isEntityId(taskId) ? taskId : null,
  };
}

export function formatRoute(route: Route): string {
  if (route.screen === 'home') return '#/';
  if (route.screen !== 'project') return `#/${route.screen}`;
  return `#/project/${route.projectId}/${route.tab}${route.taskId === null ? '' : `/${route.taskId}`}`;
}
