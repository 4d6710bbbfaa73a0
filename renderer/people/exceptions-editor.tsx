import { X } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { CalendarException } from '../../shared/model/calendar-exception.ts';
import type { Id } from '../../shared/model/id.ts';
import { dayToMin, minToDay } from '../../shared/model/time.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { readDate } from '../ui/date-field.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextField } from '../ui/text-field.tsx';
import { formatHours, parseHours } from './hours-text.ts';

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
            <span className="grow ellipsis">{exception.name}</span>
            <span className="faint">{exception.hours.length === 0 ? t('calendar.off') : formatHours(exception.hours)}</span>
            {exception.repeats ? <span className="badge">{t(`repeats.${exception.repeats.every}`)}</span> : null}
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
  const [yearly, setYearly] = useState(false);
  const fromMin = readDate(from, 0);
  const toMin = to.trim() === '' ? fromMin : readDate(to, 0);
  const parsed = parseHours(hours);
  const ready = fromMin !== undefined && toMin !== undefined && toMin >= fromMin && parsed !== undefined;

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const first = new Date(fromMin * 60_000);
    const fields = yearly
      ? {
          fromDay: minToDay(fromMin),
          toDay: minToDay(Date.UTC(first.getUTCFullYear() + YEARS_AHEAD, first.getUTCMonth(), first.getUTCDate()) / 60_000),
          repeats: { every: 'year-day' as const, month: first.getUTCMonth() + 1, monthDay: first.getUTCDate() },
        }
      : { fromDay: minToDay(fromMin), toDay: minToDay(toMin), repeats: null };
    const command = {
      type: 'calendarException.create',
      id: actions.newId(),
      fields: { calendarId, name: name.trim(), hours: parsed, ...fields },
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
        <TextField label={t('time-off.last')} value={to} onChange={setTo} placeholder={t('time-off.same')} isDisabled={yearly} />
        <TextField
          label={t('exceptions.hours')}
          value={hours}
          onChange={setHours}
          placeholder={t('calendar.off')}
          error={error(hours, !parsed, t('calendar.hours-invalid'))}
        />
      </div>
      <div className="row">
        <Checkbox label={t('exceptions.yearly')} isSelected={yearly} onChange={setYearly} />
        <span className="grow" />
        <Button type="submit" isDisabled={!ready}>
          {t('exceptions.add')}
        </Button>
      </div>
    </form>
  );
}
