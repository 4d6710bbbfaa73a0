import { ChevronsUpDown, FolderOpen, FolderPlus, Pencil } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { WORKSPACE_ID } from '../../shared/model/workspace.ts';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { messageText, t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Menu } from '../ui/menu.tsx';
import { TextField } from '../ui/text-field.tsx';

type Asking = 'rename' | 'open' | 'create';

/** The workspace by name, and the way to another one. */
export function WorkspaceMenu(): ReactNode {
  const path = useReplica((state) => state.hello?.workspacePath ?? '');
  const recent = useReplica((state) => state.hello?.recentPaths ?? []);
  const named = useReplica((state) => state.workspace.workspace.get(WORKSPACE_ID)?.name ?? '');
  const [asking, setAsking] = useState<Asking | null>(null);
  const openWorkspace = useOpenWorkspace();
  const name = named || fileNameOf(path);
  return (
    <>
      <Menu
        label={t('workspace.menu')}
        trigger={
          <AriaButton className="sidebar__name" aria-label={t('workspace.button', { name })}>
            <span className="ellipsis">{name}</span>
            <ChevronsUpDown size={13} aria-hidden="true" />
          </AriaButton>
        }
        entries={[
          { id: 'rename', label: t('workspace.rename'), icon: <Pencil size={14} />, onAction: () => setAsking('rename') },
          { id: 'create', label: t('workspace.create'), icon: <FolderPlus size={14} />, onAction: () => setAsking('create') },
          { id: 'open', label: t('workspace.open'), icon: <FolderOpen size={14} />, onAction: () => setAsking('open') },
          ...recent
            .filter((other) => other !== path)
            .slice(0, 6)
            .map((other) => ({
              id: other,
              label: fileNameOf(other),
              hint: t('workspace.recent'),
              onAction: () => void openWorkspace(other, false),
            })),
        ]}
      />
      {asking === null ? null : (
        <AskDialog asking={asking} start={asking === 'rename' ? name : ''} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

/** Opens another workspace file; says why when it can't. */
function useOpenWorkspace(): (path: string, create: boolean) => Promise<string | null> {
  const actions = useActions();
  const replica = useReplicaHandle();
  return async (path, create) => {
    const result = await actions.dispatch({ type: 'workspace.open', path, create });
    if (result.ok) {
      window.location.hash = '#/';
      return null;
    }
    const message = 'error' in result ? messageText(result.error) : t('workspace.refused');
    replica.notify({ severity: 'error', message, undoable: false });
    return message;
  };
}

interface AskDialogProps {
  readonly asking: Asking;
  readonly start: string;
  readonly onClose: () => void;
}

function AskDialog({ asking, start, onClose }: AskDialogProps): ReactNode {
  const actions = useActions();
  const openWorkspace = useOpenWorkspace();
  const [text, setText] = useState(start);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const value = text.trim();
    if (value === '') return;
    if (asking === 'rename') {
      if (await actions.run({ type: 'workspace.update', fields: { name: value } })) onClose();
    } else if ((await openWorkspace(value, asking === 'create')) === null) onClose();
  }

  return (
    <Dialog title={t(`workspace.${asking}`)} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField
          label={asking === 'rename' ? t('workspace.name') : t('workspace.path')}
          value={text}
          onChange={setText}
          autoFocus
          {...(asking === 'rename' ? {} : { description: t('workspace.path.text') })}
        />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={text.trim() === ''}>
            {asking === 'rename' ? t('action.save') : t('workspace.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function fileNameOf(path: string): string {
  return (
    path
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.baton$/, '') || 'Baton'
  );
}
