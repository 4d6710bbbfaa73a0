import { RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Command } from '../../shared/commands/command.ts';
import type { TrashItem } from '../../shared/contract/query.ts';
import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format-date.ts';
import { restoreCommand } from './restore-command.ts';

/** What was deleted: brought back here, or removed for good. */
export function TrashScreen(): ReactNode {
  const actions = useActions();
  const { items, reload } = useTrash();
  const projects = useReplica((state) => state.workspace.project);
  const [confirming, setConfirming] = useState(false);

  async function run(command: Command): Promise<void> {
    await actions.run(command);
    reload();
  }
  async function empty(): Promise<void> {
    const projectIds = new Set<Id | null>([null, ...(items ?? []).map(({ projectId }) => projectId)]);
    // Projects first: the workspace's own trash may hold the project itself.
    const inOrder = [...projectIds].toSorted((a, b) => Number(a === null) - Number(b === null));
    for (const projectId of inOrder) await actions.run({ type: 'trash.empty', projectId });
    reload();
  }

  if (!items) return null;
  return (
    <div className="screen">
      <div className="screen__head">
        <h1>{t('nav.trash')}</h1>
        <Button look="danger" isDisabled={items.length === 0} onPress={() => setConfirming(true)}>
          {t('trash.empty')}
        </Button>
      </div>
      {items.length === 0 ? (
        <EmptyState icon={<Trash2 size={36} />} title={t('trash.none')} text={t('trash.none.text')} />
      ) : (
        <DataTable
          heads={[
            { label: t('trash.what') },
            { label: t('trash.kind') },
            { label: t('search.project') },
            { label: t('trash.when') },
            { label: t('people.actions'), hidden: true },
          ]}
        >
          {items.map((item) => (
            <tr key={`${item.kind}/${item.projectId ?? ''}/${item.id}`}>
              <td dir="auto">{item.name}</td>
              <td className="soft">{t(`kind.${item.kind}`)}</td>
              <td className="soft">{item.projectId === null ? '' : (projects.get(item.projectId)?.name ?? '')}</td>
              <td className="soft numeric">{formatInstant(item.deletedAtMs)}</td>
              <td>
                <RestoreButton item={item} onRestore={run} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      {confirming ? (
        <ConfirmDialog
          title={t('trash.empty')}
          message={t('trash.empty.text', { n: items.length })}
          action={t('trash.empty')}
          onClose={() => setConfirming(false)}
          onConfirm={() => void empty()}
        />
      ) : null}
    </div>
  );
}

function RestoreButton({
  item,
  onRestore,
}: {
  readonly item: TrashItem;
  readonly onRestore: (command: Command) => Promise<void>;
}): ReactNode {
  const command = restoreCommand(item);
  if (!command) return null;
  return (
    <Button onPress={() => void onRestore(command)} aria-label={t('trash.restore-name', { name: item.name })}>
      <RotateCcw size={13} />
      {t('trash.restore')}
    </Button>
  );
}

/** What is in the trash, asked for again when anything changes. */
function useTrash(): { readonly items: readonly TrashItem[] | undefined; readonly reload: () => void } {
  const actions = useActions();
  const replica = useReplicaHandle();
  const changes = useReplica(
    (state) => `${state.workspaceRevision}:${[...state.plans.values()].map(({ revision }) => revision).join()}`,
  );
  const [asked, setAsked] = useState(0);
  const [items, setItems] = useState<readonly TrashItem[]>();
  useEffect(() => {
    let current = true;
    actions.query({ type: 'trash' }).then(
      (found) => current && setItems(found),
      (error: unknown) => replica.notifyUnanswered(error),
    );
    return () => {
      current = false;
    };
  }, [actions, replica, changes, asked]);
  return { items, reload: () => setAsked((count) => count + 1) };
}
