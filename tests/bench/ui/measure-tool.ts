import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../../scripts/ensure-browser.ts';
import type { ToolName } from './build-pages.ts';
import type { DropTimes, FrameTimes } from './pages/bench-page.ts';
import { profiled } from './profile.ts';

export interface MeasureOptions {
  readonly tool: ToolName;
  readonly url: string;
  readonly browserPath: string;
  readonly limitMs: number;
  /** Opens and closes this many views at the end; 0: none. */
  readonly cycles: number;
  /** A folder for profiles; null: none are made. */
  readonly profileFolder: string | null;
}

/** What is measured. Units: milliseconds, megabytes, or a count. */
export type Figure =
  | 'ready'
  | 'ready-cpu'
  | 'computed'
  | 'computed-cpu'
  | 'schedule'
  | 'nodes'
  | 'heap'
  | `${'scroll' | 'fling'}-${'p50' | 'p95' | 'p99' | 'worst' | 'work' | 'cpu'}`
  | `drag-${'p50' | 'p95' | 'worst' | 'cpu'}`
  | 'drop-paint'
  | 'drop-settled'
  | 'drop-moved'
  | 'growth';

export type Figures = Partial<Record<Figure, number>>;

/** What a tool did in one opening. A figure that is missing was not reached; `note` says why. */
export interface Measured {
  readonly tool: ToolName;
  readonly figures: Readonly<Figures>;
  readonly note: string | null;
}

const VIEWPORT = { width: 1440, height: 900 };
const SCROLL = { distancePx: 4000, speedPxPerS: 1500 };
const FLING = { distancePx: 24_000, speedPxPerS: 12_000 };
const DRAG_STEPS = 60;
const DRAG_PX = 120;
/** Lets timers run out that a view sets when it has come to rest. */
const REST_MS = 1200;
/** Style sheets of some charts ask for fonts from elsewhere: nobody gets any. */
const ONLY_LOOPBACK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
const WARM_CYCLES = 30;

/** Measures one tool on the data that the server holds, in a browser of its own, which is closed when a step takes too long. */
export async function measureTool(options: MeasureOptions): Promise<Measured> {
  const figures: Figures = {};
  const note =
    (await inBrowser(options, async (page, within) => {
      const opening = await opened({ page, within, options, query: '' });
      figures.ready = opening.readyMs;
      figures['ready-cpu'] = opening.cpuMs;
      await interact({ page, within, options, figures, ...opening });
    })) ?? (options.tool === 'baton' ? await measureComputed(options, figures) : null);
  return { tool: options.tool, figures, note };
}

/** Another opening, without dates. Only Baton can. */
function measureComputed(options: MeasureOptions, figures: Figures): Promise<string | null> {
  return inBrowser(options, async (page, within) => {
    const opening = await opened({ page, within, options, query: '?dates=computed' });
    figures.computed = opening.readyMs;
    figures['computed-cpu'] = opening.cpuMs;
    const scheduleMs = await page.evaluate(() => window.bench?.scheduleMs() ?? null);
    if (scheduleMs === null) throw new Error('its page computed no schedule');
    figures.schedule = scheduleMs;
  });
}

interface ToOpen {
  readonly page: Page;
  readonly within: Within;
  readonly options: MeasureOptions;
  readonly query: '' | '?dates=computed';
}

interface Opening {
  readonly cdp: CDPSession;
  readonly profile: <T>(name: string, act: () => Promise<T>) => Promise<T>;
  readonly readyMs: number;
  readonly cpuMs: number;
}

async function opened({ page, within, options, query }: ToOpen): Promise<Opening> {
  await within('loading its page', page.goto(`${options.url}/${options.tool}.html${query}`));
  await within(
    'reading the data',
    page.evaluate(() => window.bench?.load()),
  );
  const cdp = await page.context().newCDPSession(page);
  const profile: Opening['profile'] = (name, act) =>
    options.profileFolder === null
      ? act()
      : profiled(cdp, join(options.profileFolder, `${options.tool}-${name}.cpuprofile`), act);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const idleMs = await cpuMs(cdp);
  const readyMs = await within(
    'ready',
    profile(query === '' ? 'ready' : 'computed', () => page.evaluate(() => window.bench?.mount() ?? 0)),
  );
  return { cdp, profile, readyMs, cpuMs: (await cpuMs(cdp)) - idleMs };
}

type Within = <T>(what: string, act: Promise<T>) => Promise<T>;

/** Gives why it could not be done, or null. */
async function inBrowser(
  { browserPath, limitMs }: MeasureOptions,
  act: (page: Page, within: Within) => Promise<void>,
): Promise<string | null> {
  const browser = await chromium.launch({ executablePath: browserPath, args: [...CHROMIUM_FLAGS, ONLY_LOOPBACK] });
  const within: Within = async (what, task) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${what} took over ${Math.round(limitMs / 1000)} s`)), limitMs);
    });
    try {
      return await Promise.race([task, late]);
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, timezoneId: 'UTC', colorScheme: 'light' });
    page.setDefaultTimeout(limitMs);
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await act(page, within);
    return thrown.length > 0 ? `its page threw: ${thrown[0]}` : null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'failed';
  } finally {
    await browser.close();
  }
}

interface Interaction extends Omit<ToOpen, 'query'>, Pick<Opening, 'cdp' | 'profile'> {
  readonly figures: Figures;
}

async function interact({ page, cdp, within, profile, options, figures }: Interaction): Promise<void> {
  await page.evaluate(() => window.bench?.afterReady());
  await page.waitForTimeout(REST_MS);
  figures.nodes = await page.evaluate(() => window.bench?.nodes() ?? 0);
  const beforeDragMs = await cpuMs(cdp);
  const latencies = await within(
    'dragging',
    profile('drag', () => drag(page)),
  );
  figures['drag-cpu'] = ((await cpuMs(cdp)) - beforeDragMs) / DRAG_STEPS;
  figures['drag-p50'] = percentile(latencies, 0.5);
  figures['drag-p95'] = percentile(latencies, 0.95);
  figures['drag-worst'] = percentile(latencies, 1);
  const dropped = await within(
    'the drop',
    profile('drop', () => drop(page)),
  );
  figures['drop-paint'] = dropped.paintMs;
  figures['drop-settled'] = dropped.settledMs;
  figures['drop-moved'] = dropped.moved;
  await page.waitForTimeout(REST_MS);
  for (const [name, path] of [['scroll', SCROLL] as const, ['fling', FLING] as const]) {
    const beforeMs = await cpuMs(cdp);
    const { intervals, work } = await within(
      `the ${name}`,
      profile(name, () => scrolled(page, cdp, path)),
    );
    figures[`${name}-cpu`] = ((await cpuMs(cdp)) - beforeMs) / intervals.length;
    figures[`${name}-p50`] = percentile(intervals, 0.5);
    figures[`${name}-p95`] = percentile(intervals, 0.95);
    figures[`${name}-p99`] = percentile(intervals, 0.99);
    figures[`${name}-worst`] = percentile(intervals, 1);
    figures[`${name}-work`] = percentile(work, 0.95);
  }
  await page.evaluate(() => window.bench?.letGo());
  await page.waitForTimeout(REST_MS);
  figures.heap = await heapMb(cdp);
  if (options.cycles === 0) return;
  await page.evaluate((cycles) => window.bench?.openAndClose(cycles), WARM_CYCLES);
  const before = await heapMb(cdp);
  await page.evaluate((cycles) => window.bench?.openAndClose(cycles), options.cycles);
  figures.growth = (await heapMb(cdp)) - before;
}

async function drag(page: Page): Promise<readonly number[]> {
  const box = await page.evaluate(() => {
    window.bench?.rememberStarts();
    const { x, y, width, height } = window.bench?.targetBox() ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x, y, width, height };
  });
  if (box.width === 0) throw new Error('the bar to drag is not in its page');
  // Left of the middle, where no tool has a handle.
  const [x, y] = [box.x + box.width * 0.42, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.waitForTimeout(100);
  await page.mouse.down();
  await page.evaluate(() => window.bench?.startInputs());
  for (let step = 1; step <= DRAG_STEPS; step += 1) {
    await page.mouse.move(x + (DRAG_PX * step) / DRAG_STEPS, y);
    await page.waitForTimeout(8);
  }
  return page.evaluate(() => window.bench?.stopInputs() ?? []);
}

async function drop(page: Page): Promise<DropTimes> {
  await page.evaluate(() => window.bench?.armDrop());
  await page.mouse.up();
  const times = await page.evaluate(() => window.bench?.drop());
  if (times === undefined) throw new Error('the page measured no drop');
  if (times.moved === 0) throw new Error('the drop moved nothing');
  return times;
}

async function scrolled(page: Page, cdp: CDPSession, { distancePx, speedPxPerS }: typeof SCROLL): Promise<FrameTimes> {
  await page.mouse.move(1100, 500);
  const before = await page.evaluate(() => {
    window.bench?.startFrames();
    return window.bench?.scrolledPx() ?? 0;
  });
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 1100,
    y: 500,
    yDistance: -distancePx,
    speed: speedPxPerS,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const { frames, after } = await page.evaluate(() => ({
    frames: window.bench?.stopFrames() ?? { intervals: [], work: [] },
    after: window.bench?.scrolledPx() ?? 0,
  }));
  if (after - before < distancePx / 2) throw new Error(`it scrolled by ${Math.round(after - before)} px only`);
  return frames;
}

/** What the page's main thread has computed so far. Other load on the machine doesn't count, so this compares when frames don't. */
async function cpuMs(cdp: CDPSession): Promise<number> {
  return (await metricOf(cdp, 'TaskDuration')) * 1000;
}

async function metricOf(cdp: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = metrics.find(({ name }) => name === wanted);
  if (metric === undefined) throw new Error(`this Chromium has no ${wanted}`);
  return metric.value;
}

async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await metricOf(cdp, 'JSHeapUsedSize')) / 1_048_576;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('no frame was measured');
  return value;
}
