import { ArrowRightLeft } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button as AriaButton, Popover } from 'react-aria-components';
import type { Id } from '../../../shared/model/id.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { t } from '../../texts/t.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { formatHours } from '../../ui/duration-text.ts';
import { formatSpan } from '../../ui/format-date.ts';
import type { TaskRef } from '../gesture/work-drag.ts';
import type { TaskWork } from '../layout/cell-tasks.ts';

export interface CellPopoverProps {
  readonly anchor: RefObject<Element | null>;
  readonly title: string;
  /** The cell in words. */
  readonly text: string;
  readonly work: readonly TaskWork[];
  readonly plans: readonly PlanReplica[];
  readonly workspace: WorkspaceTables;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
  /** Null: this work has no one person. */
  readonly onCarry: ((tasks: readonly TaskRef[]) => void) | null;
  readonly onClose: () => void;
}

/** The tasks behind a cell, to open, to give to somebody else and to move. */
export function CellPopover(props: CellPopoverProps): ReactNode {
  const { work, onCarry, onClose } = props;
  const carry = (tasks: readonly TaskRef[]): void => {
    onClose();
    onCarry?.(tasks);
  };
  return (
    <Popover
      // It is the dialog itself: a dialog inside it would leave the hidden button that dismisses it outside of all landmarks.
      className="popover"
      aria-label={props.title}
      isOpen
      triggerRef={props.anchor}
      placement="bottom"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div className="popover__body workload-popover">
        <h2 className="workload-popover-title" dir="auto">
          {props.title}
        </h2>
        <p className="soft">{props.text}</p>
        {work.length === 0 ? (
          <p className="faint">{t('workload.no-tasks')}</p>
        ) : (
          <ul className="workload-tasks">
            {work.map((each) => (
              <TaskItem key={`${each.projectId} ${each.taskId}`} {...props} each={each} onCarryOne={onCarry ? carry : null} />
            ))}
          </ul>
        )}
        {onCarry === null || work.length < 2 ? null : (
          <Button onPress={() => carry(work)}>
            <ArrowRightLeft size={14} />
            {t('workload.carry.all', { n: work.length })}
          </Button>
        )}
      </div>
    </Popover>
  );
}

interface TaskItemProps extends CellPopoverProps {
  readonly each: TaskWork;
  readonly onCarryOne: ((tasks: readonly TaskRef[]) => void) | null;
}

function TaskItem({ each, plans, workspace, onOpenTask, onClose, onCarryOne }: TaskItemProps): ReactNode {
  const { projectId, taskId, minutes } = each;
  const plan = plans.find((one) => one.projectId === projectId);
  const name = plan?.tables.task.get(taskId)?.name ?? '';
  const row = plan?.schedule.get(taskId);
  const project = workspace.project.get(projectId);
  return (
    <li className="workload-item">
      <AriaButton
        className="workload-task"
        onPress={() => {
          onClose();
          onOpenTask(projectId, taskId);
        }}
      >
        <span className="workload-task-name" dir="auto">
          {name}
        </span>
        <span className="workload-task-hours numeric">{formatHours(minutes)}</span>
        <span className="workload-task-where">
          <span className="workload-dot" style={{ background: project?.colour }} aria-hidden="true" />
          {project?.name}
          {row === undefined ? '' : ` · ${formatSpan(row.startMin, row.finishMin)}`}
        </span>
      </AriaButton>
      {onCarryOne === null ? null : (
        <IconButton
          small
          label={t('workload.carry.one', { name })}
          icon={<ArrowRightLeft size={14} />}
          onPress={() => onCarryOne([each])}
        />
      )}
    </li>
  );
}
