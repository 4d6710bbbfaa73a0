import { MENU_PLACES, type AppMenu, type MenuPlace } from '../../../shared/contract/app-menu.ts';
import { t } from '../../texts/t.ts';
import type { AppCommand, CommandContext, CommandGroup } from './app-command.ts';
import { APP_COMMANDS } from './app-commands.ts';

/** Where the commands of a group stand in native menus. */
const PLACES: Readonly<Partial<Record<CommandGroup, MenuPlace>>> = {
  'commands.workspace': 'file',
  'commands.everywhere': 'edit',
  'commands.project': 'project',
  'commands.appearance': 'view',
  'commands.go': 'go',
  'commands.sharing': 'share',
};

/** The app's commands as the menus of the desktop app, with what can't be done now shown as such. */
export function nativeMenus(context: CommandContext): readonly AppMenu[] {
  const places = Map.groupBy(APP_COMMANDS, placeOf);
  return MENU_PLACES.flatMap((place) => {
    const commands = places.get(place);
    if (!commands) return [];
    const lines = commands.map((command) => {
      const [shortcut] = command.shortcuts ?? [];
      const isEnabled = command.when?.(context) ?? true;
      const label = command.name?.(context) ?? t(command.label);
      return { id: command.id, label, ...(shortcut !== undefined && { shortcut }), isEnabled };
    });
    return [{ place, label: t(`menu.${place}`), lines }];
  });
}

function placeOf({ id, group }: AppCommand): MenuPlace {
  return id === 'help' ? 'help' : (PLACES[group] ?? 'go');
}
