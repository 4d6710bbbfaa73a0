import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { WORKSPACE_ID } from '../../shared/model/workspace.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Menu } from '../ui/menu.tsx';
import { useCommands } from './commands/commands.ts';
import { useOpenWorkspace, workspaceNameOf } from './use-open-workspace.ts';

const MOST_RECENT = 6;

/** The workspace by name, and the way to another one. */
export function WorkspaceMenu(): ReactNode {
  const commands = useCommands();
  const path = useReplica((state) => state.hello?.workspacePath ?? '');
  const recent = useReplica((state) => state.hello?.recentPaths ?? []);
  const named = useReplica((state) => state.workspace.workspace.get(WORKSPACE_ID)?.name ?? '');
  const openWorkspace = useOpenWorkspace();
  const name = named || workspaceNameOf(path);
  return (
    <Menu
      label={t('workspace.menu')}
      trigger={
        <AriaButton className="sidebar__name" aria-label={t('workspace.button', { name })}>
          <span className="ellipsis" dir="auto">
            {name}
          </span>
          <ChevronsUpDown size={13} aria-hidden="true" />
        </AriaButton>
      }
      entries={[
        ...commands.entries(['workspace.rename', 'clients', 'workspace.create', 'workspace.open', 'window.new']),
        ...recent
          .filter((other) => other !== path)
          .slice(0, MOST_RECENT)
          .map((other) => ({
            id: other,
            label: workspaceNameOf(other),
            hint: t('workspace.recent'),
            onAction: () => void openWorkspace(other, false),
          })),
      ]}
    />
  );
}
