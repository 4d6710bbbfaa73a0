import { createRoot } from 'react-dom/client';
import { Gantt, Willow, type GanttApi } from '@svar-ui/react-gantt';
import '@svar-ui/react-gantt/all.css';
import type { PeerData } from '../bench-data.ts';
import { exposeBench } from './bench-page.ts';
import { LEAD_DAYS, minToDate, PX_PER_DAY, ROW_PX } from './frame.ts';

const LINK_TYPES = { FS: 'e2s', SS: 's2s', FF: 'e2e', SF: 's2e' } as const;
const SCALES = [
  { unit: 'month', step: 1, format: '%F %Y' },
  { unit: 'day', step: 1, format: '%j' },
];
const COLUMNS = [
  { id: 'text', header: 'Task', width: 180 },
  { id: 'start', header: 'Start', width: 80 },
  { id: 'end', header: 'Finish', width: 80 },
  { id: 'duration', header: 'Duration', width: 80 },
];

let api: GanttApi | null = null;
let own: { readonly tasks: object[]; readonly links: object[]; readonly start: Date; readonly end: Date } | null = null;
let targetId = '';
// It puts a colon before ids that are text.
const bar = (): Element | null => document.querySelector(`.wx-bar[data-id=":${targetId}"]`);

exposeBench<PeerData>(
  {
    prepare: ({ tasks, links, startMin, ...given }) => {
      ({ targetId } = given);
      own = {
        tasks: tasks.map((task) => ({
          id: task.id,
          text: task.name,
          start: minToDate(task.startMin),
          end: minToDate(task.finishMin),
          progress: task.progressPct,
          ...(task.parentId !== null && { parent: task.parentId }),
          type: task.summary ? 'summary' : 'task',
          ...(task.summary && { open: true }),
        })),
        links: links.map(({ id, fromId, toId, type }) => ({ id, source: fromId, target: toId, type: LINK_TYPES[type] })),
        start: minToDate(startMin - LEAD_DAYS * 1440),
        end: minToDate(tasks.reduce((latest, { finishMin }) => Math.max(latest, finishMin), 0) + 30 * 1440),
      };
    },
    mount: (root) => {
      if (own === null) throw new Error('The data comes first');
      createRoot(root).render(
        <Willow fonts={false}>
          <Gantt
            {...own}
            scales={SCALES}
            columns={COLUMNS}
            cellWidth={PX_PER_DAY}
            cellHeight={ROW_PX}
            scaleHeight={26}
            init={(given: GanttApi) => {
              api = given;
            }}
          />
        </Willow>,
      );
    },
    isPainted: () => bar() !== null,
    targetBox: () => bar()?.getBoundingClientRect() ?? null,
    startOf: (id) => api?.getTask(id)?.start.getTime(),
    isDropDone: () => true,
    letGo: () => {
      own = null;
    },
  },
  '/data/peers.json',
);
