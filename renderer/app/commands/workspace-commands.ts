import { LANGUAGES } from '../../texts/catalogue.ts';
import { messageText } from '../../texts/saying-text.ts';
import { t } from '../../texts/t.ts';
import { LANGUAGE_SETTING } from '../use-language.ts';
import type { AppCommand, CommandContext } from './app-command.ts';

const isDesktop = ({ replica }: CommandContext): boolean => replica.getState().hello?.host === 'desktop';

/** The workspace, who sits at it, and its windows. */
export const WORKSPACE_COMMANDS: readonly AppCommand[] = [
  {
    id: 'window.new',
    label: 'do.new-window',
    group: 'commands.workspace',
    shortcuts: ['Alt+Shift+N'],
    run: () => void window.open(window.location.href, '_blank', 'noopener'),
  },
  {
    id: 'workspace.create',
    label: 'do.new-workspace',
    group: 'commands.workspace',
    run: (context) => askForWorkspace(context, true),
  },
  {
    id: 'workspace.open',
    label: 'do.open-workspace',
    group: 'commands.workspace',
    shortcuts: ['Mod+O'],
    run: (context) => askForWorkspace(context, false),
  },
  {
    id: 'workspace.rename',
    label: 'do.rename-workspace',
    group: 'commands.workspace',
    run: ({ open }) => open({ kind: 'workspace', asking: 'rename' }),
  },
  { id: 'clients', label: 'do.clients', group: 'commands.workspace', run: ({ open }) => open({ kind: 'clients' }) },
  {
    id: 'identity.choose',
    label: 'do.who',
    group: 'commands.workspace',
    run: ({ open }) => open({ kind: 'palette', start: t('palette.i-am', { name: '' }) }),
  },
  { id: 'identity.add', label: 'do.add-me', group: 'commands.workspace', run: ({ open }) => open({ kind: 'add-me' }) },
];

/** A language a command; one is enough to find the way back from a language that one can't read. */
export const LANGUAGE_COMMANDS: readonly AppCommand[] = [
  {
    id: 'language.system',
    label: 'do.language-system',
    group: 'commands.appearance',
    run: ({ actions }) => actions.remember(LANGUAGE_SETTING, 'system'),
  },
  ...LANGUAGES.map(({ id, name }): AppCommand => ({
    id: `language.${id}`,
    label: 'do.language',
    group: 'commands.appearance',
    name: () => t('appearance.language', { name }),
    run: ({ actions }) => actions.remember(LANGUAGE_SETTING, id),
  })),
];

/** The desktop app has the system's own dialog for files; elsewhere a path is typed. */
function askForWorkspace(context: CommandContext, create: boolean): void {
  if (isDesktop(context)) void chooseWorkspace(context, create);
  else context.open({ kind: 'workspace', asking: create ? 'create' : 'open' });
}

async function chooseWorkspace({ actions, replica }: CommandContext, create: boolean): Promise<void> {
  const result = await actions.dispatch({ type: 'workspace.choose', create });
  if (result.ok || !('error' in result) || result.error.code === 'cancelled') return;
  replica.notify({ severity: 'error', message: messageText(result.error), undoable: false });
}
