import { nowMin } from '../../ui/format-date.ts';
import { spoken, t } from '../../texts/t.ts';
import { createTickLabels } from '../layout/tick-labels.ts';
import { rowText } from './row-text.ts';
import type { ExportInput } from './export-gantt.ts';
import type { BoardData, PlanInView } from './use-board-data.ts';
import type { BoardStage } from './use-board-stage.ts';

/** Air before the first bar, and after the last one for its name. */
const BEFORE_PX = 24;
const AFTER_PX = 220;

/** The whole plan as it is shown now: its zoom, its open rows, what is switched on. */
export function exportInput(
  { project }: Pick<PlanInView, 'project'>,
  board: BoardData,
  { stage, weekStartsOn }: BoardStage,
): ExportInput {
  const { data, show, planned } = board;
  const minPerPx = stage.current?.scale().minPerPx ?? 120;
  const range = { fromMin: planned.fromMin - BEFORE_PX * minPerPx, toMin: planned.toMin + AFTER_PX * minPerPx };
  return {
    range,
    drawing: {
      data,
      labels: createTickLabels(spoken().locale),
      view: {
        scale: { viewStartMin: range.fromMin, minPerPx },
        show,
        weekStartsOn,
        nowMin: nowMin(),
        statusDateMin: project.statusDateMin,
        deadlineMin: project.deadlineMin,
      },
      title: project.name,
      headings: { name: t('gantt.name'), start: t('gantt.start'), finish: t('gantt.finish'), duration: t('gantt.duration') },
      cellsOf: (id) => {
        const task = data.tasks.get(id);
        if (task === undefined) return { name: '', start: '', finish: '', duration: '' };
        return rowText(task, data.scheduleOf(id), project);
      },
    },
  };
}
