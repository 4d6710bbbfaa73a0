import { X } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { CalendarException } from '../../shared/model/calendar-exception.ts';
import type { Id } from '../../shared/model/id.ts';
import { dayToMin, minToDay } from '../../shared/model/time.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { readDate } from '../ui/date-field.tsx';
import { formatDay, todayDay } from '../ui/format-date.ts';
import { TextField } from '../ui/text-field.tsx';
import { formatHours, parseHours } from './hours-text.ts';
import { NO_RECURRENCE, readRecurrence } from './recurrence-draft.ts';
import { RecurrenceFields } from './recurrence-fields.tsx';
import { recurrenceText } from './recurrence-text.ts';

/** The days on which a calendar differs from its week. */
export function ExceptionsEditor({ calendarId }: { readonly calendarId: Id }): ReactNode {
  const actions = useActions();
  const [added, setAdded] = useState(0);
  const table = useReplica((state) => state.workspace.calendarException);
  const exceptions = [...table.values()]
    .filter((exception) => exception.calendarId === calendarId && exception.deletedAtMs === null)
    .toSorted((a, b) => a.fromDay - b.fromDay);
  return (
    <>
      <h3>{t('exceptions.title')}</h3>
      <ul className="spans">
        {exceptions.map((exception) => (
          <li key={exception.id} className="row">
            <span className="numeric">{daysText(exception)}</span>
            <span className="grow ellipsis" dir="auto">
              {exception.name}
            </span>
            <span className="faint">{exception.hours.length === 0 ? t('calendar.off') : formatHours(exception.hours)}</span>
            {exception.repeats ? <span className="badge">{recurrenceText(exception.repeats)}</span> : null}
            <IconButton
              small
              label={t('exceptions.delete', { name: exception.name })}
              icon={<X size={14} />}
              onPress={() => void actions.run({ type: 'calendarException.delete', id: exception.id })}
            />
          </li>
        ))}
      </ul>
      <ExceptionForm key={added} calendarId={calendarId} isNext={added > 0} onAdded={() => setAdded(added + 1)} />
    </>
  );
}

function daysText({ fromDay, toDay }: CalendarException): string {
  const from = formatDay(dayToMin(fromDay));
  return fromDay === toDay ? from : `${from} – ${formatDay(dayToMin(toDay))}`;
}

const YEARS_AHEAD = 30;

/** The last day as typed; left empty, the first one, or for what repeats, a long time. */
function lastDay(text: string, fromDay: number, repeats: boolean): number | undefined {
  if (text.trim() !== '') {
    const min = readDate(text, 0);
    return min === undefined ? undefined : minToDay(min);
  }
  if (!repeats) return fromDay;
  const first = new Date(dayToMin(fromDay) * 60_000);
  return minToDay(Date.UTC(first.getUTCFullYear() + YEARS_AHEAD, first.getUTCMonth(), first.getUTCDate()) / 60_000);
}

interface ExceptionFormProps {
  readonly calendarId: Id;
  /** One was just added: the next may be written at once. */
  readonly isNext: boolean;
  readonly onAdded: () => void;
}

function ExceptionForm({ calendarId, isNext, onAdded }: ExceptionFormProps): ReactNode {
  const actions = useActions();
  const [name, setName] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [hours, setHours] = useState('');
  const [draft, setDraft] = useState(NO_RECURRENCE);
  const fromMin = readDate(from, 0);
  const fromDay = minToDay(fromMin ?? dayToMin(todayDay()));
  const repeats = readRecurrence(draft, fromDay);
  const toDay = lastDay(to, fromDay, draft.kind !== 'none');
  const parsed = parseHours(hours);
  const ready = fromMin !== undefined && toDay !== undefined && toDay >= fromDay && parsed !== undefined && repeats !== undefined;

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const command = {
      type: 'calendarException.create',
      id: actions.newId(),
      fields: { calendarId, name: name.trim(), hours: parsed, fromDay, toDay, repeats },
    } as const;
    if (await actions.run(command)) onAdded();
  }

  const error = (text: string, wrong: boolean, message: string): string | null => (text.trim() !== '' && wrong ? message : null);
  return (
    <form className="stack" onSubmit={(event) => void add(event)}>
      <div className="exception-form">
        <TextField
          label={t('exceptions.name')}
          value={name}
          onChange={setName}
          placeholder={t('exceptions.name-hint')}
          autoFocus={isNext}
        />
        <TextField
          label={t('time-off.first')}
          value={from}
          onChange={setFrom}
          error={error(from, fromMin === undefined, t('field.date.invalid'))}
        />
        <TextField
          label={draft.kind === 'none' ? t('time-off.last') : t('repeat.until')}
          value={to}
          onChange={setTo}
          placeholder={draft.kind === 'none' ? t('time-off.same') : t('repeat.until-hint')}
          error={error(to, toDay === undefined, t('field.date.invalid'))}
        />
        <TextField
          label={t('exceptions.hours')}
          value={hours}
          onChange={setHours}
          placeholder={t('calendar.off')}
          error={error(hours, !parsed, t('calendar.hours-invalid'))}
        />
      </div>
      <RecurrenceFields draft={draft} fromDay={fromDay} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
      <div className="row">
        <span className="grow" />
        <Button type="submit" isDisabled={!ready}>
          {t('exceptions.add')}
        </Button>
      </div>
    </form>
  );
}
