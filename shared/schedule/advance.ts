import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ScheduleDelta } from '../delta/delta.ts';
import type { Id } from '../model/id.ts';
import type { ProjectSchedule, TaskSchedule } from '../model/task-schedule.ts';
import type { ResolvedProject } from '../resolve/resolve.ts';
import { ALWAYS, emptyDates, type Dates } from './columns.ts';
import { compile, type Compiled } from './compile.ts';
import { canRunIncrementally, isLate, runIncrementally } from './incremental-passes.ts';
import { emptyBounds, type Bounds, type PassInput } from './pass-input.ts';
import { RowHash } from './row-hash.ts';
import { RowTable } from './row-table.ts';
import { rowAt, sameRow } from './row.ts';
import { suspectPositions } from './suspect-positions.ts';
import { relinkedPositions } from './renewed-positions.ts';
import { runPasses, type ProjectSpan } from './run-passes.ts';
import { moveColumns, moveList, movePositions, type Shift } from './shift.ts';

/** A computed schedule with what makes the next one cheap. Only the newest one may be advanced: buffers are handed on. */
export interface Computed {
  readonly compiled: Compiled;
  readonly dates: Dates;
  /** Room for the dates of the next full run, once there was one. */
  readonly spare: Dates | null;
  readonly bounds: Bounds;
  readonly rows: readonly TaskSchedule[];
  readonly table: RowTable;
  readonly hash: RowHash;
  readonly project: ProjectSchedule;
  /** True when the dates are such that the next run can go on from them. */
  readonly incremental: boolean;
}

/**
 * The schedule of a resolved project, and what changed since `previous`. Rows that say the same stay the same objects, without a previous one
 * those of `known`.
 */
export function advance(resolved: ResolvedProject, previous?: Computed, known?: ReadonlyMap<Id, TaskSchedule>): Advanced {
  const compiled = compile(resolved, previous?.compiled);
  return previous && canContinue(previous, compiled) ? continued(compiled, previous) : recomputed(compiled, previous, known);
}

interface Advanced {
  readonly computed: Computed;
  readonly delta: ScheduleDelta;
}

/** True when nothing has changed but the columns and links of some positions, and the passes can go on from the dates as they are. */
function canContinue(previous: Computed, compiled: Compiled): boolean {
  if (compiled.renewed === null || compiled.reactivated || !previous.incremental) return false;
  return sameSettings(previous.compiled, compiled);
}

function continued(compiled: Compiled, previous: Computed): Advanced {
  const { resolved, shift } = compiled;
  const { dates, bounds, spare } = shift ? moved(previous, shift) : previous;
  const input = inputOf(compiled, dates, bounds);
  const renewed = compiled.renewed ?? [];
  const sameLinks = previous.compiled.resolved.network === resolved.network;
  // Nothing else that counts for it can have changed.
  const goesOn = sameLinks ? !renewed.some((p) => isLate(input, p)) : canRunIncrementally(input);
  if (!goesOn) return recomputed(compiled, previous);
  const relinked = sameLinks ? [] : relinkedPositions(previous.compiled.resolved, resolved, shift);
  const { span, touched } = runIncrementally(input, [...renewed, ...relinked], previous.project.finishMin);
  const { rows, put, removed } = shift
    ? movedRows(input, previous, { shift, suspect: touched })
    : patchRows(input, previous, positionsOf(touched));
  const project = projectRow(span, resolved, previous.hash, { size: rows.length, previous: previous.project });
  const table = rows === previous.rows ? previous.table : new RowTable(resolved.hierarchy.position, rows);
  return { computed: { ...previous, compiled, dates, bounds, spare, rows, table, project }, delta: { put, removed, project } };
}

/** Dates and bounds at the positions of now. */
function moved(previous: Computed, shift: Shift): Pick<Computed, 'dates' | 'bounds' | 'spare'> {
  const dates = emptyDates(shift.before.length);
  const bounds = emptyBounds(shift.before.length);
  moveColumns(dates, previous.dates, shift);
  moveColumns(bounds, previous.bounds, shift);
  for (const column of [bounds.startFrom, bounds.finishFrom, bounds.earliestLeaf]) movePositions(column, shift);
  // As the backward pass begins; where it would change them, nothing goes on from here.
  bounds.lateStart.fill(ALWAYS);
  return { dates, bounds, spare: null };
}

function recomputed(compiled: Compiled, previous: Computed | undefined, known?: ReadonlyMap<Id, TaskSchedule>): Advanced {
  const inPlace = previous && previous.compiled.resolved.hierarchy === compiled.resolved.hierarchy ? previous : undefined;
  const { resolved } = compiled;
  const size = resolved.order.length;
  const dates = inPlace?.spare ?? emptyDates(size);
  const bounds = inPlace ? inPlace.bounds : emptyBounds(size);
  const input = inputOf(compiled, dates, bounds);
  const span = runPasses(input);
  const hash = previous?.hash ?? new RowHash();
  const changed = inPlace ? changedRows(input, inPlace, compiled) : undefined;
  const { shift } = compiled;
  const suspect = previous && shift ? suspectPositions(previous, { compiled, dates, bounds }, shift) : undefined;
  let change: RowChange;
  if (inPlace && changed) change = patchRows(input, inPlace, changed);
  else if (previous && shift && suspect) change = movedRows(input, previous, { shift, suspect });
  else change = freshRows(input, hash, { previous, known });
  const { rows, put, removed } = change;
  const project = projectRow(span, resolved, hash, { size, previous: previous?.project });
  const table = rows === previous?.rows ? previous.table : new RowTable(resolved.hierarchy.position, rows);
  const spare = inPlace ? inPlace.dates : null;
  const incremental = canRunIncrementally(input);
  return {
    computed: { compiled, dates, spare, bounds, rows, table, hash, project, incremental },
    delta: { put, removed, project },
  };
}

function inputOf({ resolved, columns, links, settings }: Compiled, dates: Dates, bounds: Bounds): PassInput {
  return { resolved, columns, links, settings, dates, bounds };
}

function positionsOf(marks: Uint8Array): readonly number[] {
  const positions: number[] = [];
  for (let p = 0; p < marks.length; p++) if (marks[p] === 1) positions.push(p);
  return positions;
}

interface RowChange {
  readonly rows: readonly TaskSchedule[];
  readonly put: readonly TaskSchedule[];
  readonly removed: readonly Id[];
}

/** All rows are made; those that say what they said before are the old objects again. */
function freshRows(
  input: PassInput,
  hash: RowHash,
  { previous, known }: { readonly previous: Computed | undefined; readonly known: ReadonlyMap<Id, TaskSchedule> | undefined },
): RowChange {
  const put: TaskSchedule[] = [];
  const rows: TaskSchedule[] = [];
  hash.clear();
  for (let p = 0; p < input.columns.size; p++) {
    const row = rowAt(input, p);
    const held = previous ? previous.table.get(row.id) : known?.get(row.id);
    const same = held !== undefined && sameRow(held, row);
    if (!same || !previous) put.push(row);
    rows.push(same ? held : row);
    hash.fold(row, 1);
  }
  const { position } = input.resolved.hierarchy;
  const removed = previous ? previous.compiled.resolved.order.filter((id) => !position.has(id)) : [];
  return { rows, put, removed };
}

/** Rows at new positions: those that can't differ are the old objects without a look. */
function movedRows(
  input: PassInput,
  previous: Computed,
  { shift, suspect }: { readonly shift: Shift; readonly suspect: Uint8Array },
): RowChange {
  const put: TaskSchedule[] = [];
  const removed: Id[] = [];
  const rows: TaskSchedule[] = [];
  moveList(rows, previous.rows, shift);
  for (let p = 0; p < suspect.length; p++) {
    if (suspect[p] === 0) continue;
    const held = (shift.before[p] ?? -1) < 0 ? undefined : rows[p];
    const row = rowAt(input, p);
    if (held && sameRow(held, row)) continue;
    rows[p] = row;
    put.push(row);
    if (held) previous.hash.fold(held, -1);
    previous.hash.fold(row, 1);
  }
  for (let q = 0; q < shift.now.length; q++) {
    const gone = shift.now[q] === -1 ? previous.rows[q] : undefined;
    if (!gone) continue;
    removed.push(gone.id);
    previous.hash.fold(gone, -1);
  }
  return { rows, put, removed };
}

function patchRows(input: PassInput, previous: Computed, changed: readonly number[]): RowChange {
  const put: TaskSchedule[] = [];
  let rows: TaskSchedule[] | undefined;
  for (const p of changed) {
    const row = rowAt(input, p);
    const held = previous.rows[p];
    if (held === undefined || sameRow(held, row)) continue;
    rows ??= previous.rows.slice();
    rows[p] = row;
    put.push(row);
    previous.hash.fold(held, -1);
    previous.hash.fold(row, 1);
  }
  return { rows: rows ?? previous.rows, put, removed: [] };
}

/** Positions whose rows may differ: their figures do, or something else that drivers and conflicts are read from. */
function changedRows(input: PassInput, previous: Computed, compiled: Compiled): readonly number[] | undefined {
  if (compiled.renewed === null || compiled.reactivated || !sameSettings(previous.compiled, compiled)) return undefined;
  const suspect = new Uint8Array(input.columns.size);
  for (const p of compiled.renewed) suspect[p] = 1;
  if (previous.compiled.resolved.network !== input.resolved.network)
    for (const p of relinkedPositions(previous.compiled.resolved, input.resolved, null)) suspect[p] = 1;
  const before = Object.values(previous.dates) as readonly (Float64Array | Uint8Array)[];
  const after = Object.values(input.dates) as readonly (Float64Array | Uint8Array)[];
  for (const [index, column] of after.entries()) markDiffering(suspect, column, before[index] ?? column);
  return positionsOf(suspect);
}

function markDiffering(suspect: Uint8Array, one: Float64Array | Uint8Array, other: Float64Array | Uint8Array): void {
  for (let p = 0; p < suspect.length; p++) if (one[p] !== other[p]) suspect[p] = 1;
}

function sameSettings(one: Compiled, other: Compiled): boolean {
  return Object.entries(one.settings).every(([name, value]) => other.settings[name as keyof Compiled['settings']] === value);
}

function projectRow(
  span: ProjectSpan,
  { conflicts }: ResolvedProject,
  hash: RowHash,
  { size, previous }: { readonly size: number; readonly previous: ProjectSchedule | undefined },
): ProjectSchedule {
  const digest = sha256(utf8ToBytes(`baton.schedule/1 ${size} ${span.startMin} ${span.finishMin} ${hash.hex()}`));
  const row: ProjectSchedule = { ...span, hash: bytesToHex(digest.subarray(0, 16)), conflicts };
  if (!previous || previous.hash !== row.hash) return row;
  return JSON.stringify(previous.conflicts) === JSON.stringify(conflicts) ? previous : row;
}
