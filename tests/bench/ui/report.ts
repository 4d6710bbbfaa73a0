import type { Measured } from './measure-tool.ts';

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
  readonly unit: string;
  readonly budget?: (tasks: number) => number | null;
  readonly value: (measured: Measured) => number | null;
  /** Nothing to win: more of it is no merit and no fault. */
  readonly neutral?: true;
}

const at =
  (budgets: Readonly<Record<number, number>>) =>
  (tasks: number): number | null =>
    budgets[tasks] ?? null;
const always = (budget: number) => (): number => budget;

const ROWS: readonly Row[] = [
  { what: 'ready', unit: 'ms', budget: at({ 10_000: 200, 50_000: 400, 100_000: 800 }), value: ({ readyMs }) => readyMs },
  { what: 'ready, of which schedule', unit: 'ms', value: ({ scheduleMs }) => scheduleMs, neutral: true },
  { what: 'DOM nodes', unit: '', value: ({ nodes }) => nodes },
  { what: 'JS heap after use', unit: 'MB', budget: at({ 10_000: 80, 50_000: 250 }), value: ({ heapMb }) => heapMb },
  ...frameRows('scroll', 'scroll', true),
  ...frameRows('fling', 'fling', false),
  { what: 'drag, input to frame, p50', unit: 'ms', value: ({ drag }) => percentile(drag, 0.5) },
  { what: 'drag, input to frame, p95', unit: 'ms', budget: always(10), value: ({ drag }) => percentile(drag, 0.95) },
  { what: 'drag, input to frame, worst', unit: 'ms', value: ({ drag }) => percentile(drag, 1) },
  { what: 'drop to painted frame', unit: 'ms', budget: always(17), value: ({ drop }) => drop?.paintMs ?? null },
  {
    what: 'drop to settled cascade',
    unit: 'ms',
    budget: at({ 1000: 33, 10_000: 33, 100_000: 150 }),
    value: ({ drop }) => drop?.settledMs ?? null,
  },
  { what: 'tasks that the drop moved', unit: '', value: ({ drop }) => drop?.moved ?? null, neutral: true },
  { what: 'heap growth over the cycles', unit: 'MB', budget: always(1), value: ({ growthMb }) => growthMb },
];

function frameRows(name: string, key: 'scroll' | 'fling', hasBudget: boolean): readonly Row[] {
  const interval = (share: number) => (measured: Measured) => percentile(measured[key]?.intervals ?? null, share);
  return [
    { what: `${name}, frame, p50`, unit: 'ms', value: interval(0.5) },
    { what: `${name}, frame, p95`, unit: 'ms', ...(hasBudget && { budget: always(18) }), value: interval(0.95) },
    { what: `${name}, frame, p99`, unit: 'ms', value: interval(0.99) },
    { what: `${name}, frame, worst`, unit: 'ms', ...(hasBudget && { budget: always(33.4) }), value: interval(1) },
    { what: `${name}, work a frame, p95`, unit: 'ms', value: (measured) => percentile(measured[key]?.work ?? null, 0.95) },
  ];
}

/** The table of one size. */
export function reportRows(tasks: number, measured: readonly Measured[]): readonly ReportRow[] {
  return ROWS.map(({ what, unit, budget, value, neutral }) => {
    const values = measured.map(value);
    const limit = budget?.(tasks) ?? null;
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

function percentile(values: readonly number[] | null, share: number): number | null {
  if (values === null || values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}

/** Three significant digits are what a shared machine can honestly give. */
function figure(value: number | null): string {
  if (value === null) return '–';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));
}
