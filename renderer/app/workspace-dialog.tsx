import { useState, type FormEvent, type ReactNode } from 'react';
import { WORKSPACE_ID } from '../../shared/model/workspace.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useOpenWorkspace, workspaceNameOf } from './use-open-workspace.ts';

interface WorkspaceDialogProps {
  readonly asking: 'rename' | 'open' | 'create';
  readonly onClose: () => void;
}

/** Asks for the name of this workspace, or for the path of another. */
export function WorkspaceDialog({ asking, onClose }: WorkspaceDialogProps): ReactNode {
  const actions = useActions();
  const openWorkspace = useOpenWorkspace();
  const path = useReplica((state) => state.hello?.workspacePath ?? '');
  const named = useReplica((state) => state.workspace.workspace.get(WORKSPACE_ID)?.name ?? '');
  const [text, setText] = useState(asking === 'rename' ? named || workspaceNameOf(path) : '');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const value = text.trim();
    if (value === '') return;
    if (asking === 'rename') {
      if (await actions.run({ type: 'workspace.update', fields: { name: value } })) onClose();
    } else if (await openWorkspace(value, asking === 'create')) onClose();
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
