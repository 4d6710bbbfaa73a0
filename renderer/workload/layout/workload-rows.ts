import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Bucket } from './buckets.ts';
import type { PersonDays } from '../../replica/person-days.ts';
import { minutesIn, type PlanWork, type Work } from '../../replica/plan-work.ts';
import { groupCell, hoursCell, personCell, type WorkloadCell } from './workload-cell.ts';

export const GROUPINGS = ['person', 'team', 'role', 'project'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface RowParts {
  /** The same for the same row, however the rows are arranged now. */
  readonly id: string;
  /** 1: not below another. */
  readonly level: number;
  /** Null: nothing is below it. */
  readonly isOpen: boolean | null;
  readonly cells: readonly WorkloadCell[];
}

/** A line of the grid. `personId` null is nobody yet; `projectId` null is all projects. A group without a name is of those without one. */
export type WorkloadRow = RowParts &
  (
    | {
        readonly kind: 'group';
        readonly grouping: Exclude<Grouping, 'person'>;
        readonly name: string;
        readonly colour: string | null;
      }
    | { readonly kind: 'person'; readonly personId: Id; readonly projectId: Id | null }
    | { readonly kind: 'unassigned'; readonly personId: null; readonly projectId: Id | null }
    | { readonly kind: 'task'; readonly personId: Id | null; readonly projectId: Id; readonly taskId: Id; readonly name: string }
  );

export interface NamedGroup {
  readonly id: Id;
  readonly name: string;
  readonly colour: string;
}

export interface RowsInput {
  readonly grouping: Grouping;
  /** Those to show, in their order. */
  readonly people: readonly Person[];
  readonly teams: readonly NamedGroup[];
  /** In their order; only those in `works` have anything to show. */
  readonly projects: readonly NamedGroup[];
  readonly works: readonly PlanWork[];
  /** The projects whose unassigned work counts. */
  readonly ownIds: ReadonlySet<Id>;
  readonly days: ReadonlyMap<Id, PersonDays>;
  /** The first day of the daily figures. */
  readonly fromDay: number;
  readonly buckets: readonly Bucket[];
  /** Rows that are not as they begin: groups begin open, people and unassigned work closed. */
  readonly toggled: ReadonlySet<string>;
  readonly taskName: (projectId: Id, taskId: Id) => string;
}

/** The lines of the grid: unassigned work, then everybody, or groups with those who belong to them. */
export function workloadRows(input: RowsInput): readonly WorkloadRow[] {
  switch (input.grouping) {
    case 'person':
      return [...unassigned(input, null, 1), ...input.people.flatMap((person) => wholePerson(input, person, 1))];
    case 'team':
      return [...unassigned(input, null, 1), ...byTeam(input)];
    case 'role':
      return [...unassigned(input, null, 1), ...byRole(input)];
    case 'project':
      return input.projects.flatMap((project) => oneProject(input, project));
  }
}

function byTeam(input: RowsInput): readonly WorkloadRow[] {
  const known = new Set(input.teams.map(({ id }) => id));
  const teamOf = ({ teamId }: Person): string => (teamId !== null && known.has(teamId) ? teamId : '');
  const none = { id: '', name: '', colour: null };
  return [...input.teams, none].flatMap((team) =>
    peopleGroup(input, { ...team, grouping: 'team', members: input.people.filter((person) => teamOf(person) === team.id) }),
  );
}

function byRole(input: RowsInput): readonly WorkloadRow[] {
  const roles = [...new Set(input.people.map(({ role }) => role.trim()))].filter((role) => role !== '');
  return [...roles.toSorted((a, b) => a.localeCompare(b)), ''].flatMap((role) => {
    const members = input.people.filter((person) => person.role.trim() === role);
    return peopleGroup(input, { id: role, name: role, colour: null, grouping: 'role', members });
  });
}

interface PeopleGroup {
  readonly id: string;
  readonly name: string;
  readonly colour: string | null;
  readonly grouping: 'team' | 'role';
  readonly members: readonly Person[];
}

function peopleGroup(input: RowsInput, { id, name, colour, grouping, members }: PeopleGroup): readonly WorkloadRow[] {
  if (members.length === 0) return [];
  const rowId = `${grouping}:${id}`;
  const isOpen = !input.toggled.has(rowId);
  const ofMembers = members.map((person) => personCells(input, person.id));
  const cells = input.buckets.map((_, column) => groupCell(ofMembers.flatMap((all) => all[column] ?? [])));
  const below = isOpen ? members.flatMap((person) => wholePerson(input, person, 2)) : [];
  return [{ id: rowId, kind: 'group', grouping, level: 1, isOpen, name, colour, cells }, ...below];
}

/** A project with those who work on it. Their hours are those of the project, so they are not held against what they can do in all; where that is too much they are marked. */
function oneProject(input: RowsInput, { id, name, colour }: NamedGroup): readonly WorkloadRow[] {
  const work = input.works.find(({ projectId }) => projectId === id)?.work ?? [];
  if (work.length === 0) return [];
  const rowId = `project:${id}`;
  const isOpen = !input.toggled.has(rowId);
  const own = Map.groupBy(work, ({ personId }) => personId);
  const people = input.people.flatMap((person): readonly WorkloadRow[] => {
    const pieces = own.get(person.id) ?? [];
    const inAll = personCells(input, person.id);
    const cells = hoursCells(input, pieces).map(({ loadMin }, column) => hoursCell(loadMin, inAll[column]));
    // Who does nothing here in sight would only be a line of nothing.
    if (cells.every(({ loadMin }) => loadMin === 0)) return [];
    const personRow = openable(input, `${rowId}/person:${person.id}`, pieces, 2);
    return [{ ...personRow.parts, kind: 'person', personId: person.id, projectId: id, cells }, ...personRow.below];
  });
  const group: WorkloadRow = {
    id: rowId,
    kind: 'group',
    grouping: 'project',
    level: 1,
    isOpen,
    name,
    colour,
    cells: hoursCells(input, work),
  };
  return isOpen ? [group, ...unassigned(input, id, 2), ...people] : [group];
}

/** The row of the work that nobody is assigned to, of a project or of all of them. */
function unassigned(input: RowsInput, projectId: Id | null, level: number): readonly WorkloadRow[] {
  const works = input.works.filter((each) =>
    projectId === null ? input.ownIds.has(each.projectId) : each.projectId === projectId,
  );
  const pieces = works.flatMap(({ work }) => work.filter(({ personId }) => personId === null));
  const cells = hoursCells(input, pieces);
  if (projectId !== null && cells.every(({ loadMin }) => loadMin === 0)) return [];
  const { parts, below } = openable(input, projectId === null ? 'unassigned' : `project:${projectId}/unassigned`, pieces, level);
  return [{ ...parts, kind: 'unassigned', personId: null, projectId, cells }, ...below];
}

function wholePerson(input: RowsInput, { id }: Person, level: number): readonly WorkloadRow[] {
  const rowId = `person:${id}`;
  const pieces = input.toggled.has(rowId)
    ? input.works.flatMap(({ work }) => work.filter(({ personId }) => personId === id))
    : [];
  const { parts, below } = openable(input, rowId, pieces, level);
  return [{ ...parts, kind: 'person', personId: id, projectId: null, cells: personCells(input, id) }, ...below];
}

/** A row that begins closed, and the tasks below it where it is open. */
function openable(
  input: RowsInput,
  id: string,
  pieces: readonly Work[],
  level: number,
): { readonly parts: Pick<RowParts, 'id' | 'level' | 'isOpen'>; readonly below: readonly WorkloadRow[] } {
  const isOpen = input.toggled.has(id);
  return { parts: { id, level, isOpen }, below: isOpen ? taskRows(input, pieces, { level: level + 1, under: id }) : [] };
}

/** The tasks with work in sight, those that begin earlier first. */
function taskRows(
  input: RowsInput,
  pieces: readonly Work[],
  { level, under }: { readonly level: number; readonly under: string },
): readonly WorkloadRow[] {
  return pieces
    .map((piece) => ({ piece, name: input.taskName(piece.projectId, piece.taskId), cells: hoursCells(input, [piece]) }))
    .filter(({ cells }) => cells.some(({ loadMin }) => loadMin > 0))
    .toSorted((a, b) => a.piece.fromDay - b.piece.fromDay || a.name.localeCompare(b.name))
    .map(({ piece: { projectId, taskId, personId }, name, cells }) => ({
      id: `${under}/${projectId}:${taskId}`,
      kind: 'task',
      level,
      isOpen: null,
      personId,
      projectId,
      taskId,
      name,
      cells,
    }));
}

function personCells({ days, buckets, fromDay }: RowsInput, personId: Id): readonly WorkloadCell[] {
  const own = days.get(personId);
  return own === undefined ? buckets.map(() => hoursCell(0)) : buckets.map((bucket) => personCell(own, bucket, fromDay));
}

function hoursCells({ buckets }: RowsInput, pieces: readonly Work[]): readonly WorkloadCell[] {
  return buckets.map((bucket) => hoursCell(pieces.reduce((sum, piece) => sum + minutesIn(piece, bucket), 0)));
}
