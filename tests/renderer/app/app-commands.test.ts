import { describe, expect, it } from 'vitest';
import { APP_COMMANDS } from '../../../renderer/app/commands/app-commands.ts';
import { VIEW_KEYS } from '../../../renderer/app/commands/view-keys.ts';
import { PROJECT_TABS } from '../../../renderer/app/route.ts';

const shortcutsOf = (commands: readonly { readonly shortcuts?: readonly string[] }[]): readonly string[] =>
  commands.flatMap(({ shortcuts = [] }) => shortcuts);

describe('the commands of the app', () => {
  it('have ids of their own', () => {
    const ids = [...APP_COMMANDS, ...VIEW_KEYS].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('take no shortcut twice, nor one that a view reads', () => {
    const app = shortcutsOf(APP_COMMANDS);
    expect(app.filter((spec, index) => app.indexOf(spec) !== index)).toEqual([]);
    for (const tab of PROJECT_TABS) {
      const view = shortcutsOf(VIEW_KEYS.filter((key) => key.tab === tab));
      expect(
        view.filter((spec, index) => view.indexOf(spec) !== index || app.includes(spec)),
        tab,
      ).toEqual([]);
    }
  });
});
