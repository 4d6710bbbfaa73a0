import type { ReactNode } from 'react';
import type { Activity } from '../../shared/model/activity.ts';
import type { Id } from '../../shared/model/id.ts';
import { useReplica } from '../replica/use-replica.ts';
import { fieldText } from '../texts/field-text.ts';
import { t } from '../texts/t.ts';
import { formatInstant } from '../ui/format-date.ts';
import { stepName } from '../ui/step-name.ts';
import { useJournalQuery } from '../replica/use-journal-query.ts';

const LIMIT = 60;

/** Who did what with this task. */
export function ActivitySection({ projectId, taskId }: { readonly projectId: Id; readonly taskId: Id }): ReactNode {
  const people = useReplica((state) => state.workspace.person);
  const activities = useJournalQuery(projectId, { type: 'activity', projectId, taskId, limit: LIMIT });
  if (activities?.length === 0) return <p className="faint">{t('activity.none')}</p>;
  return (
    <ol className="activity">
      {activities?.map((activity) => (
        <li key={activity.id}>
          <span>
            <strong>{people.get(activity.actorId ?? '')?.name ?? t('comments.somebody')}</strong> {whatHappened(activity, taskId)}
          </span>
          <span className="faint numeric">{formatInstant(activity.atMs)}</span>
        </li>
      ))}
    </ol>
  );
}

function whatHappened({ action, touched }: Activity, taskId: Id): string {
  const fields = touched.find(({ id }) => id === taskId)?.fields ?? [];
  return fields.length === 0 ? stepName(action) : `${stepName(action)} (${fields.map(fieldText).join(', ')})`;
}
