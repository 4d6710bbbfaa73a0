import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Project } from '../../shared/model/project.ts';
import type { CalendarException } from '../../shared/model/calendar-exception.ts';
import type { TimeOff } from '../../shared/model/time-off.ts';
import type { WorkCalendar } from '../../shared/model/work-calendar.ts';
import type { ExportSource } from './import-types.ts';

/** What of the workspace goes with a project. */
export interface ExportSelection {
  readonly project: Project;
  readonly people: readonly Person[];
  /** Bases before what builds on them. */
  readonly calendars: readonly WorkCalendar[];
  readonly exceptions: readonly CalendarException[];
  readonly timeOff: readonly TimeOff[];
}

/**
 * The people and calendars that a project uses. Where the project is the only one of its workspace, all of them: nobody would
 * expect a person without a task to get lost on the way to another workspace. Rule: X4
 */
export function selectForExport(source: ExportSource): ExportSelection {
  const { workspace } = source;
  const project = projectOf(source);
  const everything = [...workspace.project.values()].filter(({ deletedAtMs }) => deletedAtMs === null).length === 1;
  const used = usedPeople(source, project);
  const people = [...workspace.person.values()]
    .filter(({ id, deletedAtMs }) => used.has(id) || (everything && deletedAtMs === null))
    .toSorted(byId);
  const calendars = withBases(
    workspace.calendar,
    everything
      ? [...workspace.calendar.values()]
          .filter(({ deletedAtMs }) => deletedAtMs === null)
          .toSorted(byId)
          .map(({ id }) => id)
      : [
          project.calendarId,
          ...[...source.plan.task.values()].map(({ calendarId }) => calendarId),
          ...people.map(({ calendarId }) => calendarId),
        ],
  );
  const chosen = new Set(calendars.map(({ id }) => id));
  const chosenPeople = new Set(people.map(({ id }) => id));
  return {
    project,
    people,
    calendars,
    exceptions: [...workspace.calendarException.values()]
      .filter(({ calendarId, deletedAtMs }) => deletedAtMs === null && chosen.has(calendarId))
      .toSorted(byId),
    timeOff: [...workspace.timeOff.values()]
      .filter(({ personId, deletedAtMs }) => deletedAtMs === null && chosenPeople.has(personId))
      .toSorted(byId),
  };
}

function projectOf({ workspace, projectId }: ExportSource): Project {
  const project = workspace.project.get(projectId);
  if (!project) throw new Error(`There is no project ${projectId} to export`);
  return project;
}

function usedPeople({ plan, journal }: ExportSource, project: Project): ReadonlySet<Id> {
  const used = new Set<Id | null>([project.ownerId]);
  for (const { personId } of plan.assignment.values()) used.add(personId);
  for (const { ownerId, blocked } of plan.task.values()) {
    used.add(ownerId);
    if (blocked?.by.kind === 'person') used.add(blocked.by.personId);
  }
  for (const { authorId } of journal.comment.values()) used.add(authorId);
  for (const { decidedById } of journal.decision.values()) used.add(decidedById);
  used.delete(null);
  return used as ReadonlySet<Id>;
}

/** Calendars with all that they build on, each once, bases first. A circle of bases ends where it closes. */
function withBases(calendars: ReadonlyMap<Id, WorkCalendar>, ids: readonly (Id | null)[]): readonly WorkCalendar[] {
  const placed = new Set<Id>();
  const ordered: WorkCalendar[] = [];
  for (const id of ids) {
    const chain: WorkCalendar[] = [];
    let at = id === null ? undefined : calendars.get(id);
    while (at && at.deletedAtMs === null && !placed.has(at.id)) {
      placed.add(at.id);
      chain.push(at);
      at = at.baseId === null ? undefined : calendars.get(at.baseId);
    }
    ordered.push(...chain.toReversed());
  }
  return ordered;
}

function byId(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return a.id < b.id ? -1 : 1;
}

/** A name that every file system takes: `House: phase 1/2` → `House phase 1 2.xml`. */
export function fileNameOf(project: Project, extension: string): string {
  const name = project.name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
    .trim();
  return `${name === '' ? 'Project' : name}.${extension}`;
}
