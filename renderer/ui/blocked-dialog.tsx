import { useState, type FormEvent, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Blocker, Task } from '../../shared/model/task.ts';
import { liveByName } from '../replica/live-records.ts';
import { useActions } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from './button.tsx';
import { ComboBox } from './combo-box.tsx';
import { Dialog } from './dialog.tsx';
import type { Option } from './select.tsx';
import { TextField } from './text-field.tsx';

interface BlockedDialogProps {
  /** The tasks that wait for the reason. */
  readonly targets: readonly Pick<Task, 'id' | 'name'>[];
  readonly people: ReadonlyMap<Id, Person>;
  readonly tasks: readonly Task[];
  readonly onBlock: (blocked: Blocker) => void;
  readonly onClose: () => void;
}

const OTHER = 'other';

/** What is blocked needs its reason, and who or what can unblock it: once for all that are. None of them can unblock the others. */
export function BlockedDialog({ targets, people, tasks, onBlock, onClose }: BlockedDialogProps): ReactNode {
  const { nowMs } = useActions();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(OTHER);
  const targetIds = new Set(targets.map(({ id }) => id));
  const [first] = targets;
  const options: readonly Option<string>[] = [
    { id: OTHER, label: t('blocked.other') },
    ...liveByName(people).map(({ id, name }) => ({ id: `p/${id}`, label: name, hint: t('blocked.person') })),
    ...tasks
      .filter(({ id }) => !targetIds.has(id))
      .map(({ id, name }) => ({ id: `t/${id}`, label: name, hint: t('blocked.task') })),
  ];

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim() === '') return;
    onBlock({ reason: reason.trim(), sinceMs: nowMs(), by: blockedBy(by) });
    onClose();
  }

  return (
    <Dialog title={t('blocked.title', { n: targets.length, name: first?.name ?? '' })} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {targets.length > 1 ? (
          <ul className="blocked-names">
            {targets.map(({ id, name }) => (
              <li key={id} className="ellipsis" dir="auto">
                {name}
              </li>
            ))}
          </ul>
        ) : null}
        <TextField
          label={t('blocked.reason')}
          value={reason}
          onChange={setReason}
          placeholder={t('blocked.reason.hint')}
          autoFocus
          isRequired
        />
        <ComboBox label={t('blocked.by')} value={by} options={options} onChange={setBy} />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={reason.trim() === ''}>
            {t('blocked.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function blockedBy(choice: string): Blocker['by'] {
  if (choice.startsWith('p/')) return { kind: 'person', personId: choice.slice(2) };
  if (choice.startsWith('t/')) return { kind: 'task', taskId: choice.slice(2) };
  return { kind: 'other' };
}
