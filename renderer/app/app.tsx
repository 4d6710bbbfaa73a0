import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import './app.css';
import { Shell } from './shell.tsx';
import { useAppearance } from './use-appearance.ts';
import { useFreshAddress } from './use-fresh-address.ts';
import { useLanguage } from './use-language.ts';

/** The window: what there is before the host has answered, and then the shell. */
export function App(): ReactNode {
  const phase = useReplica((state) => state.phase);
  const failure = useReplica((state) => state.failure);
  const speaking = useLanguage();
  useAppearance();
  useFreshAddress();
  if (phase === 'connecting' || speaking === null) {
    return (
      <main className="splash" aria-busy="true">
        {speaking === null ? null : <p className="faint">{t('app.opening')}</p>}
      </main>
    );
  }
  if (phase === 'gone') {
    return (
      <main className="splash">
        <EmptyState icon={<CloudOff size={36} />} title={t('app.gone')} text={failure ?? ''}>
          <Button look="primary" onPress={() => window.location.reload()}>
            {t('action.try-again')}
          </Button>
        </EmptyState>
      </main>
    );
  }
  return (
    <I18nProvider locale={speaking.locale}>
      <Shell key={speaking.language} />
    </I18nProvider>
  );
}
