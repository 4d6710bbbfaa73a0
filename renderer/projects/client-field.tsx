import { useState, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { liveByName } from '../replica/live-records.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

interface ClientFieldProps {
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
}

const NONE = '-';
const NEW = '+';

/** Whom the project is done for: one of the clients, or a new one. */
export function ClientField({ value, onChange }: ClientFieldProps): ReactNode {
  const actions = useActions();
  const table = useReplica((state) => state.workspace.client);
  const [name, setName] = useState<string | null>(null);
  const clients = liveByName(table).map(({ id, name: label, contact }) => ({
    id,
    label,
    ...(contact === '' ? {} : { hint: contact }),
  }));

  async function add(): Promise<void> {
    const id = actions.newId();
    if (!(await actions.run({ type: 'client.create', id, fields: { name: (name ?? '').trim() } }))) return;
    onChange(id);
    setName(null);
  }

  if (name === null) {
    return (
      <Select
        label={t('project.client')}
        value={value ?? NONE}
        options={[{ id: NONE, label: t('client.none') }, ...clients, { id: NEW, label: t('client.new') }]}
        onChange={(id) => {
          if (id === NEW) setName('');
          else onChange(id === NONE ? null : id);
        }}
      />
    );
  }
  return (
    <div className="row row--end">
      <div className="grow">
        <TextField label={t('client.name')} value={name} onChange={setName} autoFocus />
      </div>
      <Button isDisabled={name.trim() === ''} onPress={() => void add()}>
        {t('client.add')}
      </Button>
      <Button look="quiet" onPress={() => setName(null)}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
