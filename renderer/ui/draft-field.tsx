import { useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { TextField } from './text-field.tsx';

type FieldKeyEvent = Parameters<NonNullable<ComponentProps<typeof TextField>['onKeyDown']>>[0];

interface DraftFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** What stands now. A draft hides it until it is committed or dropped. */
  readonly value: string;
  /** Takes the draft when the field is left or Enter is pressed; gives why it can't, or null when it was taken. */
  readonly onCommit: (text: string) => string | null;
  readonly placeholder?: string;
  readonly description?: string;
  readonly rows?: number;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A text field whose draft stays local until Enter or leaving it; Esc drops it. */
export function DraftField({ value, onCommit, rows, ...rest }: DraftFieldProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  // Esc blurs the field, and the blur must not commit what was just dropped.
  const dropped = useRef(false);

  function commit(): void {
    if (dropped.current || draft === null) {
      dropped.current = false;
      return;
    }
    const refusal = draft === value ? null : onCommit(draft);
    setError(refusal);
    if (refusal === null) setDraft(null);
  }

  function onKeyDown(event: FieldKeyEvent): void {
    if (event.key === 'Enter' && (!rows || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      dropped.current = true;
      setDraft(null);
      setError(null);
      if (event.target instanceof HTMLElement) event.target.blur();
    } else if (event.key === 'Escape') {
      // There is nothing to drop: it is for what the field stands in.
      event.continuePropagation();
    }
  }

  return (
    <TextField
      {...rest}
      {...(rows ? { rows } : {})}
      value={draft ?? value}
      error={error}
      onChange={(text) => {
        dropped.current = false;
        setDraft(text);
      }}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
