import { useState, type ReactNode } from 'react';
import { useIdentity } from '../replica/use-identity.ts';
import { useActions } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { personColour } from '../ui/person-colour.ts';
import { TextField } from '../ui/text-field.tsx';

/** Adds whoever sits at this device to the people of the workspace. */
export function AddMeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const actions = useActions();
  const choose = useIdentity();
  const [name, setName] = useState('');
  async function add(): Promise<void> {
    const id = actions.newId();
    const done = await actions.run({ type: 'person.create', id, fields: { name: name.trim(), colour: personColour(id) } });
    if (!done) return;
    void choose(id);
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
