import { Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useActions, usePlan } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { baselinesOf, numberOfBaseline } from '../ui/baselines.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatInstant } from '../ui/format-date.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { baselineCommand } from './baseline-command.ts';
import './projects.css';

interface BaselineDialogProps {
  readonly projectId: Id;
  readonly onClose: () => void;
}

/** The plans that were agreed, and the way to keep the one of now. */
export function BaselineDialog({ projectId, onClose }: BaselineDialogProps): ReactNode {
  const plan = usePlan(projectId);
  return (
    <Dialog title={t('baseline.title')} onClose={onClose} size="medium">
      <p className="soft">{t('baseline.text')}</p>
      {plan ? (
        <>
          <BaselineList plan={plan} />
          <BaselineForm key={plan.tables.baseline.size} plan={plan} />
        </>
      ) : null}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('action.done')}</Button>
      </div>
    </Dialog>
  );
}

function BaselineList({ plan }: { readonly plan: PlanReplica }): ReactNode {
  const actions = useActions();
  const { baselineTask } = plan.tables;
  const counts = new Map<Id, number>();
  for (const { baselineId } of baselineTask.values()) counts.set(baselineId, (counts.get(baselineId) ?? 0) + 1);
  const baselines = baselinesOf(plan.tables);
  if (baselines.length === 0) return <p className="faint">{t('baseline.none')}</p>;
  return (
    <ul className="baselines">
      {baselines.map(({ id, number, name, setAtMs }) => (
        <li key={id} className="row">
          <strong className="numeric">{numberOfBaseline({ number })}</strong>
          <span className="grow ellipsis" dir="auto">
            {name}
          </span>
          <span className="faint numeric">{t('baseline.tasks', { n: counts.get(id) ?? 0 })}</span>
          {setAtMs === null ? null : <span className="faint numeric">{formatInstant(setAtMs)}</span>}
          <IconButton
            small
            label={t('baseline.clear', { name: numberOfBaseline({ number }) })}
            icon={<Trash2 size={14} />}
            onPress={() =>
              void actions.run(
                { type: 'baseline.clear', projectId: plan.projectId, number },
                { message: t('baseline.cleared', { name: numberOfBaseline({ number }) }) },
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}

const NUMBERS = Array.from({ length: 11 }, (_, number) => number);

function BaselineForm({ plan }: { readonly plan: PlanReplica }): ReactNode {
  const actions = useActions();
  const taken = new Map([...plan.tables.baseline.values()].map((each) => [each.number, each]));
  const [number, setNumber] = useState(() => NUMBERS.find((each) => !taken.has(each)) ?? 0);
  const [name, setName] = useState('');
  const empty = plan.resolved.tasks.length === 0;

  async function set(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (empty) return;
    const message = t('baseline.done', { name: numberOfBaseline({ number }) });
    if (await actions.run(baselineCommand(plan, number, name.trim()), { message })) setName('');
  }

  return (
    <form className="stack" onSubmit={(event) => void set(event)}>
      <div className="row row--top">
        <div className="grow">
          <Select
            label={t('baseline.number')}
            value={String(number)}
            options={NUMBERS.map((each) => ({
              id: String(each),
              label: numberOfBaseline({ number: each }),
              ...(taken.has(each) ? { hint: t('baseline.replaces') } : {}),
            }))}
            onChange={(chosen) => setNumber(Number(chosen))}
          />
        </div>
        <div className="grow">
          <TextField label={t('baseline.name')} value={name} onChange={setName} placeholder={t('baseline.name-hint')} />
        </div>
      </div>
      <p className="faint">{empty ? t('baseline.no-tasks') : t('baseline.first-counts')}</p>
      <div className="dialog__actions">
        <Button look="primary" type="submit" isDisabled={empty}>
          {taken.has(number) ? t('baseline.replace') : t('baseline.set')}
        </Button>
      </div>
    </form>
  );
}
