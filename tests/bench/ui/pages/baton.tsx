import { createRoot, type Root } from 'react-dom/client';
import { type ReactNode } from 'react';
import { GanttView } from '../../../../renderer/gantt/gantt-view.tsx';
import { createActions } from '../../../../renderer/replica/actions.ts';
import { connect, type Connection } from '../../../../renderer/replica/connect.ts';
import { createReplica } from '../../../../renderer/replica/replica.ts';
import type { PlanReplica } from '../../../../renderer/replica/replica-state.ts';
import { ReplicaContext, usePlan, useReplica, type WindowParts } from '../../../../renderer/replica/use-replica.ts';
import '../../../../renderer/ui/theme.css';
import '../../../../renderer/ui/ui.css';
import { applyDelta } from '../../../../shared/delta/apply-delta.ts';
import { emptyTables, type ProjectState } from '../../../../shared/model/project-state.ts';
import { createMemoryHost, type MemoryHost, type StoredDates } from '../../../support/memory-host.ts';
import type { BatonData } from '../bench-data.ts';
import { exposeBench, nextPaint, type Box } from './bench-page.ts';
import { LEAD_DAYS, PX_PER_DAY } from './frame.ts';

const MIN_PER_PX = 1440 / PX_PER_DAY;
/** Nothing has been computed before: the schedule is made on the clock. */
const COMPUTES = new URLSearchParams(location.search).get('dates') === 'computed';
const VIEWS = ['gantt', 'list', 'workload'] as const;
const nothing = (): void => undefined;

interface Opened {
  readonly data: Pick<BatonData, 'projectId' | 'targetId' | 'startMin'>;
  state: ProjectState | null;
  dates: StoredDates | null;
  host: MemoryHost | null;
  parts: WindowParts | null;
  connection: Connection | null;
  root: Root | null;
  /** Null where nothing was computed before the view was there. */
  scheduleMs: number | null;
}

/** A window without a shell: the real replica on a host in the page, and the view on it. */
function openBaton(data: BatonData): Opened {
  const { projectId, targetId, startMin } = data;
  const records = (put: BatonData['plan']) => ({ put, removed: {} });
  const state = {
    projectId,
    workspace: applyDelta('workspace', emptyTables('workspace'), records(data.workspace)),
    plan: applyDelta('plan', emptyTables('plan'), records(data.plan)),
  };
  const dates = COMPUTES ? null : data.dates;
  const later = { host: null, parts: null, connection: null, root: null, scheduleMs: null };
  return { data: { projectId, targetId, startMin }, state, dates, ...later };
}

/** From tables and dates to the view; without dates the schedule is computed here, on the clock. */
function start(opened: Opened, rootElement: HTMLElement): void {
  if (opened.state === null) throw new Error('The data comes first');
  const { projectId, startMin } = opened.data;
  const scale = { viewStartMin: startMin - LEAD_DAYS * 1440, minPerPx: MIN_PER_PX };
  const startMs = performance.now();
  const settings = { [`gantt:${projectId}`]: { scale, collapsed: [] } };
  const host = createMemoryHost({ state: opened.state, settings, dates: opened.dates });
  if (COMPUTES) opened.scheduleMs = performance.now() - startMs;
  opened.host = host;
  opened.state = null;
  opened.dates = null;
  const replica = createReplica();
  const connection = connect(host, replica, {
    schedule: (task, delayMs) => {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
  });
  connection.openPlan(projectId);
  const actions = createActions(host, replica, {
    nowMs: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  opened.connection = connection;
  opened.parts = { replica, connection, actions };
  opened.root = createRoot(rootElement);
  show(opened, 'gantt');
}

function show({ root, parts, data }: Opened, view: (typeof VIEWS)[number] | null): void {
  root?.render(<ReplicaContext value={parts}>{view !== null && <View view={view} projectId={data.projectId} />}</ReplicaContext>);
}

/** The views beside the Gantt are loaded for the cycles alone, as the app loads a view when it is first shown. */
async function loadOthers() {
  const { TaskList } = await import('../../../../renderer/task-list/task-list.tsx');
  const { WorkloadView } = await import('../../../../renderer/workload/workload-view.tsx');
  return { TaskList, WorkloadView };
}

let others: Awaited<ReturnType<typeof loadOthers>> | null = null;

const NO_IDS: readonly string[] = [];
const NO_SET: ReadonlySet<string> = new Set();

function View({ view, projectId }: { readonly view: (typeof VIEWS)[number]; readonly projectId: string }): ReactNode {
  const plan = usePlan(projectId);
  const project = useReplica((state) => state.workspace.project.get(projectId));
  if (view === 'gantt') return <GanttView projectId={projectId} selectedIds={NO_IDS} onSelect={nothing} onOpenTask={nothing} />;
  if (others === null || plan === undefined || project === undefined) return null;
  const { TaskList, WorkloadView } = others;
  if (view === 'workload') return <WorkloadView onOpenTask={nothing} />;
  return <TaskList project={project} plan={plan} selectedIds={NO_SET} onSelect={nothing} onOpenTask={nothing} />;
}

function planOf({ parts, data }: Opened): PlanReplica | undefined {
  return parts?.replica.getState().plans.get(data.projectId);
}

const scroller = (): HTMLElement | null => document.querySelector<HTMLElement>('.gantt-scroller');

/** The canvas has no element for a bar: where it is follows from row and date, as the view publishes them. */
function targetBox(opened: Opened): Box | null {
  const plan = planOf(opened);
  const element = scroller();
  const row = plan?.resolved.hierarchy.order.indexOf(opened.data.targetId) ?? -1;
  const schedule = plan?.schedule.get(opened.data.targetId);
  if (element === null || row < 0 || schedule === undefined) return null;
  const rowPx = Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row-height'), 10);
  const [viewStartMin, minPerPx] = [Number(element.dataset['viewStartMin']), Number(element.dataset['minPerPx'])];
  const box = element.getBoundingClientRect();
  return {
    x: box.x + (schedule.startMin - viewStartMin) / minPerPx,
    y: box.y + row * rowPx - element.scrollTop,
    width: (schedule.finishMin - schedule.startMin) / minPerPx,
    height: rowPx,
  };
}

let opened: Opened | null = null;
let firstRevision = 0;
const held = (): Opened => {
  if (opened === null) throw new Error('The data comes first');
  return opened;
};

exposeBench<BatonData>(
  {
    prepare: (data) => {
      opened = openBaton(data);
    },
    mount: (root) => start(held(), root),
    isPainted: () => {
      firstRevision = planOf(held())?.revision ?? 0;
      return scroller()?.dataset['viewStartMin'] !== undefined && document.querySelectorAll('.gantt-row').length > 20;
    },
    afterReady: () => held().host?.prepare(),
    scheduleMs: () => held().scheduleMs,
    targetBox: () => targetBox(held()),
    startOf: (id) => planOf(held())?.schedule.get(id)?.startMin,
    isDropDone: () => (planOf(held())?.revision ?? 0) > firstRevision,
    letGo: () => {
      // In the app the host is another process: what remains is the window. Its actions lead nowhere from now on.
      const current = held();
      if (current.parts === null) return;
      const { replica } = current.parts;
      const gone = () => Promise.reject(new Error('The host has been let go'));
      const actions = createActions({ dispatch: gone, query: gone, subscribe: () => nothing }, replica, {
        nowMs: () => Date.now(),
        randomBytes: (length) => new Uint8Array(length),
      });
      current.connection?.close();
      current.connection = null;
      current.host = null;
      // React keeps what it rendered before, and with it what that was made of.
      for (const delayMs of [0, 100, 200]) {
        setTimeout(() => {
          current.parts = { replica, connection: { openPlan: nothing }, actions };
          show(current, 'gantt');
        }, delayMs);
      }
    },
    openAndClose: async (cycles) => {
      others ??= await loadOthers();
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        show(held(), VIEWS[cycle % VIEWS.length] ?? 'gantt');
        await nextPaint();
        show(held(), null);
        await nextPaint();
      }
      show(held(), 'gantt');
      await nextPaint();
    },
  },
  '/data/baton.json',
);
