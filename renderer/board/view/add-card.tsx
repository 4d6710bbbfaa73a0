import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../../texts/t.ts';

interface AddCardProps {
  /** The column's title. */
  readonly title: string;
  readonly onAdd: (name: string) => void;
  readonly onClose: () => void;
}

/** Where a new card of a column is written. Enter makes it and waits for the next; Escape ends it, and so does leaving it empty. */
export function AddCard({ title, onAdd, onClose }: AddCardProps): ReactNode {
  const [name, setName] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  function take(): boolean {
    if (name.trim() === '') return false;
    onAdd(name.trim());
    setName('');
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'Enter' && !take())) {
      event.preventDefault();
      onClose();
    }
  }

  return (
    <div className="board-add">
      <input
        ref={input}
        className="input"
        aria-label={t('board.add', { name: title })}
        placeholder={t('list.new-hint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          take();
          onClose();
        }}
      />
    </div>
  );
}
