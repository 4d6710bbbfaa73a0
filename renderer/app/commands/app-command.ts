import type { Id } from '../../../shared/model/id.ts';
import type { Actions } from '../../replica/actions.ts';
import type { Replica } from '../../replica/replica.ts';
import type { en } from '../../texts/en.ts';
import type { ProjectTab, Route } from '../route.ts';
import type { OpenDialog } from '../shell-dialogs.tsx';

type TextKey = keyof typeof en;

/** What a command works on: the window as it is now. */
export interface CommandContext {
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly open: (dialog: OpenDialog) => void;
  readonly actions: Actions;
  readonly replica: Replica;
}

export type CommandGroup = TextKey & `commands.${string}`;

/** Something that a person can do anywhere in the app. Palette, menus, shortcuts and the help sheet are all made from it. */
export interface AppCommand {
  readonly id: string;
  readonly label: TextKey & `do.${string}`;
  readonly group: CommandGroup;
  /** The first one is shown. */
  readonly shortcuts?: readonly string[];
  /** The shortcut holds while one writes, too. */
  readonly whileTyping?: boolean;
  /** The label as it is now, where it says more than the plain one. */
  readonly name?: (context: CommandContext) => string;
  /** Left out: always. */
  readonly when?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}

/** What a key does in a view. It stands in the help sheet; with `press`, the palette offers it too while the view is shown. */
export interface ViewKey {
  readonly id: string;
  readonly label: TextKey & `help.${string}`;
  readonly group: CommandGroup;
  /** The tab of a project, or the screen, whose keys these are. */
  readonly tab: ProjectTab | 'inbox' | 'my-work';
  readonly shortcuts: readonly string[];
  readonly press?: true;
}

/** The project that the window shows. */
export function shownProject({ route, replica }: CommandContext): Id | null {
  if (route.screen !== 'project') return null;
  return replica.getState().workspace.project.get(route.projectId)?.deletedAtMs === null ? route.projectId : null;
}
