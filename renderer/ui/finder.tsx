import type { ReactNode } from 'react';
import { Autocomplete, Dialog, Input, ListBox, Modal, ModalOverlay, TextField } from 'react-aria-components';

interface FinderProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly resultsLabel: string;
  readonly noneText: string;
  /** What fits, as items of a list box. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A line over the window, and under it what fits as one types: the first is chosen already. */
export function Finder({ label, hint, icon, text, onText, resultsLabel, noneText, children, onClose }: FinderProps): ReactNode {
  return (
    <ModalOverlay className="scrim scrim--top" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal modal--medium">
        <Dialog className="finder" aria-label={label}>
          <Autocomplete inputValue={text} onInputChange={onText}>
            <TextField aria-label={label} autoFocus className="finder__field">
              {icon}
              <Input role="combobox" aria-expanded="true" className="finder__input" placeholder={hint} />
            </TextField>
            <ListBox
              className="list-box finder__list"
              aria-label={resultsLabel}
              renderEmptyState={() => <p className="finder__none faint">{noneText}</p>}
            >
              {children}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
