import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import type { ColumnLayout } from './column-layout.ts';
import { cellId, type Editing } from './use-list-state.ts';

interface NewTaskRowProps {
  readonly layout: ColumnLayout;
  readonly rowId: string;
  readonly depth: number;
  readonly topPx: number;
  readonly index: number;
  readonly active: boolean;
  readonly editing: Editing | null;
  readonly onStart: () => void;
  readonly onCommit: (name: string) => void;
  readonly onCancel: () => void;
  /** The focus went elsewhere; the name may be empty. */
  readonly onLeave: (name: string) => void;
}

/** The line under the last task, where the next one is written. */
export function NewTaskRow({
  layout,
  rowId,
  depth,
  topPx,
  index: at,
  active,
  editing,
  onStart,
  onCommit,
  onCancel,
  onLeave,
}: NewTaskRowProps): ReactNode {
  return (
    <div
      className="task-row task-row--new"
      role="row"
      aria-rowindex={at + 2}
      aria-level={depth + 1}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      {layout.columns.map((column, index) => (
        <div
          key={column.id}
          id={cellId(rowId, index)}
          role="gridcell"
          aria-colindex={index + 1}
          className={`cell cell--${column.id}${active && index === layout.nameColumn ? ' cell--active' : ''}`}
          onClick={onStart}
        >
          {index === layout.nameColumn ? (
            editing ? (
              <NewTaskInput
                indentPx={depth * 18}
                start={editing.text ?? ''}
                onCommit={onCommit}
                onCancel={onCancel}
                onLeave={onLeave}
              />
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

type NewTaskInputProps = Pick<NewTaskRowProps, 'onCommit' | 'onCancel' | 'onLeave'> & {
  readonly start: string;
  readonly indentPx: number;
};

function NewTaskInput({ start, indentPx, onCommit, onCancel, onLeave }: NewTaskInputProps): ReactNode {
  const [name, setName] = useState(start);
  const input = useRef<HTMLInputElement>(null);
  // What was sent or dropped must not be sent again when the field loses the focus.
  const settled = useRef(false);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' || ((event.key === 'Enter' || event.key === 'Tab') && name.trim() === '')) {
      event.preventDefault();
      settled.current = true;
      onCancel();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      settled.current = true;
      setName('');
      onCommit(name.trim());
      settled.current = false;
    }
  }

  return (
    <input
      ref={input}
      className="cell__input"
      aria-label={t('list.new-name')}
      placeholder={t('list.new-hint')}
      value={name}
      style={{ paddingInlineStart: 31 + indentPx }}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (!settled.current) onLeave(name.trim());
      }}
    />
  );
}
