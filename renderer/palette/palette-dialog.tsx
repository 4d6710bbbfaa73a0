import { ChevronRight } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { t } from '../texts/t.ts';
import './palette.css';
import { rankItems, type PaletteItem, type RankedItem } from './rank-items.ts';

interface PaletteDialogProps {
  readonly items: readonly PaletteItem[];
  readonly recent: readonly string[];
  /** What was typed already. */
  readonly start: string;
  readonly onRun: (id: string) => void;
  readonly onClose: () => void;
}

/** Everything that can be done here, found by a few letters. */
export function PaletteDialog({ items, recent, start, onRun, onClose }: PaletteDialogProps): ReactNode {
  const [text, setText] = useState(start);
  const ranked = useMemo(() => rankItems(items, text, recent), [items, text, recent]);
  return (
    <ModalOverlay className="scrim scrim--top" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal modal--medium">
        <Dialog className="palette" aria-label={t('palette.label')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <TextField aria-label={t('palette.label')} autoFocus className="palette__field">
              <ChevronRight size={18} className="faint" aria-hidden="true" />
              <Input role="combobox" aria-expanded="true" className="palette__input" placeholder={t('palette.hint')} />
            </TextField>
            <ListBox
              className="list-box palette__list"
              aria-label={t('palette.results')}
              items={ranked.map((each) => ({ ...each, id: each.item.id }))}
              renderEmptyState={() => <p className="palette__empty faint">{t('palette.none')}</p>}
              onAction={(key) => onRun(String(key))}
            >
              {(each) => (
                <ListBoxItem id={each.id} textValue={each.item.label} className="list-item">
                  <span className="list-item__label">
                    <Label ranked={each} />
                  </span>
                  <span className="list-item__hint">{each.item.group}</span>
                  {each.item.shortcut === undefined ? null : <kbd className="kbd">{each.item.shortcut}</kbd>}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The label with what was found in it set apart. */
function Label({ ranked: { item, at } }: { readonly ranked: RankedItem }): ReactNode {
  const runs: { text: string; found: boolean; from: number }[] = [];
  for (const [index, letter] of Array.from(item.label).entries()) {
    const found = at.includes(index);
    const last = runs.at(-1);
    if (last?.found === found) last.text += letter;
    else runs.push({ text: letter, found, from: index });
  }
  return runs.map(({ text, found, from }) => (found ? <mark key={from}>{text}</mark> : text));
}
