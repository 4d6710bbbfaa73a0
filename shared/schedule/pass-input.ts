import type { ResolvedProject } from '../resolve/resolve.ts';
import type { Columns, Dates } from './columns.ts';
import type { LinkColumns } from './link-columns.ts';

/** The settings of a project that the passes read. */
export interface PassSettings {
  readonly startMin: number;
  /** Not null: the schedule is built backwards from here. */
  readonly finishMin: number | null;
  readonly honoursConstraints: boolean;
  readonly multipleCriticalPaths: boolean;
  readonly criticalSlackMin: number;
}

/** What the passes read and where they write. */
export interface PassInput {
  readonly resolved: ResolvedProject;
  readonly columns: Columns;
  readonly links: LinkColumns;
  readonly settings: PassSettings;
  readonly dates: Dates;
  readonly bounds: Bounds;
}

/** What summary tasks pass on to the tasks below them, and what these pass up; by position. */
export interface Bounds {
  /** The earliest start and finish that links and a constraint of summary tasks above allow. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** The summary task whose link or constraint gave them, -1 for none. */
  readonly startFrom: Int32Array;
  readonly finishFrom: Int32Array;
  /** The latest finish that successors and constraints of summary tasks above allow. */
  readonly lateFinish: Float64Array;
  /** The latest start that start-bound successors of summary tasks above allow to their earliest leaf. */
  readonly lateStart: Float64Array;
  /** The latest start of what has not begun, ALWAYS when all has. */
  readonly openStart: Float64Array;
  /** Position of the leaf below with the earliest start. */
  readonly earliestLeaf: Int32Array;
  /** Durations below, the same times their progress, and whether something below has started. */
  readonly spanBelow: Float64Array;
  readonly doneBelow: Float64Array;
  readonly startedBelow: Uint8Array;
}

/** Room for bounds. */
export function emptyBounds(size: number): Bounds {
  return {
    start: new Float64Array(size),
    finish: new Float64Array(size),
    startFrom: new Int32Array(size),
    finishFrom: new Int32Array(size),
    lateFinish: new Float64Array(size),
    lateStart: new Float64Array(size),
    openStart: new Float64Array(size),
    earliestLeaf: new Int32Array(size),
    spanBelow: new Float64Array(size),
    doneBelow: new Float64Array(size),
    startedBelow: new Uint8Array(size),
  };
}
