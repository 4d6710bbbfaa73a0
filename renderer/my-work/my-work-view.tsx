import type { ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { WhoAreYou } from '../ui/who-are-you.tsx';
import './my-work.css';
import { WorkList } from './view/work-list.tsx';

export interface MyWorkViewProps {
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

/** What the person at this device has to do, over all projects. */
export function MyWorkView({ onOpenTask }: MyWorkViewProps): ReactNode {
  const me = useReplica((state) => (state.personId === null ? undefined : state.workspace.person.get(state.personId)));
  return me === undefined ? <WhoAreYou title={t('my-work.title')} /> : <WorkList me={me} onOpenTask={onOpenTask} />;
}
