import { EXPORT_FORMATS } from '../../../shared/contract/action.ts';
import { t } from '../../texts/t.ts';
import { setOnline } from '../../sync/set-online.ts';
import { stepName } from '../../ui/step-name.ts';
import { PROJECT_TABS } from '../route.ts';
import { DENSITY_SETTING, THEME_SETTING } from '../use-appearance.ts';
import { shownProject, type AppCommand, type CommandContext } from './app-command.ts';
import { LANGUAGE_COMMANDS, WORKSPACE_COMMANDS } from './workspace-commands.ts';
import { exportProject } from './export-project.ts';

const isShared = ({ replica }: CommandContext): boolean => replica.getState().sync.state !== 'solo';
const isOffline = ({ replica }: CommandContext): boolean => replica.getState().sync.state === 'offline';
const hasProject = (context: CommandContext): boolean => shownProject(context) !== null;

const EVERYWHERE: readonly AppCommand[] = [
  {
    id: 'search',
    label: 'do.search',
    group: 'commands.everywhere',
    shortcuts: ['Mod+K'],
    whileTyping: true,
    run: ({ open }) => open({ kind: 'search' }),
  },
  {
    id: 'palette',
    label: 'do.palette',
    group: 'commands.everywhere',
    shortcuts: ['Mod+Shift+P'],
    whileTyping: true,
    run: ({ open }) => open({ kind: 'palette', start: '' }),
  },
  {
    id: 'undo',
    label: 'do.undo',
    group: 'commands.everywhere',
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
    group: 'commands.everywhere',
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
    group: 'commands.everywhere',
    shortcuts: ['?'],
    run: ({ open }) => open({ kind: 'help' }),
  },
];

const SCREENS = [
  ['inbox', 'I'],
  ['my-work', 'M'],
  ['home', 'A'],
  ['portfolio', 'O'],
  ['people', 'P'],
  ['workload', 'W'],
  ['trash', 'T'],
] as const;

const GO: readonly AppCommand[] = SCREENS.map(([screen, letter]) => ({
  id: `go.${screen}`,
  label: `do.go-${screen}`,
  group: 'commands.go',
  shortcuts: [`Alt+${letter}`],
  run: ({ go }) => go({ screen }),
}));

const TABS: readonly AppCommand[] = PROJECT_TABS.map((tab, index) => ({
  id: `tab.${tab}`,
  label: `do.tab-${tab}`,
  group: 'commands.go',
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
    group: 'commands.project',
    shortcuts: ['Alt+N'],
    run: ({ open }) => open({ kind: 'new-project' }),
  },
  {
    id: 'project.import',
    label: 'do.import',
    group: 'commands.project',
    run: ({ open, actions }) => open({ kind: 'import', jobId: actions.newId(), file: null }),
  },
  {
    id: 'project.sample',
    label: 'do.sample',
    group: 'commands.project',
    run: ({ open, actions }) => open({ kind: 'sample', jobId: actions.newId() }),
  },
  {
    id: 'project.settings',
    label: 'do.project-settings',
    group: 'commands.project',
    when: hasProject,
    run: (context) => withProject(context, (projectId) => context.open({ kind: 'project-settings', projectId })),
  },
  {
    id: 'project.baselines',
    label: 'do.baselines',
    group: 'commands.project',
    when: hasProject,
    run: (context) => withProject(context, (projectId) => context.open({ kind: 'baselines', projectId })),
  },
  {
    id: 'project.decide',
    label: 'do.decide',
    group: 'commands.project',
    when: hasProject,
    run: (context) => withProject(context, (projectId) => decide(context, projectId)),
  },
  ...EXPORT_FORMATS.map((format): AppCommand => ({
    id: `project.export-${format}`,
    label: `do.export-${format}`,
    group: 'commands.project',
    when: (context) =>
      hasProject(context) && (context.replica.getState().hello?.exportFormats ?? EXPORT_FORMATS).includes(format),
    run: (context) => withProject(context, (projectId) => void exportProject(context, projectId, format)),
  })),
  {
    id: 'project.delete',
    label: 'do.delete-project',
    group: 'commands.project',
    when: hasProject,
    run: (context) => withProject(context, (projectId) => void deleteProject(context, projectId)),
  },
];

const APPEARANCE: readonly AppCommand[] = [
  ...(['system', 'light', 'dark'] as const).map((theme): AppCommand => ({
    id: `theme.${theme}`,
    label: `do.theme-${theme}`,
    group: 'commands.appearance',
    run: ({ actions }) => actions.remember(THEME_SETTING, theme),
  })),
  ...(['comfortable', 'compact'] as const).map((density): AppCommand => ({
    id: `density.${density}`,
    label: `do.density-${density}`,
    group: 'commands.appearance',
    run: ({ actions }) => actions.remember(DENSITY_SETTING, density),
  })),
  {
    id: 'settings',
    label: 'do.settings',
    group: 'commands.appearance',
    shortcuts: ['Mod+,'],
    run: ({ open }) => open({ kind: 'settings' }),
  },
  {
    id: 'sidebar',
    label: 'do.sidebar',
    group: 'commands.appearance',
    shortcuts: ['Mod+B'],
    run: ({ actions }) => actions.remember('sidebar', document.querySelector('.sidebar--closed') ? 'open' : 'closed'),
  },
];

const SHARING: readonly AppCommand[] = [
  { id: 'sync.share', label: 'do.share', group: 'commands.sharing', run: ({ open }) => open({ kind: 'share' }) },
  {
    id: 'sync.join',
    label: 'do.join',
    group: 'commands.sharing',
    when: (context) => !isShared(context),
    run: ({ open }) => open({ kind: 'join' }),
  },
  {
    id: 'sync.offline',
    label: 'do.offline',
    group: 'commands.sharing',
    when: (context) => isShared(context) && !isOffline(context),
    run: (context) => void setOnline(context, false),
  },
  {
    id: 'sync.online',
    label: 'do.connect',
    group: 'commands.sharing',
    when: isOffline,
    run: (context) => void setOnline(context, true),
  },
  {
    id: 'sync.leave',
    label: 'do.leave',
    group: 'commands.sharing',
    when: isShared,
    run: ({ open }) => open({ kind: 'leave' }),
  },
];

/** Every command of the app, in the order in which a list shows them. */
export const APP_COMMANDS: readonly AppCommand[] = [
  ...EVERYWHERE,
  ...GO,
  ...TABS,
  ...PROJECT,
  ...APPEARANCE,
  ...LANGUAGE_COMMANDS,
  ...SHARING,
  ...WORKSPACE_COMMANDS,
];

function withProject(context: CommandContext, act: (projectId: string) => void): void {
  const projectId = shownProject(context);
  if (projectId !== null) act(projectId);
}

function decide({ route, open }: CommandContext, projectId: string): void {
  open({ kind: 'decision', projectId, taskId: route.screen === 'project' ? route.taskId : null });
}

async function deleteProject({ actions, replica, go }: CommandContext, id: string): Promise<void> {
  const name = replica.getState().workspace.project.get(id)?.name ?? '';
  if (await actions.run({ type: 'project.delete', id }, { message: t('project.deleted', { name }) })) go({ screen: 'home' });
}
