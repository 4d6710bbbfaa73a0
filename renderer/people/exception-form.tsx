import { useState, type FormEvent, type ReactNode } from 'react';
import type { CalendarException } from '../../shared/model/calendar-exception.ts';
import type { Id } from '../../shared/model/id.ts';
import { dayToMin, minToDay } from '../../shared/model/time.ts';
import { useActions } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { todayDay } from '../ui/format-date.ts';
import { TextField } from '../ui/text-field.tsx';
import { formatHours, parseHours } from './hours-text.ts';
import { draftOf, readRecurrence } from './recurrence-draft.ts';
import { RecurrenceFields } from './recurrence-fields.tsx';
import { shownDay, typedDay } from './typed-day.ts';

interface ExceptionFormProps {
  readonly calendarId: Id;
  /** What is changed; null: a new one is written. */
  readonly edited: CalendarException | null;
  readonly hasFocus: boolean;
  readonly onDone: () => void;
}

/** Writes a day that differs, or changes one. */
export function ExceptionForm({ calendarId, edited, hasFocus, onDone }: ExceptionFormProps): ReactNode {
  const actions = useActions();
  const [name, setName] = useState(edited?.name ?? '');
  const [from, setFrom] = useState(shownDay(edited?.fromDay));
  const [to, setTo] = useState(edited?.toDay === edited?.fromDay ? '' : shownDay(edited?.toDay));
  const [hours, setHours] = useState(edited ? formatHours(edited.hours) : '');
  const [draft, setDraft] = useState(draftOf(edited?.repeats ?? null));
  const firstDay = typedDay(from, edited?.fromDay);
  const fromDay = firstDay ?? todayDay();
  const repeats = readRecurrence(draft, fromDay);
  const toDay = to.trim() === '' ? lastDay(fromDay, draft.kind !== 'none') : typedDay(to, edited?.toDay);
  const parsed = parseHours(hours);
  const ready =
    firstDay !== undefined && toDay !== undefined && toDay >= fromDay && parsed !== undefined && repeats !== undefined;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const fields = { calendarId, name: name.trim(), hours: parsed, fromDay, toDay, repeats };
    const done = await actions.run(
      edited
        ? { type: 'calendarException.update', id: edited.id, fields }
        : { type: 'calendarException.create', id: actions.newId(), fields },
    );
    if (done) onDone();
  }

  const error = (text: string, wrong: boolean, message: string): string | null => (text.trim() !== '' && wrong ? message : null);
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <div className="exception-form">
        <TextField
          label={t('exceptions.name')}
          value={name}
          onChange={setName}
          placeholder={t('exceptions.name-hint')}
          autoFocus={hasFocus}
        />
        <TextField
          label={t('time-off.first')}
          value={from}
          onChange={setFrom}
          error={error(from, firstDay === undefined, t('field.date.invalid'))}
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
        {edited ? <Button onPress={onDone}>{t('action.cancel')}</Button> : null}
        <Button type="submit" isDisabled={!ready} {...(edited ? { look: 'primary' } : {})}>
          {edited ? t('people.save') : t('exceptions.add')}
        </Button>
      </div>
    </form>
  );
}

const YEARS_AHEAD = 30;

/** The last day where none is written: the first one, or for what repeats, a long time on. */
function lastDay(fromDay: number, repeats: boolean): number {
  if (!repeats) return fromDay;
  const first = new Date(dayToMin(fromDay) * 60_000);
  return minToDay(Date.UTC(first.getUTCFullYear() + YEARS_AHEAD, first.getUTCMonth(), first.getUTCDate()) / 60_000);
}
