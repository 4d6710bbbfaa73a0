import { Pencil, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CalendarException } from '../../shared/model/calendar-exception.ts';
import type { Id } from '../../shared/model/id.ts';
import { dayToMin } from '../../shared/model/time.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/button.tsx';
import { formatSpan } from '../ui/format-date.ts';
import { ExceptionForm } from './exception-form.tsx';
import { formatHours } from './hours-text.ts';
import { recurrenceText } from './recurrence-text.ts';

/** The days on which a calendar differs from its week. */
export function ExceptionsEditor({ calendarId }: { readonly calendarId: Id }): ReactNode {
  const actions = useActions();
  const [added, setAdded] = useState(0);
  const [editedId, setEditedId] = useState<Id | null>(null);
  const table = useReplica((state) => state.workspace.calendarException);
  const exceptions = [...table.values()]
    .filter((exception) => exception.calendarId === calendarId && exception.deletedAtMs === null)
    .toSorted((a, b) => a.fromDay - b.fromDay);
  const edited = exceptions.find(({ id }) => id === editedId);
  return (
    <>
      <h3>{t('exceptions.title')}</h3>
      <ul className="spans">
        {exceptions.map((exception) => (
          <li key={exception.id} className={exception.id === editedId ? 'row is-edited' : 'row'}>
            <span className="numeric">{daysText(exception)}</span>
            <span className="grow ellipsis" dir="auto">
              {exception.name}
            </span>
            <span className="faint">{exception.hours.length === 0 ? t('calendar.off') : formatHours(exception.hours)}</span>
            {exception.repeats ? <span className="badge">{recurrenceText(exception.repeats)}</span> : null}
            <IconButton
              small
              label={t('exceptions.edit', { name: exception.name })}
              icon={<Pencil size={14} />}
              onPress={() => setEditedId(exception.id)}
            />
            <IconButton
              small
              label={t('exceptions.delete', { name: exception.name })}
              icon={<X size={14} />}
              onPress={() => void actions.run({ type: 'calendarException.delete', id: exception.id })}
            />
          </li>
        ))}
      </ul>
      {edited ? (
        <ExceptionForm key={edited.id} calendarId={calendarId} edited={edited} hasFocus onDone={() => setEditedId(null)} />
      ) : (
        <ExceptionForm
          key={added}
          calendarId={calendarId}
          edited={null}
          hasFocus={added > 0}
          onDone={() => setAdded(added + 1)}
        />
      )}
    </>
  );
}

function daysText({ fromDay, toDay }: CalendarException): string {
  return formatSpan(dayToMin(fromDay), dayToMin(toDay + 1));
}
