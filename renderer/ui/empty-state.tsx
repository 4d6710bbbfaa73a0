import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  /** Nothing else on the screen has a heading. */
  readonly alone?: boolean;
  readonly children?: ReactNode;
}

/** What to do where there is nothing yet. */
export function EmptyState({ icon, title, text, alone, children }: EmptyStateProps): ReactNode {
  return (
    <div className="empty">
      <span className="empty__icon" aria-hidden="true">
        {icon}
      </span>
      {alone ? <h1 className="empty__title">{title}</h1> : <h2>{title}</h2>}
      <p className="soft">{text}</p>
      {children ? <div className="empty__actions">{children}</div> : null}
    </div>
  );
}
