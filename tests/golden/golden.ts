import type { TaskSchedule } from '../../shared/model/task-schedule.ts';
import { minToIso } from '../../shared/model/time.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import type { ProjectBuilder } from '../support/a-project.ts';

/** `03-02T08:00 > 03-02T17:00`; the year is 2026 throughout. */
type Span = string;

/** What a golden case says of one task; what it leaves out is not compared. */
interface GoldenRow {
  readonly dates?: Span;
  readonly early?: Span;
  readonly late?: Span;
  readonly total?: number;
  readonly free?: number;
  readonly critical?: boolean;
  readonly progress?: number;
  readonly drivers?: TaskSchedule['drivers'];
  readonly conflicts?: TaskSchedule['conflicts'];
}

interface Golden {
  /** Where the answer comes from: worked by hand, or the documentation that says so. */
  readonly source: string;
  readonly project: ProjectBuilder;
  readonly rows: Readonly<Record<string, GoldenRow>>;
}

/** A case with what is computed for it, in the form of what is known. */
export function golden(known: Golden): Golden & { readonly computed: Golden['rows'] } {
  const { rows } = schedule(resolve(known.project.build()));
  return {
    ...known,
    computed: Object.fromEntries(Object.entries(known.rows).map(([id, row]) => [id, shown(rows.get(id), row)])),
  };
}

function shown(row: TaskSchedule | undefined, asked: GoldenRow): GoldenRow {
  if (!row) return {};
  const all: Required<GoldenRow> = {
    dates: span(row.startMin, row.finishMin),
    early: span(row.earlyStartMin, row.earlyFinishMin),
    late: span(row.lateStartMin, row.lateFinishMin),
    total: row.totalSlackMin,
    free: row.freeSlackMin,
    critical: row.critical,
    progress: row.progressPct,
    drivers: row.drivers,
    conflicts: row.conflicts,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in asked));
}

function span(from: number, to: number): Span {
  return `${minToIso(from).slice(5)} > ${minToIso(to).slice(5)}`;
}
