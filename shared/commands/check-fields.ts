import type { Kind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import { liveRecord, liveTask, type Refusal } from './decision-context.ts';
import type { Draft } from './draft.ts';
import { fieldProblem, settableFields } from './settable-fields.ts';

type Values = Readonly<Record<string, unknown>>;

/** Fields that name another record: kind → field → kind of the record that is named. Authors are facts, and aren't looked up. */
const REFERENCES: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  workspace: { calendarId: 'calendar' },
  person: { teamId: 'team', calendarId: 'calendar' },
  calendar: { baseId: 'calendar' },
  calendarException: { calendarId: 'calendar' },
  timeOff: { personId: 'person' },
  project: { ownerId: 'person', clientId: 'client', calendarId: 'calendar' },
  savedView: { projectId: 'project' },
  task: { ownerId: 'person', calendarId: 'calendar' },
  comment: { taskId: 'task' },
  decision: { taskId: 'task' },
};

/** Why these fields can't be set on a record of the kind: unknown, of the wrong type, or naming a record that isn't there. */
export function fieldsProblem(
  draft: Draft,
  { kind, projectId }: { readonly kind: Kind; readonly projectId: Id | null },
  fields: Values,
): Refusal | undefined {
  const settable = settableFields(kind);
  for (const name of Object.keys(fields)) {
    const field = settable.get(name);
    if (!field) return { code: 'field-unknown', kind, field: name };
    const problem = fieldProblem(field, fields[name]);
    if (problem) return { code: 'field-invalid', kind, field: name + problem.path, expects: problem.expects };
  }
  for (const [name, target] of Object.entries(REFERENCES[kind] ?? {})) {
    const id = Object.hasOwn(fields, name) ? fields[name] : null;
    const found =
      typeof id !== 'string'
        ? undefined
        : target === 'task'
          ? liveTask(draft, projectId ?? '', id)
          : liveRecord(draft, target, id);
    if (found && 'refusal' in found) return found.refusal;
  }
  return undefined;
}

/** Fields whose text must say something. */
const NAMES: Readonly<Partial<Record<Kind, string>>> = {
  workspace: 'name',
  person: 'name',
  team: 'name',
  client: 'name',
  calendar: 'name',
  project: 'name',
  savedView: 'name',
  task: 'name',
  decision: 'title',
};

/**
 * The fields with the name trimmed, or why the name won't do. A record that comes from a file (`sourceId`) may be without one:
 * files hold such tasks, and leaving them out would lose their dates.
 */
export function trimName(
  kind: Kind,
  fields: Values,
  creating: boolean,
): { readonly fields: Values } | { readonly refusal: Refusal } {
  const field = NAMES[kind];
  if (!field || (!creating && !Object.hasOwn(fields, field))) return { fields };
  const given = fields[field];
  const name = typeof given === 'string' ? given.trim() : '';
  const fromFile = creating && typeof fields['sourceId'] === 'string';
  if (name === '' && !fromFile) return { refusal: { code: 'name-required', kind } };
  return { fields: { ...fields, [field]: name } };
}
