import { X } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { MINUTES_PER_DAY, dayToMin, minToDay } from '../../shared/model/time.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { readDate } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatDay } from '../ui/format-date.ts';
import { TextField } from '../ui/text-field.tsx';

/** When a person is away, day by day. */
export function TimeOffDialog({ personId, onClose }: { readonly personId: Id; readonly onClose: () => void }): ReactNode {
  const actions = useActions();
  const [added, setAdded] = useState(0);
  const name = useReplica((state) => state.workspace.person.get(personId)?.name ?? '');
  const table = useReplica((state) => state.workspace.timeOff);
  const spans = [...table.values()]
    .filter((span) => span.personId === personId && span.deletedAtMs === null)
    .toSorted((a, b) => a.fromMin - b.fromMin);
  return (
    <Dialog title={t('time-off.title', { name })} onClose={onClose}>
      <ul className="spans">
        {spans.map((span) => (
          <li key={span.id} className="row">
            <span className="numeric">
              {formatDay(span.fromMin)} – {formatDay(span.toMin - 1)}
            </span>
            <span className="grow soft ellipsis" dir="auto">
              {span.note}
            </span>
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
      <TimeOffForm key={added} personId={personId} onAdded={() => setAdded(added + 1)} />
    </Dialog>
  );
}

function TimeOffForm({ personId, onAdded }: { readonly personId: Id; readonly onAdded: () => void }): ReactNode {
  const actions = useActions();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const fromMin = readDate(from, 0);
  const lastMin = to.trim() === '' ? fromMin : readDate(to, 0);
  const ready = fromMin !== undefined && lastMin !== undefined && lastMin >= fromMin;

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    // Whole days: up to, not including, the midnight after the last one.
    const toMin = dayToMin(minToDay(lastMin)) + MINUTES_PER_DAY;
    const fields = { personId, fromMin: dayToMin(minToDay(fromMin)), toMin, note: note.trim() };
    if (await actions.run({ type: 'timeOff.create', id: actions.newId(), fields })) onAdded();
  }

  const error = (text: string, min: number | undefined): string | null =>
    text.trim() !== '' && min === undefined ? t('field.date.invalid') : null;
  return (
    <form className="stack" onSubmit={(event) => void add(event)}>
      <div className="row row--top">
        <TextField
          label={t('time-off.first')}
          value={from}
          onChange={setFrom}
          placeholder={t('field.date.hint')}
          error={error(from, fromMin)}
          autoFocus
        />
        <TextField
          label={t('time-off.last')}
          value={to}
          onChange={setTo}
          placeholder={t('time-off.same')}
          error={error(to, lastMin)}
        />
      </div>
      <TextField label={t('time-off.note')} value={note} onChange={setNote} />
      <div className="dialog__actions">
        <Button look="primary" type="submit" isDisabled={!ready}>
          {t('time-off.add')}
        </Button>
      </div>
    </form>
  );
}
