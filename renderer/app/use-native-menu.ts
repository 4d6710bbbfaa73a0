import { useEffect, useRef } from 'react';
import { useReplica } from '../replica/use-replica.ts';
import type { CommandContext } from './commands/app-command.ts';
import type { Commands } from './commands/commands.ts';
import { nativeMenus } from './commands/native-menus.ts';
import { isTyping } from './use-global-keys.ts';

/** On the desktop: keeps the native menus in step with what can be done in this window, and does what is chosen there. */
export function useNativeMenu(context: CommandContext, commands: Commands): void {
  const isDesktop = useReplica((state) => state.hello?.host === 'desktop');
  // What the names of commands and whether they can run depend on.
  const history = useReplica((state) => state.history);
  const sync = useReplica((state) => state.sync.state);
  const chosen = useReplica((state) => state.chosenCommand);
  const sent = useRef('');
  useEffect(() => {
    if (!isDesktop) return;
    const menus = nativeMenus(context);
    const text = JSON.stringify(menus);
    if (text === sent.current) return;
    sent.current = text;
    void context.actions.dispatch({ type: 'menu.show', menus });
  }, [isDesktop, context, history, sync]);

  const done = useRef(chosen);
  useEffect(() => {
    if (chosen === null || chosen === done.current) return;
    done.current = chosen;
    // In a text field these are the field's own, as its keys are.
    if (isOfTheField(chosen.id)) document.execCommand(chosen.id);
    else commands.run(chosen.id);
  }, [chosen, commands]);
}

function isOfTheField(id: string): boolean {
  return (id === 'undo' || id === 'redo') && isTyping(document.activeElement);
}
