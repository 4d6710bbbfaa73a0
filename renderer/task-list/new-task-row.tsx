import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { COLUMNS, COLUMN_TEMPLATE, NAME_COLUMN } from './columns.ts';
import { cellId, NEW_ROW, type Editing } from './use-list-state.ts';

interface NewTaskRowProps {
  readonly position: { readonly top: number; readonly index: number };
  readonly active: boolean;
  readonly editing: Editing | null;
  readonly onStart: () => void;
  readonly onCommit: (name: string) => void;
  readonly onCancel: () => void;
}

/** The line under the last task, where the next one is written. */
export function NewTaskRow({ position, active, editing, onStart, onCommit, onCancel }: NewTaskRowProps): ReactNode {
  return (
    <div
      className="task-row task-row--new"
      role="row"
      aria-rowindex={position.index + 2}
      aria-level={1}
      style={{ transform: `translateY(${position.top}px)`, gridTemplateColumns: COLUMN_TEMPLATE }}
    >
      {COLUMNS.map((column, index) => (
        <div
          key={column.id}
          id={cellId(NEW_ROW, index)}
          role="gridcell"
          aria-colindex={index + 1}
          className={`cell cell--${column.id}${active && index === NAME_COLUMN ? ' cell--active' : ''}`}
          onClick={onStart}
        >
          {index === NAME_COLUMN ? (
            editing ? (
              <NewTaskInput start={editing.text ?? ''} onCommit={onCommit} onCancel={onCancel} />
            ) : (
              <span className="row faint">
                <Plus size={14} aria-hidden="true" />
                {t('list.add')}
              </span>
            )
          ) : null}
        </div>
      ))}
    </div>
  );
}

type NewTaskInputProps = Pick<NewTaskRowProps, 'onCommit' | 'onCancel'> & { readonly start: string };

function NewTaskInput({ start, onCommit, onCancel }: NewTaskInputProps): ReactNode {
  const [name, setName] = useState(start);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' || ((event.key === 'Enter' || event.key === 'Tab') && name.trim() === '')) {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setName('');
      onCommit(name.trim());
    }
  }

  return (
    <input
      ref={input}
      className="cell__input"
      aria-label={t('list.new-name')}
      placeholder={t('list.new-hint')}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (name.trim() !== '') onCommit(name.trim());
        onCancel();
      }}
    />
  );
}
