import { gantt } from 'dhtmlx-gantt';
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css';
import type { PeerData } from '../bench-data.ts';
import { exposeBench } from './bench-page.ts';
import { GRID_PX, HEADER_PX, LEAD_DAYS, minToDate, PX_PER_DAY, ROW_PX } from './frame.ts';

const LINK_TYPES = { FS: '0', SS: '1', FF: '2', SF: '3' } as const;

let data: PeerData | null = null;
let own: { readonly data: readonly object[]; readonly links: readonly object[] } | null = null;
let targetId = '';

exposeBench<PeerData>(
  {
    prepare: (given) => {
      data = given;
      ({ targetId } = given);
      own = {
        data: given.tasks.map((task) => ({
          id: task.id,
          text: task.name,
          start_date: minToDate(task.startMin),
          end_date: minToDate(task.finishMin),
          progress: task.progressPct / 100,
          parent: task.parentId ?? 0,
          open: true,
          ...(task.summary && { type: 'project' }),
        })),
        links: given.links.map(({ id, fromId, toId, type }) => ({ id, source: fromId, target: toId, type: LINK_TYPES[type] })),
      };
    },
    mount: (root) => {
      if (data === null) throw new Error('The data comes first');
      // What its documentation recommends for large data: smart rendering, and the cells as one background.
      Object.assign(gantt.config, {
        smart_rendering: true,
        static_background: true,
        row_height: ROW_PX,
        bar_height: 18,
        scale_height: HEADER_PX,
        grid_width: GRID_PX,
        min_column_width: PX_PER_DAY,
        scales: [
          { unit: 'month', step: 1, format: '%F %Y' },
          { unit: 'day', step: 1, format: '%j' },
        ],
        start_date: minToDate(data.startMin - LEAD_DAYS * 1440),
        end_date: minToDate(data.tasks.reduce((latest, { finishMin }) => Math.max(latest, finishMin), 0) + 30 * 1440),
        columns: [
          { name: 'text', label: 'Task', tree: true, width: 180 },
          { name: 'start_date', label: 'Start', width: 80 },
          { name: 'end_date', label: 'Finish', width: 80 },
          { name: 'duration', label: 'Duration', width: 80 },
        ],
      });
      gantt.init(root);
      gantt.parse(own);
    },
    isPainted: () => document.querySelector(`.gantt_task_line[data-task-id="${targetId}"]`) !== null,
    targetBox: () => document.querySelector(`.gantt_task_line[data-task-id="${targetId}"]`)?.getBoundingClientRect() ?? null,
    startOf: (id) => gantt.getTask(id).start_date.getTime(),
    isDropDone: () => true,
    letGo: () => {
      data = null;
      own = null;
    },
  },
  '/data/peers.json',
);
