import { Pencil, X } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { MINUTES_PER_DAY, dayToMin, minToDay } from '../../shared/model/time.ts';
import type { TimeOff } from '../../shared/model/time-off.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatSpan } from '../ui/format-date.ts';
import { TextField } from '../ui/text-field.tsx';
import { shownDay, typedDay } from './typed-day.ts';

/** When a person is away, day by day. */
export function TimeOffDialog({ personId, onClose }: { readonly personId: Id; readonly onClose: () => void }): ReactNode {
  const actions = useActions();
  const [added, setAdded] = useState(0);
  const [editedId, setEditedId] = useState<Id | null>(null);
  const name = useReplica((state) => state.workspace.person.get(personId)?.name ?? '');
  const table = useReplica((state) => state.workspace.timeOff);
  const spans = [...table.values()]
    .filter((span) => span.personId === personId && span.deletedAtMs === null)
    .toSorted((a, b) => a.fromMin - b.fromMin);
  const edited = spans.find(({ id }) => id === editedId);
  return (
    <Dialog title={t('time-off.title', { name })} onClose={onClose}>
      <ul className="spans">
        {spans.map((span) => (
          <li key={span.id} className={span.id === editedId ? 'row is-edited' : 'row'}>
            <span className="numeric">{formatSpan(span.fromMin, span.toMin)}</span>
            <span className="grow soft ellipsis" dir="auto">
              {span.note}
            </span>
            <IconButton small label={t('time-off.edit')} icon={<Pencil size={14} />} onPress={() => setEditedId(span.id)} />
            <IconButton
              small
              label={t('time-off.delete')}
              icon={<X size={14} />}
              onPress={() => void actions.run({ type: 'timeOff.delete', id: span.id })}
            />
          </li>
        ))}
      </ul>
      {/* A new form for each span: it is empty, and its first field has the focus. */}
      {edited ? (
        <TimeOffForm key={edited.id} personId={personId} edited={edited} onDone={() => setEditedId(null)} />
      ) : (
        <TimeOffForm key={added} personId={personId} edited={null} onDone={() => setAdded(added + 1)} />
      )}
    </Dialog>
  );
}

interface TimeOffFormProps {
  readonly personId: Id;
  /** What is changed; null: a new one is written. */
  readonly edited: TimeOff | null;
  readonly onDone: () => void;
}

function TimeOffForm({ personId, edited, onDone }: TimeOffFormProps): ReactNode {
  const actions = useActions();
  const shown = edited ? { first: minToDay(edited.fromMin), last: minToDay(edited.toMin - 1) } : null;
  const [from, setFrom] = useState(shownDay(shown?.first));
  const [to, setTo] = useState(shown?.last === shown?.first ? '' : shownDay(shown?.last));
  const [note, setNote] = useState(edited?.note ?? '');
  const firstDay = typedDay(from, shown?.first);
  const lastDay = to.trim() === '' ? firstDay : typedDay(to, shown?.last);
  const ready = firstDay !== undefined && lastDay !== undefined && lastDay >= firstDay;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    // Hours within a day that somebody else wrote stay as they are while the days do.
    const fields = { personId, ...minutesOf(firstDay, lastDay), note: note.trim() };
    const isSame = shown?.first === firstDay && shown.last === lastDay;
    const done = await actions.run(
      edited
        ? { type: 'timeOff.update', id: edited.id, fields: isSame ? { note: fields.note } : fields }
        : { type: 'timeOff.create', id: actions.newId(), fields },
    );
    if (done) onDone();
  }

  const error = (text: string, day: number | undefined): string | null =>
    text.trim() !== '' && day === undefined ? t('field.date.invalid') : null;
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <div className="row row--top">
        <TextField
          label={t('time-off.first')}
          value={from}
          onChange={setFrom}
          placeholder={t('field.date.hint')}
          error={error(from, firstDay)}
          autoFocus
        />
        <TextField
          label={t('time-off.last')}
          value={to}
          onChange={setTo}
          placeholder={t('time-off.same')}
          error={error(to, lastDay)}
        />
      </div>
      <TextField label={t('time-off.note')} value={note} onChange={setNote} />
      <div className="dialog__actions">
        {edited ? <Button onPress={onDone}>{t('action.cancel')}</Button> : null}
        <Button look="primary" type="submit" isDisabled={!ready}>
          {edited ? t('people.save') : t('time-off.add')}
        </Button>
      </div>
    </form>
  );
}

/** Whole days: up to, not including, the midnight after the last one. */
function minutesOf(firstDay: number, lastDay: number): { readonly fromMin: number; readonly toMin: number } {
  return { fromMin: dayToMin(firstDay), toMin: dayToMin(lastDay) + MINUTES_PER_DAY };
}
