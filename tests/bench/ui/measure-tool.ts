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
  /** How often the page is opened for `ready`; the rest is measured in the last one. */
  readonly runs: number;
  /** Opens and closes this many views at the end; 0: none. */
  readonly cycles: number;
  /** A folder for profiles; null: none are made. */
  readonly profileFolder: string | null;
}

/** What a tool did at one size. Null: not reached; `note` says why. Units: milliseconds and megabytes. */
export interface Measured {
  readonly tool: ToolName;
  readonly readyMs: number | null;
  /** The part of `readyMs` in which dates were computed; null for a chart that is given them. */
  readonly scheduleMs: number | null;
  readonly nodes: number | null;
  readonly heapMb: number | null;
  readonly scroll: FrameTimes | null;
  readonly fling: FrameTimes | null;
  readonly drag: readonly number[] | null;
  readonly drop: DropTimes | null;
  readonly growthMb: number | null;
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

type Figures = { -readonly [K in keyof Measured]: Measured[K] };

/** Measures one tool on the data that the server holds, in a browser of its own, which is closed when the limit is over. */
export async function measureTool(options: MeasureOptions): Promise<Measured> {
  const figures: Figures = {
    tool: options.tool,
    readyMs: null,
    scheduleMs: null,
    nodes: null,
    heapMb: null,
    scroll: null,
    fling: null,
    drag: null,
    drop: null,
    growthMb: null,
    note: null,
  };
  const ready: { readonly readyMs: number; readonly scheduleMs: number | null }[] = [];
  for (let run = 1; run <= options.runs && figures.note === null; run += 1) {
    await inBrowser(options, figures, async (page, within) => {
      await within('loading its page', page.goto(`${options.url}/${options.tool}.html`));
      await within(
        'reading the data',
        page.evaluate(() => window.bench?.load()),
      );
      const cdp = await page.context().newCDPSession(page);
      const profile = <T>(name: string, act: () => Promise<T>): Promise<T> =>
        options.profileFolder === null || run < options.runs
          ? act()
          : profiled(cdp, join(options.profileFolder, `${options.tool}-${name}.cpuprofile`), act);
      const readyMs = await within(
        'ready',
        profile('ready', () => page.evaluate(() => window.bench?.mount() ?? 0)),
      );
      ready.push({ readyMs, scheduleMs: await page.evaluate(() => window.bench?.scheduleMs() ?? null) });
      Object.assign(figures, median(ready));
      if (run === options.runs) await interact({ page, cdp, within, profile, options, figures });
    });
  }
  return figures;
}

type Within = <T>(what: string, act: Promise<T>) => Promise<T>;

async function inBrowser(
  { browserPath, limitMs }: MeasureOptions,
  figures: Figures,
  act: (page: Page, within: Within) => Promise<void>,
): Promise<void> {
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
    if (thrown.length > 0) figures.note ??= `its page threw: ${thrown[0]}`;
  } catch (error) {
    figures.note = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'failed';
  } finally {
    await browser.close();
  }
}

interface Interaction {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly within: Within;
  readonly profile: <T>(name: string, act: () => Promise<T>) => Promise<T>;
  readonly options: MeasureOptions;
  readonly figures: Figures;
}

async function interact(interaction: Interaction): Promise<void> {
  const { page, cdp, within, profile, options, figures } = interaction;
  await page.waitForTimeout(REST_MS);
  figures.nodes = await within(
    'counting nodes',
    page.evaluate(() => window.bench?.nodes() ?? 0),
  );
  await within(
    'dragging',
    profile('drag', () => drag(page, figures)),
  );
  figures.drop = await within(
    'the drop',
    profile('drop', () => drop(page)),
  );
  await page.waitForTimeout(REST_MS);
  figures.scroll = await within(
    'scrolling',
    profile('scroll', () => scrolled(page, cdp, SCROLL)),
  );
  figures.fling = await within(
    'flinging',
    profile('fling', () => scrolled(page, cdp, FLING)),
  );
  await page.evaluate(() => window.bench?.letGo());
  await page.waitForTimeout(REST_MS);
  figures.heapMb = await within('collecting garbage', heapMb(cdp));
  if (options.cycles === 0 || options.tool !== 'baton') return;
  await page.evaluate((cycles) => window.bench?.openAndClose(cycles), WARM_CYCLES);
  const before = await heapMb(cdp);
  await page.evaluate((cycles) => window.bench?.openAndClose(cycles), options.cycles);
  figures.growthMb = (await heapMb(cdp)) - before;
}

async function drag(page: Page, figures: Figures): Promise<void> {
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
  figures.drag = await page.evaluate(() => window.bench?.stopInputs() ?? []);
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

async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1_048_576;
}

/** The opening in the middle, whole, so that its parts belong together. */
function median<T extends { readonly readyMs: number }>(values: readonly T[]): T | undefined {
  return values.toSorted((a, b) => a.readyMs - b.readyMs)[Math.floor(values.length / 2)];
}
