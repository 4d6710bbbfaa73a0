import type { Figure, Figures, Measured } from './measure-tool.ts';

/** A line of the table: one figure of every tool; less is better. */
export interface ReportRow {
  readonly what: string;
  readonly unit: string;
  /** Null where none is set for this size. */
  readonly budget: number | null;
  readonly values: readonly (number | null)[];
  /** Tools of which none has less, by name; empty when fewer than two have a figure. */
  readonly best: readonly string[];
  /** Whether Baton keeps the budget; null without one. */
  readonly ok: boolean | null;
}

interface Row {
  readonly what: string;
  readonly figure: Figure;
  readonly unit: string;
  /** By number of tasks, or for all alike. */
  readonly budget?: number | Readonly<Record<number, number>>;
  /** Nothing to win: more of it is no merit and no fault. */
  readonly neutral?: true;
}

const ROWS: readonly Row[] = [
  { what: 'ready', figure: 'ready', unit: 'ms' },
  { what: 'ready, CPU', figure: 'ready-cpu', unit: 'ms' },
  { what: 'ready, dates computed too', figure: 'computed', unit: 'ms', budget: { 10_000: 200, 50_000: 400, 100_000: 800 } },
  { what: 'ready, dates computed too, CPU', figure: 'computed-cpu', unit: 'ms' },
  { what: 'ready, dates computed too, of which schedule', figure: 'schedule', unit: 'ms', neutral: true },
  { what: 'DOM nodes', figure: 'nodes', unit: '' },
  { what: 'JS heap after use', figure: 'heap', unit: 'MB', budget: { 10_000: 80, 50_000: 250 } },
  { what: 'scroll, frame, p50', figure: 'scroll-p50', unit: 'ms' },
  { what: 'scroll, frame, p95', figure: 'scroll-p95', unit: 'ms', budget: 18 },
  { what: 'scroll, frame, p99', figure: 'scroll-p99', unit: 'ms' },
  { what: 'scroll, frame, worst', figure: 'scroll-worst', unit: 'ms', budget: 33.4 },
  { what: 'scroll, work a frame, p95', figure: 'scroll-work', unit: 'ms' },
  { what: 'scroll, CPU a frame', figure: 'scroll-cpu', unit: 'ms' },
  { what: 'fling, frame, p50', figure: 'fling-p50', unit: 'ms' },
  { what: 'fling, frame, p95', figure: 'fling-p95', unit: 'ms' },
  { what: 'fling, frame, p99', figure: 'fling-p99', unit: 'ms' },
  { what: 'fling, frame, worst', figure: 'fling-worst', unit: 'ms' },
  { what: 'fling, work a frame, p95', figure: 'fling-work', unit: 'ms' },
  { what: 'fling, CPU a frame', figure: 'fling-cpu', unit: 'ms' },
  { what: 'drag, input to frame, p50', figure: 'drag-p50', unit: 'ms' },
  { what: 'drag, input to frame, p95', figure: 'drag-p95', unit: 'ms', budget: 10 },
  { what: 'drag, input to frame, worst', figure: 'drag-worst', unit: 'ms' },
  { what: 'drag, CPU a move', figure: 'drag-cpu', unit: 'ms' },
  { what: 'drop to painted frame', figure: 'drop-paint', unit: 'ms', budget: 17 },
  { what: 'drop to settled cascade', figure: 'drop-settled', unit: 'ms', budget: { 1000: 33, 10_000: 33, 100_000: 150 } },
  { what: 'tasks that the drop moved', figure: 'drop-moved', unit: '', neutral: true },
  { what: 'heap growth over the cycles', figure: 'growth', unit: 'MB', budget: 1 },
];

/** Several openings of one tool as one: the median of each figure. A note of any of them stays. */
export function medianOf(rounds: readonly Measured[]): Measured {
  const [first] = rounds;
  if (first === undefined) throw new Error('Nothing was measured');
  const figures: Figures = {};
  for (const { figure } of ROWS) {
    const values = rounds.flatMap((round) => round.figures[figure] ?? []).toSorted((a, b) => a - b);
    const middle = values[Math.floor((values.length - 1) / 2)];
    if (middle !== undefined) figures[figure] = middle;
  }
  return { tool: first.tool, figures, note: rounds.find(({ note }) => note !== null)?.note ?? null };
}

/** The table of one size. */
export function reportRows(tasks: number, measured: readonly Measured[]): readonly ReportRow[] {
  return ROWS.map(({ what, unit, budget, figure: name, neutral }) => {
    const values = measured.map(({ figures }) => figures[name] ?? null);
    const limit = (typeof budget === 'number' ? budget : budget?.[tasks]) ?? null;
    const own = values[measured.findIndex(({ tool }) => tool === 'baton')] ?? null;
    return {
      what,
      unit,
      budget: limit,
      values,
      best: neutral ? [] : bestOf(measured, values),
      ok: limit === null || own === null ? null : own <= limit,
    };
  }).filter(({ values }) => values.some((value) => value !== null));
}

/** Figures that print alike are a draw. */
function bestOf(measured: readonly Measured[], values: readonly (number | null)[]): readonly string[] {
  const reached = values.filter((value) => value !== null);
  if (reached.length < 2) return [];
  const least = figure(Math.min(...reached));
  return measured.filter((_tool, index) => figure(values[index] ?? null) === least).map(({ tool }) => tool);
}

/** The table as text, Baton's misses marked. */
export function reportTable(rows: readonly ReportRow[], measured: readonly Measured[]): string {
  const lines = [
    ['', 'unit', ...measured.map(({ tool }) => tool), 'budget', 'Baton', 'least'],
    ...rows.map(({ what, unit, budget, values, best, ok }) => [
      what,
      unit,
      ...values.map(figure),
      budget === null ? '' : figure(budget),
      ok === null ? '' : ok ? 'ok' : 'MISSED',
      best.join(' = '),
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const isNumber = (column: number): boolean => column > 1 && column <= measured.length + 2;
  const cell = (text: string, column: number): string =>
    isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  const notes = measured.filter(({ note }) => note !== null).map(({ tool, note }) => `  ${tool}: ${note}`);
  return [...lines.map((line) => `  ${line.map(cell).join('  ').trimEnd()}`), ...notes].join('\n');
}

/** Three significant digits are what a shared machine can honestly give. */
function figure(value: number | null): string {
  if (value === null) return '–';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));
}
