import type { Lag, LinkType } from '../../../shared/model/dependency.ts';
import type { Id } from '../../../shared/model/id.ts';
import { minToDay } from '../../../shared/model/time.ts';
import { finishPlan, nameOfFile } from '../finish-plan.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { ImportPlan, ImportRequest } from '../import-types.ts';
import type { Pace } from '../pace.ts';
import type { DraftAssignment, DraftBaseline, DraftLink, DraftTask, PlanDraft } from '../plan-draft.ts';
import { childOf, childrenOf, parseDate, parseNumber, type XmlNode } from '../xml/xml-node.ts';
import { readXml } from '../xml/read-xml.ts';
import { convertGanTask, type GanTask } from './convert-gan-task.ts';
import { readGanPeople, type GanPeople } from './read-gan-people.ts';
import { DAY_MIN, NIGHT_MIN, readWorkingDays, type WorkingDays } from './working-days.ts';

const LINK_TYPES: Readonly<Record<string, LinkType>> = { '1': 'SS', '2': 'FS', '3': 'FF', '4': 'SF' };
const MOST_BASELINES = 11;

/** Imports a GanttProject file. Errors: Refusals of `readXml`. Rules: X17, X18 */
export async function importGan(
  request: ImportRequest,
  { notes, pace }: { readonly notes: ImportNotes; readonly pace: Pace },
): Promise<ImportPlan> {
  const parts = new Map<string, XmlNode[]>();
  const { root } = await readXml({
    bytes: request.bytes,
    containers: new Set(),
    skip: new Set(['view', 'taskdisplaycolumns']),
    pace,
    onRecord: (node) => parts.set(node.name, [...(parts.get(node.name) ?? []), node]),
  });
  const part = (name: string): XmlNode | undefined => parts.get(name)?.[0];
  const days = readWorkingDays(part('calendars'), notes);
  const people = readGanPeople(parts, { newId: request.newId, notes });
  const elements = flatten(part('tasks'), request.newId, notes);
  const links = linksOf(elements, days, notes);
  const tasks = tasksOf(elements, { links, people, days, properties: propertiesOf(part('tasks')), notes });
  const calendarId = days.calendar === null ? null : request.newId();
  if ((root.attributes['company'] ?? '') !== '') notes.leftOut('note.company');
  const starts = elements.map(({ node }) => parseDate(node.attributes['start'])).filter((min) => min !== undefined);
  const today = Math.floor(request.nowMs / 86_400_000) * 1440;
  const draft: PlanDraft = {
    projectId: request.newId(),
    project: {
      name: (root.attributes['name'] ?? '').trim() || nameOfFile(request.name),
      outcome: part('description')?.text.trim() ?? '',
      startMin: (starts.length === 0 ? today : starts.reduce((a, b) => Math.min(a, b))) + 480,
      calendarId,
    },
    calendars:
      days.calendar === null || calendarId === null
        ? []
        : [{ id: calendarId, fields: { name: 'Working days', baseId: null, week: days.calendar.week } }],
    exceptions: (days.calendar?.exceptions ?? []).map((fields) => ({
      id: request.newId(),
      fields: { ...fields, calendarId: calendarId ?? '' },
    })),
    people: people.people,
    timeOff: people.timeOff,
    tasks,
    links: links.map(({ draft: link }) => link),
    assignments: assignmentsOf(parts.get('allocations') ?? [], elements, people),
    baselines: baselinesOf(part('previous'), { elements, days, notes }),
  };
  return finishPlan(draft, { request, notes, pace });
}

type Element = Omit<GanTask, 'bound'>;

/** Nested elements in the order of the outline. A task without an id gets none that links could name. */
function flatten(tasks: XmlNode | undefined, newId: () => Id, notes: ImportNotes): readonly Element[] {
  const flat: Element[] = [];
  const seen = new Set<string>();
  const pending = childrenOf(tasks, 'task')
    .map((node) => ({ node, parentId: null as Id | null }))
    .toReversed();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const children = childrenOf(next.node, 'task');
    const sourceId = next.node.attributes['id'] ?? '';
    const id = newId();
    if (seen.has(sourceId)) notes.changed('note.ids-twice', next.node.attributes['name'], 'because.first-one');
    seen.add(sourceId);
    flat.push({ node: next.node, id, sourceId, parentId: next.parentId, summary: children.length > 0 });
    for (const node of children.toReversed()) pending.push({ node, parentId: id });
  }
  return flat;
}

interface GanLink {
  readonly draft: DraftLink;
  readonly strong: boolean;
}

/** A `depend` stands in the predecessor and names the successor. */
function linksOf(elements: readonly Element[], days: WorkingDays, notes: ImportNotes): readonly GanLink[] {
  const bySource = firstBySource(elements);
  const inMorning = endingInMorning(elements, days);
  return elements.flatMap(({ node, id }) =>
    childrenOf(node, 'depend').map(({ attributes }): GanLink => {
      const to = bySource.get(attributes['id'] ?? '');
      const where = `${node.attributes['name'] ?? ''} → ${to?.node.attributes['name'] ?? `task ${attributes['id'] ?? ''}`}`;
      const type = LINK_TYPES[attributes['type'] ?? '2'];
      if (type === undefined) notes.changed('note.links-unknown', where, 'because.finish-to-start');
      const lagDays = parseNumber(attributes['difference']) ?? 0;
      const strong = attributes['hardness'] !== 'Rubber';
      const isOvernight = lagDays === 0 && (type ?? 'FS') === 'FS' && isMilestone(to) && !inMorning.has(id);
      if (isOvernight) notes.changed('note.links-to-milestones', where, 'because.morning-after');
      return {
        draft: {
          fromId: id,
          toId: to?.id ?? '',
          fields: {
            type: type ?? 'FS',
            lag: isOvernight ? OVERNIGHT : { kind: 'working', minutes: Math.round(lagDays * DAY_MIN), unit: 'day' },
          },
          where,
        },
        strong,
      };
    }),
  );
}

/**
 * From the end of a day's work to the next morning, where GanttProject puts a milestone. It comes after the work, so a lag says it: a date of
 * its own would stay behind when the work is moved.
 */
const OVERNIGHT: Lag = { kind: 'elapsed', minutes: NIGHT_MIN, unit: 'hour' };

/** Milestones, and summary tasks whose last day of work is over when their last milestone comes. */
function endingInMorning(elements: readonly Element[], days: WorkingDays): ReadonlySet<Id> {
  const lastMilestone = new Map<Id, number>();
  const found = new Set<Id>();
  // Children come after their parents.
  for (const element of elements.toReversed()) {
    const { id, parentId, node } = element;
    const startMin = parseDate(node.attributes['start']);
    if (startMin === undefined) continue;
    const span = days.span(minToDay(startMin), parseNumber(node.attributes['duration']) ?? 1);
    const last = isMilestone(element) ? span.startMin : (lastMilestone.get(id) ?? -Infinity);
    if (last >= span.finishMin) found.add(id);
    if (parentId !== null) lastMilestone.set(parentId, Math.max(last, lastMilestone.get(parentId) ?? -Infinity));
  }
  return found;
}

function isMilestone(element: Element | undefined): boolean {
  return element !== undefined && !element.summary && parseNumber(element.node.attributes['duration']) === 0;
}

interface TasksContext {
  readonly links: readonly GanLink[];
  readonly people: GanPeople;
  readonly days: WorkingDays;
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly type: string }>;
  readonly notes: ImportNotes;
}

function tasksOf(elements: readonly Element[], context: TasksContext): readonly DraftTask[] {
  const bound = new Set(context.links.filter(({ strong }) => strong).map(({ draft }) => draft.toId));
  // Parents come first, so what binds a summary is known when its children are met.
  for (const { id, parentId } of elements) if (parentId !== null && bound.has(parentId)) bound.add(id);
  return elements.map((element) => {
    const { start, duration } = element.node.attributes;
    const startMin = parseDate(start);
    const span = startMin === undefined ? undefined : context.days.span(minToDay(startMin), parseNumber(duration) ?? 1);
    const ignoresPeople = span !== undefined && context.people.isAway(element.sourceId, span);
    if (ignoresPeople)
      context.notes.changed('note.tasks-around-time-off', element.node.attributes['name'], 'because.gan-ignores');
    const ownerId = context.people.responsible.get(element.sourceId) ?? null;
    const fields = convertGanTask(
      { ...element, bound: bound.has(element.id) },
      { days: context.days, properties: context.properties, ownerId, ignoresPeople, notes: context.notes },
    );
    return { id: element.id, parentId: element.parentId, fields };
  });
}

function propertiesOf(tasks: XmlNode | undefined): ReadonlyMap<string, { readonly name: string; readonly type: string }> {
  return new Map(
    childrenOf(childOf(tasks, 'taskproperties'), 'taskproperty')
      .filter(({ attributes }) => attributes['type'] === 'custom')
      .map(({ attributes }) => [
        attributes['id'] ?? '',
        { name: attributes['name'] ?? '', type: attributes['valuetype'] ?? 'text' },
      ]),
  );
}

function assignmentsOf(
  allocations: readonly XmlNode[],
  elements: readonly Element[],
  people: GanPeople,
): readonly DraftAssignment[] {
  const bySource = firstBySource(elements);
  return allocations.flatMap((list) =>
    childrenOf(list, 'allocation').map(({ attributes }): DraftAssignment => {
      const load = parseNumber(attributes['load']) ?? 100;
      return {
        taskId: bySource.get(attributes['task-id'] ?? '')?.id ?? '',
        personId: people.ids.get(attributes['resource-id'] ?? '') ?? '',
        fields: { units: load / 100 },
      };
    }),
  );
}

function baselinesOf(
  previous: XmlNode | undefined,
  { elements, days, notes }: { readonly elements: readonly Element[]; readonly days: WorkingDays; readonly notes: ImportNotes },
): readonly DraftBaseline[] {
  const bySource = firstBySource(elements);
  const lists = childrenOf(previous, 'previous-tasks');
  notes.add('left-out', 'note.baselines-beyond', { count: Math.max(0, lists.length - MOST_BASELINES) });
  return lists.slice(0, MOST_BASELINES).map((list, number) => {
    const rows = new Map<Id, DraftBaseline['tasks'][number]>();
    for (const { attributes } of childrenOf(list, 'previous-task')) {
      const taskId = bySource.get(attributes['id'] ?? '')?.id;
      const startMin = parseDate(attributes['start']);
      const duration = Math.max(0, Math.round(parseNumber(attributes['duration']) ?? 0));
      if (taskId === undefined || startMin === undefined) continue;
      rows.set(taskId, { taskId, ...days.span(minToDay(startMin), duration), durationMin: duration * DAY_MIN, workMin: null });
    }
    return { number, name: list.attributes['name'] ?? '', tasks: [...rows.values()] };
  });
}

function firstBySource(elements: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(elements.toReversed().map((element) => [element.sourceId, element]));
}
