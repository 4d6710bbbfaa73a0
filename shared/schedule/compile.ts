import { recordsWhere } from '../delta/patched-table.ts';
import type { Assignment } from '../model/assignment.ts';
import { emptyRecord } from '../model/entities.ts';
import type { Project } from '../model/project.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { ResolvedProject } from '../resolve/resolve.ts';
import { assignmentLists, type AssignmentLists } from './assigned-work.ts';
import { createCalendars, type Calendars, type CalendarSource } from './calendars.ts';
import { CANCELLED, emptyColumns, INACTIVE, type Columns } from './columns.ts';
import { compileTask, type TaskSettings } from './compile-task.ts';
import { compileLinks, type LinkColumns } from './link-columns.ts';
import type { PassSettings } from './pass-input.ts';
import { renewedPositions, shiftedPositions } from './renewed-positions.ts';
import { moveColumns, moveList, shiftBetween, type Shift } from './shift.ts';

/** A project's plan in the form that the passes read. */
export interface Compiled {
  readonly resolved: ResolvedProject;
  readonly project: Project;
  readonly settings: PassSettings;
  readonly calendars: Calendars;
  readonly assignments: AssignmentLists;
  readonly columns: Columns;
  readonly links: LinkColumns;
  /** How the forest lies in the earlier one; null is in the same place, or all anew. */
  readonly shift: Shift | null;
  /** Positions compiled anew since the earlier one; null is all of them. */
  readonly renewed: readonly number[] | null;
  /** True when a task became inactive or active again. */
  readonly reactivated: boolean;
}

/**
 * Compiles a plan. Of `previous` everything is used again that comes from the same records; its columns are changed in place, so it can't
 * be used any more afterwards.
 * Cost: linear from scratch; with `previous` what changed, and a move of numbers where tasks came, went or moved.
 */
export function compile(resolved: ResolvedProject, previous?: Compiled): Compiled {
  const { state } = resolved;
  const project = state.workspace.project.get(state.projectId) ?? emptyRecord('project', state.projectId);
  const calendars =
    previous && sameCalendars(previous, state, project) ? previous.calendars : createCalendars(state.workspace, project);
  const links =
    previous && previous.resolved.network.links === resolved.network.links ? previous.links : compileLinks(resolved.network);
  const parts = { resolved, project, calendars, links, settings: settingsOf(project) };
  const reuse = previous && canReuse(previous, parts) ? previous : undefined;
  const moves = reuse !== undefined && reuse.resolved.hierarchy !== resolved.hierarchy;
  const shift = (moves && shiftBetween(reuse.resolved, resolved)) || null;
  const next = { ...parts, shift, assignments: assignmentsOf(resolved, previous, shift) };
  let columns = emptyColumns(0);
  let renewed: readonly number[] | null = null;
  if (reuse && !moves) {
    columns = reuse.columns;
    renewed = renewedPositions(reuse, next);
  } else {
    columns = emptyColumns(resolved.order.length);
    if (reuse && shift) {
      moveColumns(columns, reuse.columns, shift);
      renewed = shiftedPositions(reuse, next, shift);
    }
  }
  const reactivated = compileTasks({ ...next, columns, renewed });
  return { ...next, columns, renewed, reactivated };
}

const NOBODY: readonly Assignment[] = [];

function settingsOf(project: Project): PassSettings {
  return {
    startMin: project.startMin,
    finishMin: project.scheduleFrom === 'finish' ? project.finishMin : null,
    honoursConstraints: project.honoursConstraints,
    multipleCriticalPaths: project.multipleCriticalPaths,
    criticalSlackMin: project.criticalSlackMin,
  };
}

/** Fills the columns. True when a task became inactive or active again. */
function compileTasks(compiled: Omit<Compiled, 'reactivated'>): boolean {
  const { resolved, columns, project, calendars, assignments, renewed } = compiled;
  const { end } = resolved.hierarchy;
  const { flags } = columns;
  const settings: TaskSettings = { calendars, statusDateMin: project.movesRemainingWork ? project.statusDateMin : null };
  let cancels = compiled.shift !== null;
  const compileAt = (p: number): void => {
    const task = resolved.tasks[p];
    if (!task) return;
    const before = (flags[p] ?? 0) & CANCELLED;
    compileTask(columns, p, task, { isSummary: (end[p] ?? 0) > p + 1, assignments: assignments[p] ?? NOBODY, settings });
    if (((flags[p] ?? 0) & CANCELLED) !== before) cancels = true;
  };
  if (renewed) for (const p of renewed) compileAt(p);
  else for (let p = 0; p < columns.size; p++) compileAt(p);
  return cancels ? markInactive(compiled) : false;
}

/** A cancelled task and all below it are inactive, and so is a summary task with nothing active left below. Rule: S30 */
function markInactive({ resolved, columns }: Pick<Compiled, 'resolved' | 'columns'>): boolean {
  const { parent, end } = resolved.hierarchy;
  const { flags, size } = columns;
  const inactive = new Uint8Array(size);
  for (let p = 0; p < size; p++) {
    const above = parent[p] ?? -1;
    if (((flags[p] ?? 0) & CANCELLED) !== 0 || (above >= 0 && inactive[above] === 1)) inactive[p] = 1;
  }
  for (let p = size - 1; p >= 0; p--) {
    if (end[p] === p + 1 || inactive[p] === 1) continue;
    let active = false;
    for (let child = p + 1; child < (end[p] ?? 0) && !active; child = end[child] ?? size) active = inactive[child] === 0;
    if (!active) inactive[p] = 1;
  }
  let changed = false;
  for (let p = 0; p < size; p++) {
    if (((flags[p] ?? 0) & INACTIVE) === (inactive[p] === 1 ? INACTIVE : 0)) continue;
    flags[p] = (flags[p] ?? 0) ^ INACTIVE;
    changed = true;
  }
  return changed;
}

function sameCalendars(previous: Compiled, { workspace }: ProjectState, project: Project): boolean {
  const held: CalendarSource = previous.resolved.state.workspace;
  return (
    held.calendar === workspace.calendar &&
    held.calendarException === workspace.calendarException &&
    held.timeOff === workspace.timeOff &&
    held.person === workspace.person &&
    previous.project.calendarId === project.calendarId
  );
}

function canReuse(previous: Compiled, { project, calendars }: Pick<Compiled, 'project' | 'calendars'>): boolean {
  return (
    previous.calendars === calendars &&
    previous.project.statusDateMin === project.statusDateMin &&
    previous.project.movesRemainingWork === project.movesRemainingWork
  );
}

function assignmentsOf(resolved: ResolvedProject, previous: Compiled | undefined, shift: Shift | null): AssignmentLists {
  const { state, hierarchy } = resolved;
  const { assignment } = state.plan;
  const { person } = state.workspace;
  const held = previous?.resolved;
  const same = held && held.state.plan.assignment === assignment && held.state.workspace.person === person;
  if (previous && same && held.hierarchy === hierarchy) return previous.assignments;
  if (!previous || !same || !shift) return assignmentLists(assignment.values(), person, hierarchy);
  const lists: (readonly Assignment[] | undefined)[] = [];
  moveList(lists, previous.assignments, shift);
  const fresh = new Set(hierarchy.order.filter((_id, p) => shift.before[p] === -1));
  if (fresh.size === 0) return lists;
  const ofFresh = recordsWhere(assignment, ({ taskId }) => fresh.has(taskId));
  for (const [p, list] of assignmentLists(ofFresh, person, hierarchy).entries()) if (list) lists[p] = list;
  return lists;
}
