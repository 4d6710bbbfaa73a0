/** What a page does with its chart; `bench-page.ts` measures it, alike for all. */
export interface Tool<D> {
  /** Brings the data into the form that the chart wants; before the clock starts. */
  prepare(data: D): void;
  mount(root: HTMLElement): void;
  /** The whole first screen is in the page. */
  isPainted(): boolean;
  /** Where the bar of the task is that gets dragged, in pixels of the window. */
  targetBox(): Box | null;
  /** When the chart holds that a task starts, in any unit; for counting what a drop has moved. */
  startOf(id: string): number | undefined;
  /** What the drop brings about has arrived. */
  isDropDone(): boolean;
  /** What another process does once a view is open; no figure counts it. */
  afterReady?(): void;
  /** Forgets what only the bench holds, before the heap is looked at. */
  letGo(): void;
  /** How much of `ready` went into computing dates; null where they were given. */
  scheduleMs?(): number | null;
  /** Opens and closes views, one a cycle, by turns. */
  openAndClose?(cycles: number): Promise<void>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Frames while something moved. Units: milliseconds. */
export interface FrameTimes {
  /** From one frame to the next. */
  readonly intervals: readonly number[];
  /** From the begin of a frame until the main thread has painted it. */
  readonly work: readonly number[];
}

export interface DropTimes {
  /** From the release of the button to the next painted frame. */
  readonly paintMs: number;
  /** From the release to the first of five frames in a row that are under 32 ms, once the result has arrived. */
  readonly settledMs: number;
  /** How many tasks start elsewhere than before. */
  readonly moved: number;
}

/** What the bench calls in a page. */
export interface BenchPage {
  load(): Promise<void>;
  mount(): Promise<number>;
  afterReady(): void;
  scheduleMs(): number | null;
  nodes(): number;
  targetBox(): Box | null;
  scrolledPx(): number;
  startFrames(): void;
  stopFrames(): FrameTimes;
  startInputs(): void;
  stopInputs(): readonly number[];
  /** Where tasks start before the drag: some charts move them in the middle of it. */
  rememberStarts(): void;
  armDrop(): void;
  drop(): Promise<DropTimes>;
  letGo(): void;
  openAndClose(cycles: number): Promise<void>;
}

declare global {
  interface Window {
    bench?: BenchPage;
  }
}

const CALM_FRAME_MS = 32;
const CALM_FRAMES = 5;

/** Puts a chart under measurement. `taskIds` of the data say which tasks are compared before and after the drop. */
export function exposeBench<D extends { readonly taskIds: readonly string[] }>(tool: Tool<D>, dataUrl: string): void {
  const frames = createFrameRecorder();
  const inputs = createInputRecorder();
  let taskIds: readonly string[] = [];
  let before: readonly (number | undefined)[] = [];
  let dropped: Promise<DropTimes> = Promise.reject(new Error('armDrop comes first'));
  dropped.catch(() => undefined);
  window.bench = {
    load: async () => {
      const data = (await (await fetch(dataUrl)).json()) as D;
      ({ taskIds } = data);
      tool.prepare(data);
    },
    mount: async () => {
      const root = document.querySelector<HTMLElement>('#root');
      if (root === null) throw new Error('The page has no root');
      const startMs = performance.now();
      tool.mount(root);
      let paintedMs = await nextPaint();
      while (!tool.isPainted()) paintedMs = await nextPaint();
      return paintedMs - startMs;
    },
    afterReady: () => tool.afterReady?.(),
    scheduleMs: () => tool.scheduleMs?.() ?? null,
    nodes: () => document.querySelectorAll('*').length,
    targetBox: () => tool.targetBox(),
    scrolledPx: () => [...document.querySelectorAll('*')].reduce((most, { scrollTop }) => Math.max(most, scrollTop), 0),
    startFrames: frames.start,
    stopFrames: frames.stop,
    startInputs: inputs.start,
    stopInputs: inputs.stop,
    rememberStarts: () => {
      before = taskIds.map((id) => tool.startOf(id));
    },
    armDrop: () => {
      dropped = watchDrop(tool).then((times) => {
        const moved = taskIds.filter((id, index) => tool.startOf(id) !== before[index]).length;
        return { ...times, moved };
      });
    },
    drop: () => dropped,
    letGo: () => {
      taskIds = [];
      before = [];
      tool.letGo();
    },
    openAndClose: (cycles) => tool.openAndClose?.(cycles) ?? Promise.reject(new Error('This page opens one view only')),
  };
}

/** The time when the next frame has been painted: a message posted inside a frame is handled after its layout and paint. */
export function nextPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => afterTask(() => resolve(performance.now())));
  });
}

function afterTask(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener(
    'message',
    () => {
      port1.close();
      then();
    },
    { once: true },
  );
  port1.start();
  port2.postMessage(null);
}

function createFrameRecorder(): { start(): void; stop(): FrameTimes } {
  let frame = 0;
  let times: number[] = [];
  let work: number[] = [];
  const tick = (beginMs: number): void => {
    times.push(beginMs);
    const list = work;
    afterTask(() => list.push(performance.now() - beginMs));
    frame = requestAnimationFrame(tick);
  };
  return {
    start: () => {
      times = [];
      work = [];
      frame = requestAnimationFrame(tick);
    },
    stop: () => {
      cancelAnimationFrame(frame);
      return { intervals: times.slice(1).map((time, index) => time - (times[index] ?? time)), work };
    },
  };
}

/** From the first listener of a move to its painted frame. Browsers hand moves out once a frame, so no wait for one is in it. */
function createInputRecorder(): { start(): void; stop(): readonly number[] } {
  let controller = new AbortController();
  let latencies: number[] = [];
  return {
    start: () => {
      controller = new AbortController();
      latencies = [];
      let waiting = false;
      const recordPaint = async (): Promise<void> => {
        const startMs = performance.now();
        latencies.push((await nextPaint()) - startMs);
        waiting = false;
      };
      const onMove = (): void => {
        if (waiting) return;
        waiting = true;
        void recordPaint();
      };
      window.addEventListener('pointermove', onMove, { capture: true, signal: controller.signal });
    },
    stop: () => {
      controller.abort();
      return latencies;
    },
  };
}

function watchDrop(tool: Pick<Tool<never>, 'isDropDone'>): Promise<Omit<DropTimes, 'moved'>> {
  return new Promise((resolve) => {
    const onUp = (): void => {
      const startMs = performance.now();
      let paintMs: number | null = null;
      let lastMs: number | null = null;
      let calm = 0;
      let calmFromMs = 0;
      const tick = (beginMs: number): void => {
        calm = lastMs !== null && beginMs - lastMs < CALM_FRAME_MS ? calm + 1 : 0;
        lastMs = beginMs;
        // The frame in which the result appears is the first that can be calm.
        if (!tool.isDropDone()) calm = 0;
        const calmNow = calm;
        if (calmNow < CALM_FRAMES) requestAnimationFrame(tick);
        afterTask(() => {
          const paintedMs = performance.now() - startMs;
          paintMs ??= paintedMs;
          if (calmNow === 0) calmFromMs = paintedMs;
          if (calmNow >= CALM_FRAMES) resolve({ paintMs, settledMs: calmFromMs });
        });
      };
      requestAnimationFrame(tick);
    };
    window.addEventListener('pointerup', onUp, { capture: true, once: true });
  });
}
