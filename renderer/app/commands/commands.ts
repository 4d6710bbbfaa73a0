import { createContext, useContext } from 'react';
import { liveByName, liveInOrder } from '../../replica/live-records.ts';
import { become } from '../../replica/use-identity.ts';
import type { PaletteItem } from '../../palette/rank-items.ts';
import { pressOf, shortcutText } from '../../palette/shortcut.ts';
import { t } from '../../texts/t.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { VIEW_ID } from '../view-tabs.tsx';
import { APP_COMMANDS } from './app-commands.ts';
import type { AppCommand, CommandContext, ViewKey } from './app-command.ts';
import { VIEW_KEYS } from './view-keys.ts';
import { alongReading } from '../../ui/along-reading.ts';

/** The commands as a window has them now. */
export interface Commands {
  /** What can be done here, for the palette. */
  items(): readonly PaletteItem[];
  /** Some of it for a menu; what can't be done here is left out. */
  entries(ids: readonly string[]): readonly MenuEntry[];
  run(id: string): void;
}

const OPEN_PROJECT = 'open-project/';
const I_AM = 'i-am/';

export const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('Something stands outside of CommandsContext');
  return commands;
}

export function createCommands(context: CommandContext): Commands {
  const canRun = (command: AppCommand): boolean => command.when?.(context) ?? true;
  const nameOf = (command: AppCommand): string => command.name?.(context) ?? t(command.label);
  const { route, replica } = context;
  const viewKeys = VIEW_KEYS.filter(({ press, tab }) => press && route.screen === 'project' && route.tab === tab);
  const projects = (): readonly PaletteItem[] =>
    liveInOrder(replica.getState().workspace.project)
      .filter(({ id }) => !(route.screen === 'project' && route.projectId === id))
      .map(({ id, name }) => ({
        id: `${OPEN_PROJECT}${id}`,
        label: t('palette.open-project', { name }),
        group: t('commands.go'),
      }));
  const people = (): readonly PaletteItem[] =>
    liveByName(replica.getState().workspace.person)
      .filter(({ id }) => id !== replica.getState().personId)
      .map(({ id, name }) => ({ id: `${I_AM}${id}`, label: t('palette.i-am', { name }), group: t('commands.workspace') }));
  return {
    items: () => [
      ...viewKeys.map((key) => itemOf(key, t(key.label))),
      ...APP_COMMANDS.filter((command) => command.id !== 'palette' && canRun(command)).map((command) =>
        itemOf(command, nameOf(command)),
      ),
      ...projects(),
      ...people(),
    ],
    entries: (ids) =>
      ids.flatMap((id) => {
        const command = APP_COMMANDS.find((each) => each.id === id);
        if (!command || !canRun(command)) return [];
        const hint = firstShortcut(command.shortcuts);
        return [{ id, label: nameOf(command), ...(hint === undefined ? {} : { hint }), onAction: () => command.run(context) }];
      }),
    run: (id) => {
      if (id.startsWith(OPEN_PROJECT)) {
        const projectId = id.slice(OPEN_PROJECT.length);
        context.go({ screen: 'project', projectId, tab: route.screen === 'project' ? route.tab : 'list', taskId: null });
        return;
      }
      if (id.startsWith(I_AM)) {
        void become(context, id.slice(I_AM.length));
        return;
      }
      const key = viewKeys.find((each) => each.id === id);
      if (key) pressInView(key);
      const command = APP_COMMANDS.find((each) => each.id === id);
      if (command && canRun(command)) command.run(context);
    },
  };
}

/** The shortcut of a command as people read it. */
export function commandShortcut(id: string): string | undefined {
  return firstShortcut(APP_COMMANDS.find((command) => command.id === id)?.shortcuts);
}

export function keysText(spec: string): string {
  return shortcutText(asPressed(spec), isMac())
    .split(' ')
    .map((key) => (isNamed(key) ? t(KEY_NAMES[key]) : key))
    .join(' ');
}

/** Keys that are called otherwise on keyboards of another language. */
const KEY_NAMES = {
  Ctrl: 'key.ctrl',
  Delete: 'key.delete',
  End: 'key.end',
  Enter: 'key.enter',
  Home: 'key.home',
  Insert: 'key.insert',
  Shift: 'key.shift',
  Space: 'key.space',
} as const;

function isNamed(key: string): key is keyof typeof KEY_NAMES {
  return Object.hasOwn(KEY_NAMES, key);
}

/** Views take arrows along the reading direction: where it runs to the left, what leads on is the left one. */
function asPressed(spec: string): string {
  return spec.replace(/Arrow(?:Left|Right)$/, (key) => alongReading(key));
}

function firstShortcut(shortcuts: readonly string[] | undefined): string | undefined {
  const [first] = shortcuts ?? [];
  return first === undefined ? undefined : keysText(first);
}

function itemOf({ id, group, shortcuts }: AppCommand | ViewKey, label: string): PaletteItem {
  const shortcut = firstShortcut(shortcuts);
  return { id, label, group: t(group), ...(shortcut === undefined ? {} : { shortcut }) };
}

/** A view reads its own keys: the palette presses them where the view has the focus. */
function pressInView({ shortcuts: [spec] }: ViewKey): void {
  if (spec === undefined) return;
  const press = pressOf(asPressed(spec), isMac());
  const view = document.querySelector(`#${VIEW_ID}`);
  // The palette gives the focus back in the frame after it has closed.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const focused = document.activeElement;
      const grid = view?.querySelector<HTMLElement>('[role=treegrid], [role=grid], [tabindex="0"]');
      const target = focused instanceof HTMLElement && view?.contains(focused) ? focused : grid;
      target?.focus();
      target?.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true }));
    }),
  );
}

function isMac(): boolean {
  return /mac/i.test(navigator.userAgent);
}
