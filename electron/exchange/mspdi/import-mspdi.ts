import type { Id } from '../../../shared/model/id.ts';
import type { Lag } from '../../../shared/model/dependency.ts';
import { WORKSPACE_ID } from '../../../shared/model/workspace.ts';
import { finishPlan } from '../finish-plan.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { ImportPlan, ImportRequest } from '../import-types.ts';
import type { Pace } from '../pace.ts';
import type { DraftBaseline, DraftLink, DraftRecord, DraftTask } from '../plan-draft.ts';
import { convertAssignments } from './convert-assignments.ts';
import { convertCalendars, STANDARD_NAME, timeOffOf, type ConvertedCalendars } from './convert-calendars.ts';
import { convertProject, projectCalendarUid } from './convert-project.ts';
import { convertTask } from './convert-task.ts';
import type { MspdiFile, RawLink, RawTask } from './mspdi-file.ts';
import { LINK_TYPES, TENTHS, timeFormatOf } from './mspdi-codes.ts';
import { readCalendar } from './read-calendar.ts';
import { readMspdi } from './read-mspdi.ts';
import { withTaskCalendarDates } from './task-calendar-dates.ts';
import { saying } from '../../../shared/texts/saying.ts';

/** Imports MS Project's XML. Errors: Refusals of `readXml`. Rules: X7 to X14 */
export async function importMspdi(
  request: ImportRequest,
  { notes, pace }: { readonly notes: ImportNotes; readonly pace: Pace },
): Promise<ImportPlan> {
  const read = withoutRepeatedUids(await readMspdi(request.bytes, { notes, pace }), notes);
  const all = read.calendars.flatMap((node) => readCalendar(node, notes) ?? []);
  const calendarUid = projectCalendarUid(read, (name) => all.find((calendar) => calendar.isBase && calendar.name === name)?.uid);
  // What an export writes for a project that works by the standard week: MS Project wants a calendar where Baton needs none.
  const raw = all.filter((calendar) => calendar.uid !== calendarUid || calendar.name !== STANDARD_NAME);
  const calendars = convertCalendars({ raw, resources: read.resources, projectUid: calendarUid, newId: request.newId, notes });
  const calendarId = calendarUid === undefined ? null : (calendars.ids.get(calendarUid) ?? null);
  const file = withTaskCalendarDates(read, { calendars, calendarId, notes });
  const work = file.resources.filter((resource) => resource.work);
  const people = new Map(work.map(({ uid }) => [uid, request.newId()]));
  const tasks = new Map(file.tasks.map(({ uid }) => [uid, request.newId()]));
  const { assignments, sizes } = convertAssignments(file, { tasks, people, calendarOf: calendars.ofResource }, notes);
  const draftTasks = await convertTasks(file, { calendars, people, tasks, sizes, notes, pace });
  const project = convertProject(file, {
    calendars: calendars.ids,
    calendarUid,
    people: new Map(work.map(({ uid, name }) => [name.trim().toLowerCase(), people.get(uid) ?? ''])),
    weekStartsOn: request.existing.workspace.get(WORKSPACE_ID)?.weekStartsOn,
    nowMs: request.nowMs,
    notes,
  });
  const draft = {
    projectId: request.newId(),
    project,
    calendars: calendars.calendars,
    exceptions: calendars.exceptions,
    people: work.map(({ uid, name, email, group, maxUnits }): DraftRecord<'person'> => ({
      id: people.get(uid) ?? '',
      fields: {
        name,
        email,
        role: group,
        maxUnits: maxUnits ?? 1,
        calendarId: calendars.ofResource.get(uid) ?? null,
        sourceId: uid,
      },
    })),
    timeOff: work.flatMap(({ uid }) =>
      (calendars.timeOff.get(uid) ?? []).map((away) => ({ id: request.newId(), fields: timeOffOf(away, people.get(uid) ?? '') })),
    ),
    tasks: draftTasks,
    links: convertLinks(file, tasks, notes),
    assignments,
    baselines: convertBaselines(file, tasks),
  };
  const dates = new Map(
    file.tasks.map(({ uid, node: { startMin, finishMin } }) => [tasks.get(uid) ?? '', { startMin, finishMin }]),
  );
  return { ...(await finishPlan(draft, { request, notes, pace })), dates };
}

interface TaskConversion {
  readonly calendars: ConvertedCalendars;
  readonly people: ReadonlyMap<string, Id>;
  readonly tasks: ReadonlyMap<string, Id>;
  readonly sizes: ReturnType<typeof convertAssignments>['sizes'];
  readonly notes: ImportNotes;
  readonly pace: Pace;
}

/** Two tasks under one UID: the first is the one that links mean. */
function withoutRepeatedUids(file: MspdiFile, notes: ImportNotes): MspdiFile {
  const seen = new Set<string>();
  const tasks = file.tasks.filter((task) => {
    if (!seen.has(task.uid)) return seen.add(task.uid);
    notes.leftOut('note.uids-twice', task.node.name || saying('note.line', { line: task.line }));
    return false;
  });
  return { ...file, tasks };
}

/** Tasks in the order of the file; the outline level says whose child each is. */
async function convertTasks(file: MspdiFile, conversion: TaskConversion): Promise<readonly DraftTask[]> {
  const { notes } = conversion;
  const drafted: DraftTask[] = [];
  const above: RawTask[] = [];
  for (const [index, task] of file.tasks.entries()) {
    await conversion.pace.tick();
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= task.level) above.pop();
    const parent = above.at(-1);
    if (task.level > (parent?.level ?? 0) + 1) notes.changed('note.outline-gaps', task.node.name, 'because.nearest-above');
    above.push(task);
    const summary = (file.tasks[index + 1]?.level ?? 0) > task.level;
    if (task.node.external) notes.changed('note.tasks-elsewhere', task.node.name, 'because.dates-of-file');
    drafted.push({
      id: conversion.tasks.get(task.uid) ?? '',
      parentId: parent === undefined ? null : (conversion.tasks.get(parent.uid) ?? null),
      fields: {
        ...convertTask(task, {
          summary,
          calendars: conversion.calendars.ids,
          customNames: file.customNames,
          people: conversion.people,
          tasks: conversion.tasks,
          notes,
        }),
        ...conversion.sizes.get(task.uid),
      },
    });
  }
  return drafted;
}

function convertLinks(file: MspdiFile, tasks: ReadonlyMap<string, Id>, notes: ImportNotes): readonly DraftLink[] {
  const names = new Map(file.tasks.map(({ uid, node }) => [uid, node.name]));
  return file.tasks.flatMap((task) =>
    task.links.flatMap((link): DraftLink[] => {
      const where = `${names.get(link.fromUid) ?? `UID ${link.fromUid}`} → ${task.node.name}`;
      if (link.crossProject) {
        notes.leftOut('note.links-other-projects', where);
        return [];
      }
      const type = LINK_TYPES[link.type ?? 1];
      if (type === undefined) notes.changed('note.links-unknown', where, 'because.finish-to-start');
      return [
        {
          fromId: tasks.get(link.fromUid) ?? '',
          toId: tasks.get(task.uid) ?? '',
          fields: { type: type ?? 'FS', lag: lagOf(link) },
          where,
        },
      ];
    }),
  );
}

function lagOf(link: RawLink): Lag {
  const format = timeFormatOf(link.lagFormat);
  if (format.percent) return { kind: format.elapsed ? 'elapsed-percent' : 'percent', percent: link.lag };
  return { kind: format.elapsed ? 'elapsed' : 'working', minutes: Math.round(link.lag / TENTHS), unit: format.unit };
}

function convertBaselines(file: MspdiFile, tasks: ReadonlyMap<string, Id>): readonly DraftBaseline[] {
  const byNumber = new Map<number, Map<Id, DraftBaseline['tasks'][number]>>();
  for (const task of file.tasks) {
    const taskId = tasks.get(task.uid) ?? '';
    for (const { number, startMin = null, finishMin = null, durationMin, workMin } of task.baselines) {
      const dates = byNumber.get(number) ?? new Map<Id, DraftBaseline['tasks'][number]>();
      dates.set(taskId, { taskId, startMin, finishMin, durationMin: atLeastZero(durationMin), workMin: atLeastZero(workMin) });
      byNumber.set(number, dates);
    }
  }
  return [...byNumber]
    .toSorted(([a], [b]) => a - b)
    .map(([number, dates]) => ({ number, name: baselineName(number), tasks: [...dates.values()] }));
}

/** `Baseline`, `Baseline 1` … as MS Project calls them. */
export function baselineName(number: number): string {
  return number === 0 ? 'Baseline' : `Baseline ${number}`;
}

function atLeastZero(value: number | undefined): number | null {
  return value === undefined ? null : Math.max(0, value);
}
