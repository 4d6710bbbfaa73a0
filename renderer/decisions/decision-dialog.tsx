import { useState, type FormEvent, type ReactNode } from 'react';
import type { Decision } from '../../shared/model/decision.ts';
import type { Id } from '../../shared/model/id.ts';
import { useActions, usePlan, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { readDate } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatDateTime, instantOfMin, minOfInstant } from '../ui/format-date.ts';
import { personOptions } from '../ui/person-options.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { decisionFields } from './decision-draft.ts';

interface DecisionDialogProps {
  readonly projectId: Id;
  /** Null records a new one. */
  readonly decision: Decision | null;
  /** The task that a new one is about. */
  readonly taskId: Id | null;
  readonly onClose: () => void;
}

const NOBODY = '-';
const NO_TASK = '-';
const MIDDAY_MIN = 720;

/** Records what was decided, why, by whom, and what it is about. */
export function DecisionDialog({ projectId, decision, taskId: aboutId, onClose }: DecisionDialogProps): ReactNode {
  const actions = useActions();
  const me = useReplica((state) => state.personId);
  const people = useReplica((state) => state.workspace.person);
  const plan = usePlan(projectId);
  const [title, setTitle] = useState(decision?.title ?? '');
  const [body, setBody] = useState(decision?.body ?? '');
  const [byId, setById] = useState(decision ? decision.decidedById : me);
  const [taskId, setTaskId] = useState(decision ? decision.taskId : aboutId);
  const [start] = useState(() => formatDateTime(minOfInstant(decision?.atMs ?? actions.nowMs())));
  const [when, setWhen] = useState(start);
  const whenMin = readDate(when, MIDDAY_MIN);
  const ready = title.trim() !== '' && whenMin !== undefined;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    // What is shown is cut to the minute: left alone, the moment stays as it was.
    const atMs = when === start && decision ? decision.atMs : instantOfMin(whenMin);
    const fields = decisionFields({ title, body, decidedById: byId, taskId, atMs }, decision);
    const id = decision?.id ?? actions.newId();
    if (await actions.run({ type: decision ? 'decision.update' : 'decision.create', projectId, id, fields })) onClose();
  }

  const tasks = plan?.resolved.tasks.map(({ id, name }) => ({ id, label: name })) ?? [];
  return (
    <Dialog title={decision ? t('decision.edit') : t('decision.new')} onClose={onClose} size="medium">
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField label={t('decision.what')} value={title} onChange={setTitle} placeholder={t('decision.what-hint')} autoFocus />
        <TextField label={t('decision.why')} value={body} onChange={setBody} rows={4} placeholder={t('decision.why-hint')} />
        <div className="row row--top">
          <div className="grow">
            <Select
              label={t('decision.who')}
              value={byId ?? NOBODY}
              options={[{ id: NOBODY, label: t('decision.nobody') }, ...personOptions(people)]}
              onChange={(id) => setById(id === NOBODY ? null : id)}
            />
          </div>
          <div className="grow">
            <TextField
              label={t('decision.when')}
              value={when}
              onChange={setWhen}
              error={whenMin === undefined ? t('field.date.invalid') : null}
            />
          </div>
        </div>
        <ComboBox
          label={t('decision.task')}
          value={taskId ?? NO_TASK}
          options={[{ id: NO_TASK, label: t('decision.no-task') }, ...tasks]}
          onChange={(id) => setTaskId(id === NO_TASK ? null : id)}
        />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={!ready}>
            {decision ? t('action.save') : t('decision.record')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
