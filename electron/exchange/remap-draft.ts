import type { Id } from '../../shared/model/id.ts';
import type { Matches } from './match-existing.ts';
import type { DraftTask, PlanDraft } from './plan-draft.ts';

/** The draft with every reference to a matched record pointing at the workspace's, and the matched records themselves gone. */
export function remapDraft(draft: PlanDraft, matches: Matches): PlanDraft {
  if (matches.size === 0) return draft;
  const at = (id: Id): Id => matches.get(id) ?? id;
  const isNew = ({ id }: { readonly id: Id }): boolean => !matches.has(id);
  const refs = <T extends object>(fields: T, names: readonly string[]): T => {
    const next: Record<string, unknown> = { ...(fields as object) };
    for (const name of names) if (typeof next[name] === 'string') next[name] = at(next[name]);
    return next as T;
  };
  const record = <T extends { readonly fields: object }>(each: T, names: readonly string[]): T => ({
    ...each,
    fields: refs(each.fields, names),
  });

  return {
    ...draft,
    project: refs(draft.project, ['calendarId', 'ownerId', 'clientId']),
    calendars: draft.calendars.filter(isNew).map((each) => record(each, ['baseId'])),
    exceptions: draft.exceptions.filter(({ fields }) => !matches.has(fields.calendarId ?? '')),
    teams: (draft.teams ?? []).filter(isNew),
    clients: (draft.clients ?? []).filter(isNew),
    people: draft.people.filter(isNew).map((each) => record(each, ['calendarId', 'teamId'])),
    // Somebody who is already here keeps the time off that the workspace knows.
    timeOff: draft.timeOff.filter(({ fields }) => !matches.has(fields.personId ?? '')),
    tasks: draft.tasks.map((task) => remapTask(record(task, ['ownerId', 'calendarId']), at)),
    assignments: draft.assignments.map((each) => ({ ...each, personId: at(each.personId) })),
    journal: (draft.journal ?? []).map((entry) => record(entry, ['authorId', 'decidedById'])),
  };
}

function remapTask(task: DraftTask, at: (id: Id) => Id): DraftTask {
  const { blocked } = task.fields;
  if (blocked?.by.kind !== 'person') return task;
  return {
    ...task,
    fields: { ...task.fields, blocked: { ...blocked, by: { kind: 'person', personId: at(blocked.by.personId) } } },
  };
}
