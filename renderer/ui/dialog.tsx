import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../texts/t.ts';
import { Button, IconButton } from './button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large';
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
}

/** A dialog over the window. It is open as long as it stands in the tree. */
export function Dialog({ title, onClose, size = 'small', role = 'dialog', children }: DialogProps): ReactNode {
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`modal modal--${size}`}>
        <AriaDialog className="dialog" role={role}>
          <div className="dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={t('action.close')} icon={<X size={16} />} onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly message: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that can't be undone. */
export function ConfirmDialog({ title, message, action, onConfirm, onClose }: ConfirmProps): ReactNode {
  return (
    <Dialog title={title} onClose={onClose} role="alertdialog">
      <p className="soft">{message}</p>
      <div className="dialog__actions">
        <Button onPress={onClose} autoFocus>
          {t('action.cancel')}
        </Button>
        <Button
          look="danger"
          onPress={() => {
            onClose();
            onConfirm();
          }}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
