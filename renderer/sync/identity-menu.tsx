import { CircleUser, UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Id } from '../../shared/model/id.ts';
import { useIdentity } from '../replica/use-identity.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Menu } from '../ui/menu.tsx';
import { personColour } from '../ui/person-colour.ts';
import { TextField } from '../ui/text-field.tsx';

/** Who sits at this device: shown, and chosen from the people of the workspace. */
export function IdentityMenu({ closed }: { readonly closed: boolean }): ReactNode {
  const people = useReplica((state) => state.workspace.person);
  const personId = useReplica((state) => state.personId);
  const choose = useIdentity();
  const [adding, setAdding] = useState(false);
  const me = personId === null ? undefined : people.get(personId);
  const label = me ? t('identity.you-are', { name: me.name }) : t('identity.who');
  return (
    <>
      <Menu
        label={t('identity.label')}
        trigger={
          <AriaButton className="nav-item" {...(closed ? { 'aria-label': label } : {})}>
            {me ? <Avatar name={me.name} colour={me.colour} decorative /> : <CircleUser size={16} />}
            {closed ? null : <span className="nav-item__label">{label}</span>}
          </AriaButton>
        }
        entries={[
          ...[...people.values()]
            .filter((person) => person.deletedAtMs === null)
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map((person) => ({
              id: person.id,
              label: person.name,
              icon: <Avatar name={person.name} colour={person.colour} decorative />,
              ...(person.id === personId ? { hint: '✓' } : {}),
              onAction: () => void choose(person.id),
            })),
          { id: '+', label: t('identity.add'), icon: <UserPlus size={14} />, onAction: () => setAdding(true) },
        ]}
      />
      {adding ? <AddMeDialog onClose={() => setAdding(false)} onAdded={(id) => void choose(id)} /> : null}
    </>
  );
}

function AddMeDialog({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: (id: Id) => void }): ReactNode {
  const actions = useActions();
  const [name, setName] = useState('');
  async function add(): Promise<void> {
    const id = actions.newId();
    const done = await actions.run({ type: 'person.create', id, fields: { name: name.trim(), colour: personColour(id) } });
    if (!done) return;
    onAdded(id);
    onClose();
  }
  return (
    <Dialog title={t('identity.add')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void add();
        }}
      >
        <TextField label={t('person.name')} value={name} onChange={setName} autoFocus />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            {t('identity.that-is-me')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
