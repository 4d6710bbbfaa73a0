import { memo, type MouseEvent, type ReactNode } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import { COLLAPSED, LEAF } from '../layout/row-list.ts';
import { t } from '../../texts/t.ts';
import { rowText } from './row-text.ts';
import { INDENT_PX } from './use-row-drag.ts';

export interface TreeRowProps {
  readonly id: Id;
  readonly row: number;
  readonly elementId: string;
  readonly task: Task;
  readonly schedule: TaskSchedule | undefined;
  readonly project: Project;
  readonly level: number;
  readonly fold: number;
  readonly posInSet: number;
  readonly setSize: number;
  readonly rowPx: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly onPress: (id: Id, event: MouseEvent) => void;
  readonly onOpen: (id: Id) => void;
  readonly onFold: (id: Id) => void;
}

/** One row of the task columns. Its label says what the bar beside it shows. */
export const TreeRow = memo(function TreeRow(props: TreeRowProps): ReactNode {
  const { id, row, schedule, fold } = props;
  const text = rowText(props.task, schedule, props.project);
  const className = [
    'gantt-row',
    props.selected && 'is-selected',
    props.active && 'is-active',
    schedule?.summary === true && 'is-summary',
    schedule?.critical === true && 'is-critical',
  ];
  return (
    <div
      role="row"
      id={props.elementId}
      className={className.filter(Boolean).join(' ')}
      aria-label={text.spoken}
      aria-level={props.level}
      aria-posinset={props.posInSet}
      aria-setsize={props.setSize}
      aria-rowindex={row + 2}
      aria-selected={props.selected}
      aria-expanded={fold === LEAF ? undefined : fold !== COLLAPSED}
      style={{ transform: `translateY(${row * props.rowPx}px)`, height: props.rowPx }}
      onMouseDown={(event) => {
        if (event.button === 0) props.onPress(id, event);
      }}
      onDoubleClick={() => props.onOpen(id)}
    >
      <span
        role="gridcell"
        className="gantt-cell gantt-cell-name"
        style={{ paddingInlineStart: 8 + (props.level - 1) * INDENT_PX }}
      >
        {fold === LEAF ? (
          <span className="gantt-fold" />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className="gantt-fold"
            aria-label={fold === COLLAPSED ? t('gantt.expand') : t('gantt.collapse')}
            onClick={(event) => {
              event.stopPropagation();
              props.onFold(id);
            }}
            onMouseDown={(event) => event.stopPropagation()}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            {fold === COLLAPSED ? <ChevronRight size={14} /> : <ChevronDown size={14} />}
          </button>
        )}
        <span className="gantt-name" dir="auto">
          {text.name}
        </span>
      </span>
      <span role="gridcell" className="gantt-cell gantt-cell-date gantt-cell-start">
        {text.start}
      </span>
      <span role="gridcell" className="gantt-cell gantt-cell-date gantt-cell-finish">
        {text.finish}
      </span>
      <span role="gridcell" className="gantt-cell gantt-cell-duration">
        {text.duration}
      </span>
    </div>
  );
});
