import { Trash2, X } from 'lucide-react';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { FieldsOf, RecordCommand } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import { TASK_STATUSES } from '../../shared/model/task.ts';
import { useActions, useReplicaHandle } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ChoicePopover } from '../ui/choice-popover.tsx';
import { oneStep } from '../ui/one-step.ts';
import { Popover } from '../ui/popover.tsx';
import { readTags } from '../ui/read-tags.ts';
import { PRIORITIES } from '../ui/priority.ts';
import type { Option } from '../ui/select.tsx';
import { statusOptions } from '../ui/status-glyph.tsx';
import { TextField } from '../ui/text-field.tsx';
import { shiftCommands, updateAll } from './bulk-commands.ts';
import { NOBODY, ownerOptions, priorityOptions } from './cell-choice.tsx';
import type { AskWhyBlocked } from './row-handlers.ts';
import type { ListSource } from './row-model.ts';

interface BulkBarProps {
  readonly source: ListSource;
  readonly ids: ReadonlySet<Id>;
  readonly askWhyBlocked: AskWhyBlocked;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done to several tasks at once; each is one step. */
export function BulkBar({ source, ids, askWhyBlocked, onDelete, onClear }: BulkBarProps): ReactNode {
  const actions = useActions();
  const replica = useReplicaHandle();
  const projectId = source.project.id;

  function run(commands: readonly RecordCommand[], label = t('step.bulk', { n: commands.length })): void {
    const command = oneStep(label, commands);
    if (command) void actions.run(command, { message: t('bulk.done', { n: commands.length }) });
  }
  const update = (fields: FieldsOf<'task'>): void => run(updateAll(projectId, ids, fields));

  function block(): void {
    const open = [...ids].flatMap((id) => source.plan.tables.task.get(id) ?? []).filter(({ status }) => status !== 'blocked');
    const openIds = open.map(({ id }) => id);
    if (open.length > 0) askWhyBlocked(open, (blocked) => run(updateAll(projectId, openIds, { status: 'blocked', blocked })));
  }

  function shift(days: number): void {
    const commands = shiftCommands(source, ids, days);
    if (commands.length > 0) run(commands, t('step.move-dates', { n: commands.length }));
    else replica.notify({ severity: 'info', message: t('bulk.none-moves'), undoable: false });
  }

  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('bulk.label')}>
      <strong className="numeric">{t('bulk.selected', { n: ids.size })}</strong>
      <BulkChoice
        label={t('bulk.status')}
        options={statusOptions()}
        onChoose={(id) => {
          const status = TASK_STATUSES.find((each) => each === id);
          if (status === 'blocked') block();
          else if (status) update({ status });
        }}
      />
      <BulkChoice
        label={t('bulk.owner')}
        options={ownerOptions(source.people)}
        onChoose={(id) => update({ ownerId: id === NOBODY ? null : id })}
      />
      <BulkChoice
        label={t('bulk.priority')}
        options={priorityOptions()}
        onChoose={(id) => {
          const priority = PRIORITIES.find((each) => each.id === id)?.at;
          if (priority !== undefined) update({ priority });
        }}
      />
      <BulkText
        label={t('bulk.tags')}
        field={t('bulk.tags.add')}
        hint={t('bulk.tags.hint')}
        onTake={(text) => {
          const tags = readTags(text);
          if (!tags.ok) return tags.error;
          if (tags.value.length > 0) update({ tags: Object.fromEntries(tags.value.map((tag) => [tag, true])) });
          return null;
        }}
      />
      <BulkText
        label={t('bulk.date')}
        field={t('bulk.date.by')}
        hint="3"
        onTake={(text) => {
          const days = Number(text.trim().replace('−', '-'));
          if (!Number.isInteger(days) || Math.abs(days) > 36_500 || text.trim() === '') return t('bulk.date.invalid');
          shift(days);
          return null;
        }}
      />
      <Button look="quiet" onPress={onDelete}>
        <Trash2 size={14} aria-hidden="true" />
        {t('bulk.delete')}
      </Button>
      <IconButton label={t('bulk.clear')} icon={<X size={14} />} onPress={onClear} />
    </div>
  );
}

interface BulkChoiceProps {
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly onChoose: (id: string) => void;
}

function BulkChoice({ label, options, onChoose }: BulkChoiceProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor}>
      <Button look="quiet" onPress={() => setOpen(true)} aria-haspopup="listbox" aria-expanded={isOpen}>
        {label}
      </Button>
      {isOpen ? (
        <ChoicePopover
          anchor={anchor}
          label={label}
          options={options}
          chosen={new Set()}
          many={false}
          emptyText={t('list.no-people')}
          onChoose={([id]) => {
            if (id !== undefined) onChoose(id);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </span>
  );
}

interface BulkTextProps {
  readonly label: string;
  readonly field: string;
  readonly hint: string;
  /** Takes the text; gives why it can't, or null. */
  readonly onTake: (text: string) => string | null;
}

function BulkText({ label, field, hint, onTake }: BulkTextProps): ReactNode {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const refusal = onTake(text);
    setError(refusal);
    if (refusal === null) setText('');
  }

  return (
    <Popover label={label} placement="bottom start" trigger={<Button look="quiet">{label}</Button>}>
      <form className="stack" onSubmit={submit}>
        <TextField label={field} value={text} onChange={setText} placeholder={hint} error={error} autoFocus />
        <Button type="submit">{label}</Button>
      </form>
    </Popover>
  );
}
