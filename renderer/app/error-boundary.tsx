import { Component, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly message: string | null;
}

/** Where a bug in the interface ends: it says what happened and offers to start again. What was committed is safe in the host. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <div className="empty" role="alert">
        <h1>{t('failure.title')}</h1>
        <p className="soft">{t('failure.text')}</p>
        <p className="faint">{this.state.message}</p>
        <Button look="primary" onPress={() => window.location.reload()}>
          {t('failure.reload')}
        </Button>
      </div>
    );
  }
}
