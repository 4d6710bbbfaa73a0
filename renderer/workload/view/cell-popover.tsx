import { useMemo, type ReactNode, type RefObject } from 'react';
import { Button as AriaButton, Dialog, Popover } from 'react-aria-components';
import type { Id } from '../../../shared/model/id.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { formatHours } from '../../ui/duration-text.ts';
import { formatDay, formatFinishDay } from '../../ui/format-date.ts';
import type { Bucket } from '../layout/buckets.ts';
import { tasksBehind } from '../layout/cell-tasks.ts';
import { unassignedTasks, type TaskWork } from '../layout/unassigned-work.ts';
import type { WorkloadCell } from '../layout/workload-grid.ts';
import { calendarsOf } from './use-workload.ts';
import { cellName } from './workload-texts.ts';
import { t } from '../../texts/t.ts';

export interface CellPopoverProps {
  readonly anchor: RefObject<Element | null>;
  readonly personId: Id | null;
  readonly bucket: Bucket;
  readonly cell: WorkloadCell;
  readonly title: string;
  readonly plans: readonly PlanReplica[];
  readonly workspace: WorkspaceTables;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
  readonly onClose: () => void;
}

/** The tasks behind a cell. */
export function CellPopover(props: CellPopoverProps): ReactNode {
  const { personId, bucket, plans, workspace } = props;
  const work = useMemo(
    () =>
      personId === null
        ? plans
            .flatMap((plan) => unassignedTasks(plan, calendarsOf(plan, workspace), bucket))
            .toSorted((a, b) => b.minutes - a.minutes)
        : tasksBehind(plans, personId, bucket),
    [personId, bucket, plans, workspace],
  );
  return (
    <Popover
      className="popover"
      isOpen
      triggerRef={props.anchor}
      placement="bottom"
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Dialog className="popover__body workload-popover" aria-label={props.title}>
        <h2 className="workload-popover-title">{props.title}</h2>
        <p className="soft">{cellName(props.cell)}</p>
        {work.length === 0 ? (
          <p className="faint">{t('workload.no-tasks')}</p>
        ) : (
          <ul className="workload-tasks">{work.map((each) => taskItem(each, props))}</ul>
        )}
      </Dialog>
    </Popover>
  );
}

function taskItem(
  { projectId, taskId, minutes }: TaskWork,
  { plans, workspace, onOpenTask, onClose }: CellPopoverProps,
): ReactNode {
  const plan = plans.find((each) => each.projectId === projectId);
  const task = plan?.tables.task.get(taskId);
  const row = plan?.schedule.get(taskId);
  const project = workspace.project.get(projectId);
  return (
    <li key={`${projectId} ${taskId}`}>
      <AriaButton
        className="workload-task"
        onPress={() => {
          onClose();
          onOpenTask(projectId, taskId);
        }}
      >
        <span className="workload-task-name">{task?.name}</span>
        <span className="workload-task-hours numeric">{formatHours(minutes)}</span>
        <span className="workload-task-where">
          <span className="workload-dot" style={{ background: project?.colour }} aria-hidden="true" />
          {project?.name}
          {row === undefined ? '' : ` · ${formatDay(row.startMin)} – ${formatFinishDay(row.finishMin)}`}
        </span>
      </AriaButton>
    </li>
  );
}
