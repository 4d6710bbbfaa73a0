import { useEffect } from 'react';
import { matchesShortcut } from '../palette/shortcut.ts';
import { APP_COMMANDS } from './commands/app-commands.ts';
import type { AppCommand, CommandContext } from './commands/app-command.ts';

/** The shortcuts of the app's commands. Those that a text field has a use for stay the field's own while it has the focus. */
export function useGlobalKeys(context: CommandContext): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const command = APP_COMMANDS.find(({ shortcuts }) => shortcuts?.some((spec) => matchesShortcut(spec, event)));
      if (!command || !holds(command, event.target)) return;
      event.preventDefault();
      if (command.when?.(context) ?? true) command.run(context);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
}

function holds({ whileTyping }: AppCommand, target: EventTarget | null): boolean {
  if (whileTyping) return true;
  return !isTyping(target) && !document.querySelector('[role=dialog],[role=alertdialog]');
}

/** Whether somebody writes there. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
