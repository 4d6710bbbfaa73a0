/** Where a command stands in the menus of the desktop app, in the order of the menus. */
export const MENU_PLACES = ['file', 'edit', 'project', 'view', 'go', 'share', 'help'] as const;
export type MenuPlace = (typeof MENU_PLACES)[number];

/** A command as a native menu shows it. */
export interface MenuLine {
  /** Of a command of the window. */
  readonly id: string;
  readonly label: string;
  /** As in `Mod+Shift+P`. It is shown; the window itself reads the keys. */
  readonly shortcut?: string;
  readonly isEnabled: boolean;
}

/** One menu: its name and its commands, in the language of the window. */
export interface AppMenu {
  readonly place: MenuPlace;
  readonly label: string;
  readonly lines: readonly MenuLine[];
}
