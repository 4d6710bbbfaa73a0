import Gantt from 'frappe-gantt';
import 'frappe-gantt/dist/frappe-gantt.css';
import type { PeerData } from '../bench-data.ts';
import { exposeBench } from './bench-page.ts';
import { minToDate, PX_PER_DAY, ROW_PX } from './frame.ts';

const BAR_PX = 18;

let gantt: Gantt | null = null;
let starts: ReadonlyMap<string, Gantt.Task> | null = null;
let own: readonly object[] | null = null;
let targetId = '';
const bar = (): Element | null => document.querySelector(`.bar-wrapper[data-id="${targetId}"] .bar`);

exposeBench<PeerData>(
  {
    prepare: ({ tasks, links, ...given }) => {
      ({ targetId } = given);
      const before = new Map<string, string[]>();
      for (const { fromId, toId } of links) before.set(toId, [...(before.get(toId) ?? []), fromId]);
      own = tasks.map((task) => ({
        id: task.id,
        name: task.name,
        start: minToDate(task.startMin),
        end: minToDate(task.finishMin),
        progress: task.progressPct,
        dependencies: before.get(task.id) ?? [],
      }));
    },
    mount: (root) => {
      // It has neither a tree nor virtualisation: everything is in the page.
      gantt = new Gantt(root, own, {
        view_mode: 'Day',
        column_width: PX_PER_DAY,
        bar_height: BAR_PX,
        padding: ROW_PX - BAR_PX,
        container_height: 900,
        infinite_padding: false,
        scroll_to: 'start',
      });
    },
    isPainted: () => bar() !== null,
    targetBox: () => bar()?.getBoundingClientRect() ?? null,
    startOf: (id) => {
      starts ??= new Map(gantt?.tasks.map((task) => [task.id, task]));
      return starts.get(id)?._start.getTime();
    },
    isDropDone: () => true,
    letGo: () => {
      own = null;
      starts = null;
    },
  },
  '/data/peers.json',
);
