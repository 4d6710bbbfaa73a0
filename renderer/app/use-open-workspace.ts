import { useActions, useReplicaHandle } from '../replica/use-replica.ts';
import { messageText } from '../texts/saying-text.ts';
import { t } from '../texts/t.ts';

/** Opens another workspace file in place of this one. Resolves to whether it is open; says why when it isn't. */
export function useOpenWorkspace(): (path: string, create: boolean) => Promise<boolean> {
  const actions = useActions();
  const replica = useReplicaHandle();
  return async (path, create) => {
    const result = await actions.dispatch({ type: 'workspace.open', path, create });
    if (result.ok) return true;
    const message = 'error' in result ? messageText(result.error) : t('workspace.refused');
    replica.notify({ severity: 'error', message, undoable: false });
    return false;
  };
}

/** A workspace that has no name goes by that of its file. */
export function workspaceNameOf(path: string): string {
  const [file = ''] = path.split(/[\\/]/).slice(-1);
  return file.replace(/\.baton$/, '') || 'Baton';
}
