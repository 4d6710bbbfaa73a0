import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { ChoicePopover, type TypedChoice } from '../ui/choice-popover.tsx';
import { cellText } from './cell-text.ts';
import { columnName, type Column } from './columns.ts';
import { choiceOf } from './cell-choice.tsx';
import { readPeople } from './read-cell.ts';
import type { ListSource, RowModel } from './row-model.ts';
import type { HandlersBox, RowHandlers } from './row-handlers.ts';
import type { Editing } from './use-list-state.ts';

interface CellEditorProps {
  readonly source: ListSource;
  readonly model: RowModel;
  readonly column: Column;
  readonly editing: Editing;
  readonly handlers: HandlersBox;
}

export function CellEditor(props: CellEditorProps): ReactNode {
  return props.column.editor === 'text' ? <TextEditor {...props} /> : <ChoiceEditor {...props} />;
}

/** Writes over a cell. Enter takes it and goes down, Tab takes it and goes on to the next cell, Esc leaves what stood there. */
function TextEditor({ source, model, column, editing, handlers }: CellEditorProps): ReactNode {
  const [text, setText] = useState(() => editing.text ?? cellText(source, model, column.id));
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(false);

  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    // What stood there is selected, what was typed is gone on with.
    if (editing.text === null) input.current?.select();
  }, [editing]);

  function take(): boolean {
    const refusal = handlers.current.commands.edit(model, column.id, text);
    setError(refusal);
    settled.current = refusal === null;
    return settled.current;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { list, focusGrid } = handlers.current;
    event.stopPropagation();
    if (event.key === 'Escape') {
      settled.current = true;
      list.stopEditing();
      focusGrid();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!take()) return;
      focusGrid();
      list.step(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      if (!take()) return;
      focusGrid();
      goOn(handlers.current, event.shiftKey ? -1 : 1);
    }
  }

  return (
    <>
      <input
        ref={input}
        className="cell__input"
        aria-label={t('list.editing', { column: columnName(column), name: model.task.name })}
        aria-invalid={error !== null}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setError(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!settled.current && take()) handlers.current.list.stopEditing();
        }}
      />
      {error === null ? null : (
        <span className="cell__error" role="alert">
          {error}
        </span>
      )}
    </>
  );
}

/** The next cell that can be written in, in the same row. */
function goOn({ list, layout }: RowHandlers, by: 1 | -1): void {
  let column = list.active.column + by;
  while (layout.columns[column]?.editor === 'none') column += by;
  if (layout.columns[column]) list.activate(list.active.rowId, column, { edit: null });
  else list.stopEditing();
}

function ChoiceEditor(props: CellEditorProps): ReactNode {
  const { source, model, column, editing, handlers } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  const { options, chosen, choose } = choiceOf(source, { model, column }, handlers.current);
  return (
    <span ref={anchor} className="cell__anchor">
      <span className="ellipsis" dir="auto">
        {cellText(source, model, column.id)}
      </span>
      <ChoicePopover
        anchor={anchor}
        label={t('list.editing', { column: columnName(column), name: model.task.name })}
        options={options}
        chosen={new Set(chosen)}
        many={column.editor === 'many'}
        emptyText={t('list.no-people')}
        startText={editing.text ?? ''}
        {...(column.id === 'assignees' ? { readTyped: (text: string) => typedPeople(props, text) } : {})}
        onChoose={choose}
        onClose={() => {
          handlers.current.list.stopEditing();
          handlers.current.focusGrid();
        }}
      />
    </span>
  );
}

/** People with their shares of time, or several at once: `Ada 50%, Ben`. They replace who is there. */
function typedPeople({ source, model, handlers }: CellEditorProps, text: string): TypedChoice | null {
  if (!/[%,;]/.test(text)) return null;
  const wanted = readPeople(text, source.people);
  if (!wanted.ok || wanted.value.length === 0) return null;
  const names = wanted.value.map(({ personId, units }) => {
    const name = source.people.get(personId)?.name ?? '';
    return units === undefined ? name : `${name} ${Math.round(units * 100)}%`;
  });
  return { words: names.join(', '), take: () => void handlers.current.commands.edit(model, 'assignees', text) };
}
