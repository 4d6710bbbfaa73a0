import type { Kind } from '../../../shared/model/entities.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Blocker } from '../../../shared/model/task.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { BatonRecords } from './baton-file.ts';
import { saying } from '../../../shared/texts/saying.ts';

/** New ids for the records of a file, and references that follow them. */
export interface FreshIds {
  readonly project: Id;
  /** The fresh id of a record. An id that no record of the file has stays as it is; who uses it finds nothing there. */
  of(id: Id): Id;
  /** Fields with every reference pointing at a fresh id; one that points at nothing in the file is null. */
  inFields(kind: Kind, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

/** Which field names a record of which kind. */
const REFERENCES: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  project: { ownerId: 'person', clientId: 'client', calendarId: 'calendar' },
  person: { teamId: 'team', calendarId: 'calendar' },
  calendar: { baseId: 'calendar' },
  calendarException: { calendarId: 'calendar' },
  timeOff: { personId: 'person' },
  task: { ownerId: 'person', calendarId: 'calendar' },
  comment: { taskId: 'task', authorId: 'person' },
  decision: { taskId: 'task', decidedById: 'person' },
};

const REMAPPED = ['calendar', 'calendarException', 'team', 'client', 'person', 'timeOff', 'task', 'comment', 'decision'] as const;

/** Mints an id for every record that gets a new one. */
export function createFreshIds(
  records: BatonRecords,
  options: { readonly projectId: Id; readonly newId: () => Id; readonly notes: ImportNotes },
): FreshIds {
  const { newId, notes } = options;
  const fresh = new Map<Id, Id>([[options.projectId, newId()]]);
  const known = new Map<Kind, Set<Id>>();
  for (const kind of REMAPPED) {
    const list = records[kind] ?? [];
    known.set(kind, new Set(list.map(({ id }) => id)));
    for (const { id } of list) fresh.set(id, fresh.get(id) ?? newId());
  }
  const of = (id: Id): Id => fresh.get(id) ?? id;
  const has = (kind: Kind, id: Id): boolean => known.get(kind)?.has(id) ?? false;

  const blockerOf = (blocked: Blocker): Blocker => {
    const { by } = blocked;
    if (by.kind === 'person' && has('person', by.personId))
      return { ...blocked, by: { kind: 'person', personId: of(by.personId) } };
    if (by.kind === 'task' && has('task', by.taskId)) return { ...blocked, by: { kind: 'task', taskId: of(by.taskId) } };
    return { ...blocked, by: { kind: 'other' } };
  };

  return {
    project: of(options.projectId),
    of,
    inFields: (kind, fields) => {
      const next: Record<string, unknown> = { ...fields };
      for (const [name, target] of Object.entries(REFERENCES[kind] ?? {})) {
        const id = next[name];
        if (typeof id !== 'string') continue;
        if (has(target, id)) next[name] = of(id);
        else {
          notes.leftOut(saying('note.references-dangling', { kind, target }), `${name} ${id}`);
          next[name] = null;
        }
      }
      if (kind === 'task' && next['blocked']) next['blocked'] = blockerOf(next['blocked'] as Blocker);
      return next;
    },
  };
}
