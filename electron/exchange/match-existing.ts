import type { Id } from '../../shared/model/id.ts';
import type { WorkspaceTables } from '../../shared/model/project-state.ts';
import type { WorkCalendar } from '../../shared/model/work-calendar.ts';
import type { ImportNotes } from './import-notes.ts';
import type { PlanDraft } from './plan-draft.ts';

/** Ids of the file's records → ids of the workspace's records that they turned out to be. */
export type Matches = ReadonlyMap<Id, Id>;

/**
 * Who and what of a file the workspace already has. A person is the same when the e-mail address, or else the name, is equal but
 * for capitals and space; a calendar only when it says exactly the same. Rule: X6
 */
export function matchExisting(draft: PlanDraft, existing: WorkspaceTables, notes: ImportNotes): Matches {
  const matches = new Map<Id, Id>();
  matchCalendars(draft, existing, matches);
  matchNamed(draft.teams ?? [], existing.team.values(), matches);
  matchNamed(draft.clients ?? [], existing.client.values(), matches);
  matchPeople(draft, existing, { matches, notes });
  return matches;
}

function matchPeople(
  draft: PlanDraft,
  existing: WorkspaceTables,
  { matches, notes }: { readonly matches: Map<Id, Id>; readonly notes: ImportNotes },
): void {
  const byEmail = new Map<string, Id>();
  const byName = new Map<string, Id>();
  for (const person of existing.person.values()) {
    if (person.deletedAtMs !== null) continue;
    if (plain(person.email) !== '') byEmail.set(plain(person.email), person.id);
    if (plain(person.name) !== '' && !byName.has(plain(person.name))) byName.set(plain(person.name), person.id);
  }
  const taken = new Set<Id>();
  for (const person of draft.people) {
    const id = byEmail.get(plain(person.fields.email ?? '')) ?? byName.get(plain(person.fields.name ?? ''));
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    matches.set(person.id, id);
    const theirs = existing.person.get(id);
    const calendarId = person.fields.calendarId ?? null;
    const calendar = calendarId === null ? null : (matches.get(calendarId) ?? calendarId);
    if (theirs && (theirs.calendarId !== calendar || theirs.maxUnits !== (person.fields.maxUnits ?? 1))) {
      notes.changed('note.person-hours', person.fields.name, 'because.person-keeps-hours');
    }
  }
}

function matchNamed(
  records: readonly { readonly id: Id; readonly fields: { readonly name?: string } }[],
  existing: Iterable<{ readonly id: Id; readonly name: string; readonly deletedAtMs: number | null }>,
  matches: Map<Id, Id>,
): void {
  const byName = new Map<string, Id>();
  for (const record of existing) if (record.deletedAtMs === null) byName.set(plain(record.name), record.id);
  for (const record of records) {
    const id = byName.get(plain(record.fields.name ?? ''));
    if (id !== undefined) matches.set(record.id, id);
  }
}

/** Bases come before what builds on them, so a match of the base is known when it is compared. */
function matchCalendars(draft: PlanDraft, existing: WorkspaceTables, matches: Map<Id, Id>): void {
  const exceptions = new Map<Id, unknown[]>();
  for (const { id: _id, deletedAtMs, calendarId, ...rest } of existing.calendarException.values()) {
    if (deletedAtMs === null) exceptions.set(calendarId, [...(exceptions.get(calendarId) ?? []), rest]);
  }
  const known = new Map<string, Id>();
  for (const calendar of existing.calendar.values()) {
    if (calendar.deletedAtMs === null)
      known.set(printOf(calendar, calendar.baseId, exceptions.get(calendar.id) ?? []), calendar.id);
  }
  const drafted = new Map<Id, unknown[]>();
  for (const { fields } of draft.exceptions) {
    const { calendarId = '', name = '', fromDay, toDay, hours = [], repeats = null } = fields;
    drafted.set(calendarId, [...(drafted.get(calendarId) ?? []), { name, fromDay, toDay, hours, repeats }]);
  }
  for (const { id, fields } of draft.calendars) {
    const base = fields.baseId ?? null;
    const baseId = base === null ? null : (matches.get(base) ?? base);
    const match = known.get(
      printOf(
        { name: fields.name ?? '', week: fields.week ?? [], sourceId: fields.sourceId ?? null },
        baseId,
        drafted.get(id) ?? [],
      ),
    );
    if (match !== undefined) matches.set(id, match);
  }
}

/** Everything that makes two calendars the same, as one text. The number that another program gave it counts: an export writes it again. */
function printOf(
  calendar: Pick<WorkCalendar, 'name' | 'week' | 'sourceId'>,
  baseId: Id | null,
  exceptions: readonly unknown[],
): string {
  const sorted = exceptions
    .map((exception) => JSON.stringify(Object.entries(exception as object).toSorted(([a], [b]) => a.localeCompare(b))))
    .toSorted();
  return JSON.stringify([calendar.name, calendar.sourceId, calendar.week, baseId, sorted]);
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
