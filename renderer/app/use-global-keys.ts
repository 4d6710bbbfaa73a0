import { useEffect } from 'react';
import { useActions } from '../replica/use-replica.ts';
import { PROJECT_TABS, type Route } from './route.ts';
import type { OpenDialog } from './shell-dialogs.tsx';

interface GlobalKeys {
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly open: (dialog: OpenDialog) => void;
}

/** Shortcuts that hold everywhere. Those that a text field has a use for stay the field's own while it has the focus. */
export function useGlobalKeys({ route, go, open }: GlobalKeys): void {
  const actions = useActions();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === 'k') {
        event.preventDefault();
        open({ kind: 'search' });
        return;
      }
      if (event.altKey && !command && route.screen === 'project') {
        const tab = PROJECT_TABS[Number(event.key) - 1];
        if (tab) {
          event.preventDefault();
          go({ ...route, tab });
        }
        return;
      }
      if (isTyping(event.target) || document.querySelector('[role=dialog],[role=alertdialog]')) return;
      if (command && (key === 'y' || (key === 'z' && event.shiftKey))) {
        event.preventDefault();
        void actions.redo();
      } else if (command && key === 'z') {
        event.preventDefault();
        void actions.undo();
      } else if (event.key === '?') {
        event.preventDefault();
        open({ kind: 'help' });
      }
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [route, go, open, actions]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
