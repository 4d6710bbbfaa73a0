import { Check } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, Popover, TextField, useFilter, type Selection } from 'react-aria-components';
import { t } from '../texts/t.ts';
import type { Option } from './select.tsx';

interface ChoicePopoverProps {
  readonly anchor: RefObject<Element | null>;
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly chosen: ReadonlySet<string>;
  /** Several may be chosen; they are taken when it closes. */
  readonly many: boolean;
  readonly emptyText: string;
  /** What is looked for already: the letter that opened it. */
  readonly startText?: string;
  /** What is typed may say more than a choice can; gives what Enter then does, and in words what that is. */
  readonly readTyped?: (text: string) => TypedChoice | null;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** Something that was typed instead of chosen. */
export interface TypedChoice {
  readonly words: string;
  take(): void;
}

/** A list to choose from, found by typing, beside what it is for. */
export function ChoicePopover({
  anchor,
  label,
  options,
  chosen,
  many,
  emptyText,
  startText = '',
  readTyped,
  onChoose,
  onClose,
}: ChoicePopoverProps): ReactNode {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [text, setText] = useState(startText);
  const typed = readTyped?.(text) ?? null;
  const [draft, setDraft] = useState<ReadonlySet<string>>(chosen);

  function onSelectionChange(selection: Selection): void {
    if (selection === 'all') return;
    const ids = new Set([...selection].map(String));
    if (many) {
      setDraft(ids);
      return;
    }
    onClose();
    if (ids.size > 0) onChoose(ids);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || text === '') return;
    // The list marks its first option only a while after the last letter: who types fast means that one all the same.
    const isMarked = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
    const first = isMarked ? undefined : options.find(({ label }) => contains(label, text));
    if (!typed && !first) return;
    event.preventDefault();
    event.stopPropagation();
    if (typed) {
      onClose();
      typed.take();
    } else if (first && many) {
      setText('');
      setDraft(draft.has(first.id) ? new Set([...draft].filter((id) => id !== first.id)) : new Set([...draft, first.id]));
    } else if (first) {
      onClose();
      onChoose(new Set([first.id]));
    }
  }

  function close(): void {
    onClose();
    if (many && (draft.size !== chosen.size || [...draft].some((id) => !chosen.has(id)))) onChoose(draft);
  }

  return (
    <Popover
      className="popover"
      aria-label={label}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && close()}
      placement="bottom start"
    >
      <div className="choice" onKeyDownCapture={onKeyDown}>
        <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
          <TextField aria-label={t('field.filter')} autoFocus className="choice__search">
            <Input className="input" placeholder={t('field.filter')} />
          </TextField>
          <ListBox
            className="list-box"
            aria-label={label}
            selectionMode={many ? 'multiple' : 'single'}
            selectedKeys={[...draft]}
            escapeKeyBehavior="none"
            disallowEmptySelection={!many}
            onSelectionChange={onSelectionChange}
            renderEmptyState={() => <span className="list-item faint">{typed?.words ?? emptyText}</span>}
          >
            {options.map((option) => (
              <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="list-item">
                {({ isSelected }) => (
                  <>
                    {option.icon}
                    <span className="list-item__label" dir="auto">
                      {option.label}
                    </span>
                    {option.hint ? <span className="list-item__hint">{option.hint}</span> : null}
                    {isSelected ? <Check size={14} aria-hidden="true" /> : null}
                  </>
                )}
              </ListBoxItem>
            ))}
          </ListBox>
        </Autocomplete>
      </div>
    </Popover>
  );
}
