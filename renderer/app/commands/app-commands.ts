import { EXPORT_FORMATS } from '../../../shared/contract/action.ts';
import { t } from '../../texts/t.ts';
import { stepName } from '../../ui/step-name.ts';
import { PROJECT_TABS } from '../route.ts';
import { DENSITY_SETTING, THEME_SETTING } from '../use-appearance.ts';
import { shownProject, type AppCommand, type CommandContext } from './app-command.ts';
import { exportProject } from './export-project.ts';

const isShared = ({ replica }: CommandContext): boolean => replica.getState().sync.state !== 'solo';
const hasProject = (context: CommandContext): boolean => shownProject(context) !== null;

const EVERYWHERE: readonly AppCommand[] = [
  {
    id: 'search',
    label: 'do.search',
    group: 'group.everywhere',
    shortcuts: ['Mod+K'],
    whileTyping: true,
    run: ({ open }) => open({ kind: 'search' }),
  },
  {
    id: 'palette',
    label: 'do.palette',
    group: 'group.everywhere',
    shortcuts: ['Mod+Shift+P'],
    whileTyping: true,
    run: ({ open }) => open({ kind: 'palette', start: '' }),
  },
  {
    id: 'undo',
    label: 'do.undo',
    group: 'group.everywhere',
    shortcuts: ['Mod+Z'],
    name: ({ replica }) => {
      const { undo } = replica.getState().history;
      return undo === null ? t('do.undo') : t('action.undo-step', { step: stepName(undo) });
    },
    when: ({ replica }) => replica.getState().history.undo !== null,
    run: ({ actions }) => void actions.undo(),
  },
  {
    id: 'redo',
    label: 'do.redo',
    group: 'group.everywhere',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    name: ({ replica }) => {
      const { redo } = replica.getState().history;
      return redo === null ? t('do.redo') : t('action.redo-step', { step: stepName(redo) });
    },
    when: ({ replica }) => replica.getState().history.redo !== null,
    run: ({ actions }) => void actions.redo(),
  },
  {
    id: 'help',
    label: 'do.help',
    group: 'group.everywhere',
    shortcuts: ['?'],
    run: ({ open }) => open({ kind: 'help' }),
  },
];

const GO: readonly AppCommand[] = (['home', 'my-work', 'portfolio', 'people', 'workload', 'trash'] as const).map((screen) => ({
  id: `go.${screen}`,
  label: `do.go-${screen}`,
  group: 'group.go',
  when: ({ route }) => route.screen !== screen,
  run: ({ go }) => go({ screen }),
}));

const TABS: readonly AppCommand[] = PROJECT_TABS.map((tab, index) => ({
  id: `tab.${tab}`,
  label: `do.tab-${tab}`,
  group: 'group.go',
  shortcuts: [`Alt+${index + 1}`],
  whileTyping: true,
  when: hasProject,
  run: ({ route, go }) => {
    if (route.screen === 'project') go({ ...route, tab });
  },
}));

const PROJECT: readonly AppCommand[] = [
  {
    id: 'project.new',
    label: 'do.new-project',
    group: 'group.project',
    run: ({ open }) => open({ kind: 'new-project' }),
  },
  {
    id: 'project.import',
    label: 'do.import',
    group: 'group.project',
    run: ({ open }) => open({ kind: 'import', file: null }),
  },
  {
    id: 'project.sample',
    label: 'do.sample',
    group: 'group.project',
    run: ({ open, actions }) => open({ kind: 'sample', jobId: actions.newId() }),
  },
  {
    id: 'project.settings',
    label: 'do.project-settings',
    group: 'group.project',
    when: hasProject,
    run: (context) => withProject(context, (projectId) => context.open({ kind: 'project-settings', projectId })),
  },
  ...EXPORT_FORMATS.map((format): AppCommand => ({
    id: `project.export-${format}`,
    label: `do.export-${format}`,
    group: 'group.project',
    when: (context) =>
      hasProject(context) && (context.replica.getState().hello?.exportFormats ?? EXPORT_FORMATS).includes(format),
    run: (context) => withProject(context, (projectId) => void exportProject(context, projectId, format)),
  })),
  {
    id: 'project.delete',
    label: 'do.delete-project',
    group: 'group.project',
    when: hasProject,
    run: (context) => withProject(context, (projectId) => void deleteProject(context, projectId)),
  },
];

const APPEARANCE: readonly AppCommand[] = [
  ...(['system', 'light', 'dark'] as const).map((theme): AppCommand => ({
    id: `theme.${theme}`,
    label: `do.theme-${theme}`,
    group: 'group.appearance',
    run: ({ actions }) => actions.remember(THEME_SETTING, theme),
  })),
  ...(['comfortable', 'compact'] as const).map((density): AppCommand => ({
    id: `density.${density}`,
    label: `do.density-${density}`,
    group: 'group.appearance',
    run: ({ actions }) => actions.remember(DENSITY_SETTING, density),
  })),
  {
    id: 'sidebar',
    label: 'do.sidebar',
    group: 'group.appearance',
    shortcuts: ['Mod+B'],
    run: ({ actions }) => actions.remember('sidebar', document.querySelector('.sidebar--closed') ? 'open' : 'closed'),
  },
];

const SHARING: readonly AppCommand[] = [
  { id: 'sync.share', label: 'do.share', group: 'group.sharing', run: ({ open }) => open({ kind: 'share' }) },
  {
    id: 'sync.join',
    label: 'do.join',
    group: 'group.sharing',
    when: (context) => !isShared(context),
    run: ({ open }) => open({ kind: 'join' }),
  },
];

/** Every command of the app, in the order in which a list shows them. */
export const APP_COMMANDS: readonly AppCommand[] = [...EVERYWHERE, ...GO, ...TABS, ...PROJECT, ...APPEARANCE, ...SHARING];

function withProject(context: CommandContext, act: (projectId: string) => void): void {
  const projectId = shownProject(context);
  if (projectId !== null) act(projectId);
}

async function deleteProject({ actions, replica, go }: CommandContext, id: string): Promise<void> {
  const name = replica.getState().workspace.project.get(id)?.name ?? '';
  if (await actions.run({ type: 'project.delete', id }, { message: t('project.deleted', { name }) })) go({ screen: 'home' });
}
