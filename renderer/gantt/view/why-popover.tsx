import { useState, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components';
import type { Id } from '../../../shared/model/id.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { scheduleConflictText } from '../../ui/conflict-text.ts';
import { formatDateTime } from '../../ui/format-date.ts';
import { drivingChain, type ChainStep } from '../../ui/why.ts';
import type { PlanInView } from './use-board-data.ts';

export interface WhyPopoverProps extends PlanInView {
  readonly id: Id;
  readonly onGoTo: (id: Id) => void;
}

/** Why a task's dates are what they are, and on demand all the way back to the project's start. */
export function WhyPopover({ id, plan, project, onGoTo }: WhyPopoverProps): ReactNode {
  const [whole, setWhole] = useState(false);
  const chain = drivingChain(project, plan, id);
  const [own] = chain;
  const conflicts = plan.schedule.get(id)?.conflicts ?? [];
  return (
    <Dialog className="popover__body gantt-why" aria-label={t('why.title')}>
      <h3>{t('why.title')}</h3>
      {own === undefined ? <p className="faint">{t('gantt.why.none')}</p> : <Step step={own} onGoTo={onGoTo} />}
      {conflicts.map((conflict) => (
        <p key={conflict.kind} className="gantt-why-conflict">
          {scheduleConflictText(conflict, plan.tables)}
        </p>
      ))}
      {whole && chain.length > 1 ? (
        <ol className="gantt-chain" aria-label={t('gantt.why.chain')}>
          {chain.slice(1).map((step) => (
            <li key={step.taskId}>
              <Step step={step} onGoTo={onGoTo} />
            </li>
          ))}
        </ol>
      ) : null}
      {chain.length > 1 ? (
        <Button look="quiet" onPress={() => setWhole(!whole)}>
          {whole ? t('gantt.why.less') : t('gantt.why.whole', { n: chain.length - 1 })}
        </Button>
      ) : null}
    </Dialog>
  );
}

function Step({ step, onGoTo }: { readonly step: ChainStep; readonly onGoTo: (id: Id) => void }): ReactNode {
  return (
    <>
      <p>
        <button type="button" className="text-link" onClick={() => onGoTo(step.taskId)}>
          {step.name || t('gantt.unnamed')}
        </button>
        <span className="gantt-why-dates">
          {t('gantt.dates', { start: formatDateTime(step.startMin), finish: formatDateTime(step.finishMin) })}
        </span>
      </p>
      <ul>
        {step.reasons.map(({ text, taskId }) => (
          <li key={text}>
            {taskId === null ? (
              text
            ) : (
              <button type="button" className="text-link" onClick={() => onGoTo(taskId)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
