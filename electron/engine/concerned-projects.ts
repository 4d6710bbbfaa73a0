import type { Kind } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import type { WorkspaceTables } from '../../shared/model/project-state.ts';
import { sameJson } from '../../shared/model/same-json.ts';
import { readProjectsUsing } from '../store/projects-using.ts';
import type { ReadableDb } from '../store/sql-database.ts';
import type { RecordDelta } from './document-delta.ts';

type WorkspaceKind = keyof WorkspaceTables & Kind;
type Values = Readonly<Record<string, unknown>>;

/** Fields of workspace records that no schedule reads. A field that isn't listed counts, so a new one is never forgotten. */
const NOT_SCHEDULED: Readonly<Partial<Record<WorkspaceKind, readonly string[]>>> = {
  person: ['name', 'email', 'role', 'colour', 'teamId', 'sourceId'],
  calendar: ['name', 'sourceId'],
  calendarException: ['name'],
  timeOff: ['note'],
  project: [
    'name',
    'outcome',
    'kind',
    'colour',
    'ownerId',
    'clientId',
    'rank',
    'deadlineMin',
    'sourceId',
    'createdAtMs',
    'deletedAtMs',
  ],
};

/**
 * The projects whose schedule may differ after a change of the workspace, loaded or not.
 * `before` is the workspace as it was; the rows are already as they are after the change.
 */
export function concernedProjects(db: ReadableDb, before: WorkspaceTables, delta: RecordDelta): ReadonlySet<Id> {
  const changed = (kind: WorkspaceKind): readonly Values[] => changedRecords(kind, before, delta);
  const calendarIds = new Set<Id>();
  const personIds = new Set<Id>();
  for (const record of changed('calendar')) calendarIds.add(record['id'] as Id);
  for (const record of changed('calendarException')) calendarIds.add(record['calendarId'] as Id);
  for (const record of changed('person')) personIds.add(record['id'] as Id);
  for (const record of changed('timeOff')) personIds.add(record['personId'] as Id);
  const projects = new Set(changed('project').map((record) => record['id'] as Id));
  for (const id of readProjectsUsing(db, { calendarIds: [...calendarIds], personIds: [...personIds] })) projects.add(id);
  return projects;
}

/** Records that changed in a field that schedules read, both as they were and as they are: a moved exception concerns two calendars. */
function changedRecords(kind: WorkspaceKind, before: WorkspaceTables, delta: RecordDelta): readonly Values[] {
  const table = before[kind] as ReadonlyMap<Id, unknown>;
  const records: Values[] = [];
  for (const id of delta.removed[kind] ?? []) records.push(table.get(id) as Values);
  for (const record of (delta.put[kind] ?? []) as readonly unknown[] as readonly Values[]) {
    const old = table.get(record['id'] as Id) as Values | undefined;
    if (old && sameJson(scheduled(kind, old), scheduled(kind, record))) continue;
    records.push(record);
    if (old) records.push(old);
  }
  return records;
}

function scheduled(kind: WorkspaceKind, record: Values): Values {
  const left = NOT_SCHEDULED[kind] ?? [];
  return Object.fromEntries(Object.entries(record).filter(([field]) => !left.includes(field)));
}
