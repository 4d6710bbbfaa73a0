import { FolderX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { stepName } from '../ui/step-name.ts';
import type { Route } from './route.ts';

interface MissingProjectProps {
  readonly go: (route: Route) => void;
}

/** In place of a project that isn't here, most often because its import was undone a moment ago: the ways on from here. */
export function MissingProject({ go }: MissingProjectProps): ReactNode {
  const actions = useActions();
  const redo = useReplica((state) => state.history.redo);
  return (
    <EmptyState alone icon={<FolderX size={36} />} title={t('project.gone')} text={t('project.gone.text')}>
      {redo !== null && (
        <Button look="primary" onPress={() => void actions.redo()}>
          {t('action.redo-step', { step: stepName(redo) })}
        </Button>
      )}
      <Button onPress={() => go({ screen: 'home' })}>{t('nav.all-projects')}</Button>
      <Button onPress={() => go({ screen: 'trash' })}>{t('nav.trash')}</Button>
    </EmptyState>
  );
}
