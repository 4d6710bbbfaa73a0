import type { ReactNode } from 'react';

interface ToggleProps {
  readonly className: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

/** A button that stays pressed. A plain element: ten of a library's cost as much as the chart's first picture. */
export function Toggle({ className, on, disabled, onChange, children }: ToggleProps): ReactNode {
  return (
    <button type="button" className={className} aria-pressed={on} disabled={disabled} onClick={() => onChange(!on)}>
      {children}
    </button>
  );
}
