import { Plus, Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { FieldsOf } from '../../shared/commands/command.ts';
import type { RecordOfKind } from '../../shared/model/entities.ts';
import { liveByName, liveInOrder } from '../replica/live-records.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { TextField } from '../ui/text-field.tsx';

type Client = RecordOfKind<'client'>;

/** Whom projects are done for: named, with whom to talk to, and put in the trash. */
export function ClientsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const table = useReplica((state) => state.workspace.client);
  const clients = liveByName(table);
  return (
    <Dialog title={t('clients.title')} onClose={onClose} size="large">
      {clients.length === 0 ? (
        <p className="soft">{t('clients.none')}</p>
      ) : (
        <DataTable
          className="quiet-field"
          heads={[
            { label: t('clients.name') },
            { label: t('clients.contact') },
            { label: t('clients.notes') },
            { label: t('nav.projects') },
            { label: t('people.actions'), hidden: true },
          ]}
        >
          {clients.map((client) => (
            <ClientRow key={client.id} client={client} />
          ))}
        </DataTable>
      )}
      <NewClient />
    </Dialog>
  );
}

function ClientRow({ client }: { readonly client: Client }): ReactNode {
  const actions = useActions();
  const { id, name } = client;
  const projects = useReplica((state) =>
    liveInOrder(state.workspace.project)
      .filter(({ clientId }) => clientId === id)
      .map((project) => project.name)
      .join(', '),
  );
  const update = (fields: FieldsOf<'client'>): null => {
    void actions.run({ type: 'client.update', id, fields });
    return null;
  };
  return (
    <tr>
      <td>
        <DraftField
          label={t('client.name')}
          hideLabel
          value={name}
          onCommit={(text) => (text.trim() === '' ? t('clients.name-empty') : update({ name: text.trim() }))}
        />
      </td>
      <td>
        <DraftField
          label={t('clients.contact-of', { name })}
          hideLabel
          value={client.contact}
          onCommit={(text) => update({ contact: text.trim() })}
        />
      </td>
      <td>
        <DraftField
          label={t('clients.notes-of', { name })}
          hideLabel
          value={client.notes}
          onCommit={(notes) => update({ notes })}
        />
      </td>
      <td className="soft">{projects}</td>
      <td>
        <IconButton
          label={t('clients.delete', { name })}
          icon={<Trash2 size={14} />}
          onPress={() => void actions.run({ type: 'client.delete', id }, { message: t('clients.deleted', { name }) })}
        />
      </td>
    </tr>
  );
}

function NewClient(): ReactNode {
  const actions = useActions();
  const [name, setName] = useState('');
  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const fields = { name: name.trim() };
    if (fields.name !== '' && (await actions.run({ type: 'client.create', id: actions.newId(), fields }))) setName('');
  }
  return (
    <form className="row row--end" onSubmit={(event) => void add(event)}>
      <div className="grow">
        <TextField label={t('client.new')} value={name} onChange={setName} />
      </div>
      <Button type="submit" isDisabled={name.trim() === ''}>
        <Plus size={14} />
        {t('client.add')}
      </Button>
    </form>
  );
}
