import { useState, type FormEvent, type ReactNode } from 'react';
import { useIdentity } from '../replica/use-identity.ts';
import { useActions } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from './button.tsx';
import { personColour } from './person-colour.ts';
import { TextField } from './text-field.tsx';

/** Adds whoever sits at this device to the people of the workspace. */
export function AddMeForm({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }): ReactNode {
  const actions = useActions();
  const become = useIdentity();
  const [text, setText] = useState('');
  const name = text.trim();
  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name === '') return;
    const id = actions.newId();
    if (!(await actions.run({ type: 'person.create', id, fields: { name, colour: personColour(id) } }))) return;
    await become(id);
    onDone();
  }
  return (
    <form className="stack" onSubmit={(event) => void add(event)}>
      <TextField label={t('person.name')} value={text} onChange={setText} autoFocus />
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button look="primary" type="submit" isDisabled={name === ''}>
          {t('identity.that-is-me')}
        </Button>
      </div>
    </form>
  );
}
