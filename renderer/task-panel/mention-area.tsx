import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Person } from '../../shared/model/person.ts';
import { Avatar } from '../ui/avatar.tsx';
import { fittingNames, mentionAt, withMention, type MentionDraft } from './mention-draft.ts';

interface MentionAreaProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The people who can be called. */
  readonly people: readonly Person[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const MAX_SHOWN = 6;

/** A text of several lines in which `@` calls people by name. */
export function MentionArea({ label, placeholder, value, onChange, people, onKeyDown }: MentionAreaProps): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [draft, setDraft] = useState<MentionDraft | null>(null);
  const [marked, setMarked] = useState(0);
  const names = draft
    ? fittingNames(
        people.map(({ name }) => name),
        draft.typed,
      ).slice(0, MAX_SHOWN)
    : [];

  function take(name: string | undefined): void {
    if (!draft || name === undefined) return;
    const next = withMention(value, draft, name);
    onChange(next.text);
    setDraft(null);
    // The caret can be put only where the text is already.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  }

  function onAreaKeyDown(event: KeyboardEvent): void {
    if (names.length === 0 || event.ctrlKey || event.metaKey) return onKeyDown(event);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) setMarked((marked + by + names.length) % names.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(names[marked]);
    else if (event.key === 'Escape') setDraft(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="mention">
      <textarea
        ref={area}
        className="input"
        dir="auto"
        rows={3}
        aria-label={label}
        aria-autocomplete="list"
        {...(names.length > 0 ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${marked}` } : {})}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
          setDraft(mentionAt(target.value, target.selectionStart));
          setMarked(0);
        }}
        onBlur={() => setDraft(null)}
        onKeyDown={onAreaKeyDown}
      />
      {names.length === 0 ? null : (
        <div className="mention__list" role="listbox" id={listId} aria-label={label}>
          {names.map((name, index) => (
            <div
              key={name}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === marked}
              className={index === marked ? 'list-item mention__marked' : 'list-item'}
              // The area keeps the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                take(name);
              }}
            >
              <Avatar name={name} colour={people.find((each) => each.name === name)?.colour ?? ''} decorative />
              <span className="list-item__label" dir="auto">
                {name}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
