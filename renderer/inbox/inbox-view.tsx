import type { ReactNode } from 'react';
import type { InboxItem } from '../../shared/contract/inbox.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { WhoAreYou } from '../ui/who-are-you.tsx';
import './inbox.css';
import { InboxList } from './view/inbox-list.tsx';

export interface InboxViewProps {
  readonly onOpen: (item: InboxItem) => void;
}

/** What others did that concerns the person at this device. */
export function InboxView({ onOpen }: InboxViewProps): ReactNode {
  const isKnown = useReplica((state) => state.personId !== null && state.workspace.person.has(state.personId));
  return isKnown ? <InboxList onOpen={onOpen} /> : <WhoAreYou title={t('inbox.title')} />;
}
