import type { FieldsOf, RecordCommand } from '../../../shared/commands/command.ts';
import type { Kind, RecordOfKind } from '../../../shared/model/entities.ts';
import type { Id } from '../../../shared/model/id.ts';
import { finishPlan } from '../finish-plan.ts';
import type { ImportNotes } from '../import-notes.ts';
import { Refusal, type ImportPlan, type ImportRequest } from '../import-types.ts';
import type { Pace } from '../pace.ts';
import type { DraftJournal, DraftLink, DraftRecord, DraftTask, PlanDraft } from '../plan-draft.ts';
import { parseBatonFile, type BatonFile, type BatonRecords } from './baton-file.ts';
import { createFreshIds, type FreshIds } from './fresh-ids.ts';
import { orderTasks } from './order-tasks.ts';
import { parseJsonFile } from './parse-json.ts';
import { shiftRecords } from './shift-records.ts';
import { say } from '../../../shared/texts/saying.ts';

/** Imports a project that Baton exported. Every record gets a fresh id, so a file can be imported twice. Rules: X15, X16 */
export async function importJson(
  request: ImportRequest,
  { notes, pace }: { readonly notes: ImportNotes; readonly pace: Pace },
): Promise<ImportPlan> {
  const file = parseBatonFile(parseJsonFile(request.bytes), notes);
  await pace.pause(request.bytes.length / 2);
  const project = projectOf(file);
  const records =
    request.shiftToMin === undefined ? file.records : shiftRecords(file.records, project.startMin, request.shiftToMin);
  const draft = draftOf(
    { ...file, records },
    createFreshIds(records, { projectId: file.projectId, newId: request.newId, notes }),
    notes,
  );
  notes.add('left-out', 'note.activity', {
    count: records.activity?.length ?? 0,
    reason: 'because.own-activity',
  });
  return finishPlan(draft, { request, notes, pace });
}

function projectOf({ records, projectId }: BatonFile): RecordOfKind<'project'> {
  const project = records.project?.find(({ id }) => id === projectId);
  if (project) return project;
  throw new Refusal({
    code: 'malformed',
    ...say('file.json-no-project', { projectId }),
  });
}

function draftOf(file: BatonFile, ids: FreshIds, notes: ImportNotes): PlanDraft {
  const { records } = file;
  const ordered = orderTasks(records.task ?? [], notes);
  return {
    projectId: ids.of(file.projectId),
    project: fieldsOf('project', projectOf(file), ids),
    calendars: basesFirst(records.calendar ?? []).map((record) => drafted('calendar', record, ids)),
    exceptions: live(records.calendarException).map((record) => drafted('calendarException', record, ids)),
    teams: live(records.team).map((record) => drafted('team', record, ids)),
    clients: live(records.client).map((record) => drafted('client', record, ids)),
    people: (records.person ?? []).map((record) => drafted('person', record, ids)),
    timeOff: live(records.timeOff).map((record) => drafted('timeOff', record, ids)),
    tasks: ordered.map(({ task, parentId }): DraftTask => ({
      ...drafted('task', task, ids),
      parentId: parentId === null ? null : ids.of(parentId),
    })),
    links: linksOf(records, ids),
    assignments: (records.assignment ?? []).map((each) => {
      const { taskId: _task, personId: _person, ...fields } = fieldsOf('assignment', each, ids);
      return { taskId: ids.of(each.taskId), personId: ids.of(each.personId), fields };
    }),
    baselines: (records.baseline ?? []).map(({ id, number, name, setAtMs }) => ({
      number,
      name,
      setAtMs,
      tasks: rowsOf(id, records, ids),
    })),
    journal: journalOf(records, ids),
    trash: trashOf(records, ordered, ids),
  };
}

/** A record's settable fields with its references pointing at the fresh ids. */
function fieldsOf<K extends Kind>(kind: K, record: RecordOfKind<K>, ids: FreshIds): FieldsOf<K> {
  const {
    id: _id,
    deletedAtMs: _deleted,
    rank: _rank,
    parentId: _parent,
    ...fields
  } = record as unknown as Record<string, unknown>;
  return ids.inFields(kind, fields) as FieldsOf<K>;
}

function drafted<K extends 'calendar' | 'calendarException' | 'team' | 'client' | 'person' | 'timeOff' | 'task'>(
  kind: K,
  record: RecordOfKind<K>,
  ids: FreshIds,
): DraftRecord<K> {
  return { id: ids.of(record.id), fields: fieldsOf(kind, record, ids) };
}

function live<T extends { readonly deletedAtMs: number | null }>(records: readonly T[] | undefined): readonly T[] {
  return records?.filter(({ deletedAtMs }) => deletedAtMs === null) ?? [];
}

/** Each calendar after the one that it builds on; a base that closes a circle, or isn't in the file, is dropped. */
function basesFirst(calendars: readonly RecordOfKind<'calendar'>[]): readonly RecordOfKind<'calendar'>[] {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const placed = new Set<Id>();
  const ordered: RecordOfKind<'calendar'>[] = [];
  for (const first of calendars) {
    const chain: RecordOfKind<'calendar'>[] = [];
    const inChain = new Set<Id>();
    let at: RecordOfKind<'calendar'> | undefined = first;
    while (at && !placed.has(at.id) && !inChain.has(at.id)) {
      chain.push(at);
      inChain.add(at.id);
      at = at.baseId === null ? undefined : byId.get(at.baseId);
    }
    for (const calendar of chain.toReversed()) {
      ordered.push(calendar.baseId === null || placed.has(calendar.baseId) ? calendar : { ...calendar, baseId: null });
      placed.add(calendar.id);
    }
  }
  return ordered;
}

function linksOf(records: BatonRecords, ids: FreshIds): readonly DraftLink[] {
  const names = new Map((records.task ?? []).map(({ id, name }) => [id, name]));
  return (records.dependency ?? []).map(({ fromId, toId, type, lag }) => ({
    fromId: ids.of(fromId),
    toId: ids.of(toId),
    fields: { type, lag },
    where: `${names.get(fromId) ?? fromId} → ${names.get(toId) ?? toId}`,
  }));
}

function rowsOf(baseline: Id, records: BatonRecords, ids: FreshIds): PlanDraft['baselines'][number]['tasks'] {
  const tasks = new Set((records.task ?? []).map(({ id }) => id));
  const rows = new Map(
    (records.baselineTask ?? [])
      .filter((row) => row.baselineId === baseline && tasks.has(row.taskId))
      .map((row) => [row.taskId, row]),
  );
  return [...rows.values()].map(({ taskId, startMin, finishMin, durationMin, workMin }) => ({
    taskId: ids.of(taskId),
    startMin,
    finishMin,
    durationMin,
    workMin,
  }));
}

function journalOf(records: BatonRecords, ids: FreshIds): readonly DraftJournal[] {
  return [
    ...(records.comment ?? [])
      .filter(({ body }) => body.trim() !== '')
      .map((each) => ({ kind: 'comment' as const, id: ids.of(each.id), fields: fieldsOf('comment', each, ids) })),
    ...(records.decision ?? [])
      .filter(({ title }) => title.trim() !== '')
      .map((each) => ({ kind: 'decision' as const, id: ids.of(each.id), fields: fieldsOf('decision', each, ids) })),
  ];
}

/** What was in the trash goes back there, from below upwards, when everything else is in place. */
function trashOf(records: BatonRecords, ordered: ReturnType<typeof orderTasks>, ids: FreshIds): readonly RecordCommand[] {
  const projectId = ids.project;
  const trashed = <T extends { readonly id: Id; readonly deletedAtMs: number | null }>(
    list: readonly T[] | undefined,
  ): readonly Id[] => list?.filter(({ deletedAtMs }) => deletedAtMs !== null).map(({ id }) => ids.of(id)) ?? [];
  const text = (list: readonly RecordOfKind<'comment'>[] | undefined) => list?.filter(({ body }) => body.trim() !== '');
  return [
    ...trashed(text(records.comment)).map((id) => ({ type: 'comment.delete' as const, projectId, id })),
    ...trashed(records.decision?.filter(({ title }) => title.trim() !== '')).map((id) => ({
      type: 'decision.delete' as const,
      projectId,
      id,
    })),
    ...trashed(ordered.map(({ task }) => task).toReversed()).map((id) => ({ type: 'task.delete' as const, projectId, id })),
  ];
}
