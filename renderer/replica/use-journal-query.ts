import { useEffect, useState } from 'react';
import type { AnswerTo, Query } from '../../shared/contract/query.ts';
import { documentIdOf } from '../../shared/model/document-id.ts';
import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplica, useReplicaHandle } from './use-replica.ts';

/** The answer to a question about a project's journal, asked again whenever the journal grows; undefined until the first is here. */
export function useJournalQuery<Q extends Extract<Query, { type: 'comments' | 'activity' | 'decisions' }>>(
  projectId: Id,
  query: Q,
): AnswerTo<Q> | undefined {
  const actions = useActions();
  const replica = useReplicaHandle();
  const revision = useReplica((state) => state.journals.get(documentIdOf('journal', projectId)) ?? 0);
  const [answer, setAnswer] = useState<AnswerTo<Q>>();
  // A query is made anew at each render; its text says whether it is another one.
  const key = JSON.stringify(query);
  useEffect(() => {
    let current = true;
    actions.query(JSON.parse(key) as Q).then(
      (next) => current && setAnswer(() => next),
      (error: unknown) => replica.notifyUnanswered(error),
    );
    return () => {
      current = false;
    };
  }, [actions, replica, key, revision]);
  return answer;
}
