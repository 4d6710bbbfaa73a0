import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { AddMeForm } from '../ui/add-me-form.tsx';
import { Dialog } from '../ui/dialog.tsx';

export function AddMeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title={t('identity.add')} onClose={onClose}>
      <AddMeForm onClose={onClose} onDone={onClose} />
    </Dialog>
  );
}
