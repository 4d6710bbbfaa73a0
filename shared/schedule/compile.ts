import { differingIds } from '../delta/patched-table.ts';
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

/** A project's plan in the form that the passes read. */
export interface Compiled {
  readonly resolved: ResolvedProject;
  readonly project: Project;
  readonly settings: PassSettings;
  readonly calendars: Calendars;
  readonly assignments: AssignmentLists;
  readonly columns: Columns;
  readonly links: LinkColumns;
  /** Positions compiled anew since the earlier one; null is all of them. */
  readonly renewed: readonly number[] | null;
  /** True when a task became inactive or active again. */
  readonly reactivated: boolean;
}

/**
 * Compiles a plan. Of `previous` everything is used again that comes from the same records; its columns are changed in place, so it can't
 * be used any more afterwards.
 * Cost: linear from scratch; with `previous` what changed.
 */
export function compile(resolved: ResolvedProject, previous?: Compiled): Compiled {
  const { state } = resolved;
  const project = state.workspace.project.get(state.projectId) ?? emptyRecord('project', state.projectId);
  const calendars =
    previous && sameCalendars(previous, state, project) ? previous.calendars : createCalendars(state.workspace, project);
  const assignments = sameAssignments(previous, resolved)
    ? previous.assignments
    : assignmentLists(state.plan.assignment, state.workspace.person, resolved.hierarchy);
  const links = previous && previous.resolved.network === resolved.network ? previous.links : compileLinks(resolved.network);
  const next = { resolved, project, calendars, assignments, links, settings: settingsOf(project) };
  const reuse = previous && canReuse(previous, { resolved, project, calendars }) ? previous : undefined;
  const columns = reuse ? reuse.columns : emptyColumns(resolved.order.length);
  const renewed = reuse ? renewedPositions(reuse, resolved, assignments) : null;
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
  let cancels = false;
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

function sameAssignments(previous: Compiled | undefined, { state, hierarchy }: ResolvedProject): previous is Compiled {
  if (!previous || previous.resolved.hierarchy !== hierarchy) return false;
  const held = previous.resolved.state;
  return held.plan.assignment === state.plan.assignment && held.workspace.person === state.workspace.person;
}

function canReuse(
  previous: Compiled,
  { resolved, project, calendars }: Pick<Compiled, 'resolved' | 'project' | 'calendars'>,
): boolean {
  return (
    previous.resolved.hierarchy === resolved.hierarchy &&
    previous.calendars === calendars &&
    previous.project.statusDateMin === project.statusDateMin &&
    previous.project.movesRemainingWork === project.movesRemainingWork
  );
}

/** Positions of tasks with other records, or other assignments that count. */
function renewedPositions(previous: Compiled, resolved: ResolvedProject, assignments: AssignmentLists): readonly number[] {
  const { position, order } = resolved.hierarchy;
  const renewed = new Set<number>();
  for (const id of differingIds(previous.resolved.state.plan.task, resolved.state.plan.task)) {
    const p = position.get(id);
    if (p !== undefined) renewed.add(p);
  }
  if (previous.assignments === assignments) return [...renewed];
  for (let p = 0; p < order.length; p++) if (!sameList(previous.assignments[p], assignments[p])) renewed.add(p);
  return [...renewed];
}

function sameList(one: readonly Assignment[] = NOBODY, other: readonly Assignment[] = NOBODY): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
