import { describe, expect, it } from 'vitest';
import { nativeMenus } from '../../../renderer/app/commands/native-menus.ts';
import { APP_COMMANDS } from '../../../renderer/app/commands/app-commands.ts';
import type { CommandContext } from '../../../renderer/app/commands/app-command.ts';
import { createReplica } from '../../../renderer/replica/replica.ts';
import { parseAction } from '../../../shared/contract/parse-action.ts';

function aContext(): CommandContext {
  const nothing = (): void => undefined;
  return {
    route: { screen: 'home' },
    go: nothing,
    open: nothing,
    actions: {} as CommandContext['actions'],
    replica: createReplica(),
  };
}

describe('the native menus', () => {
  it('hold every command once, those that can not be done as such', () => {
    const lines = nativeMenus(aContext()).flatMap((menu) => menu.lines);
    expect(lines.map(({ id }) => id).toSorted()).toEqual(APP_COMMANDS.map(({ id }) => id).toSorted());
    expect(lines.find(({ id }) => id === 'undo')).toMatchObject({ isEnabled: false, shortcut: 'Mod+Z' });
    expect(lines.find(({ id }) => id === 'go.inbox')).toMatchObject({ label: 'Inbox', isEnabled: true, shortcut: 'Alt+I' });
  });

  it('are an action that a host reads', () => {
    expect(parseAction({ type: 'menu.show', menus: nativeMenus(aContext()) })).toMatchObject({ ok: true });
  });
});
