import type { FieldsOf } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { CustomValue } from '../../../shared/model/task.ts';
import { minToDay } from '../../../shared/model/time.ts';
import type { ImportNotes } from '../import-notes.ts';
import { childOf, childrenOf, parseDate, parseNumber, type XmlNode } from '../xml/xml-node.ts';
import { DAY_MIN, type WorkingDays } from './working-days.ts';

/** A `task` element in its place. */
export interface GanTask {
  readonly node: XmlNode;
  readonly id: Id;
  readonly sourceId: string;
  readonly parentId: Id | null;
  readonly summary: boolean;
  /** A strong link (its own or of a summary above it) says when it starts. */
  readonly bound: boolean;
}

export interface GanTaskContext {
  readonly days: WorkingDays;
  /** Id of a custom property → its name and type. */
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly type: string }>;
  readonly ownerId: Id | null;
  /** Somebody on it has time off, which GanttProject doesn't plan around. */
  readonly ignoresPeople: boolean;
  readonly notes: ImportNotes;
}

/** GanttProject's words for priority, from 0. */
const PRIORITIES = [300, 500, 700, 100, 900] as const;

/**
 * The fields of a task. GanttProject stores a start for every task; Baton keeps it as "start no earlier than" where no strong
 * link says it, and as the actual start where work was done. Rule: X18
 */
export function convertGanTask(task: GanTask, context: GanTaskContext): FieldsOf<'task'> {
  const { node, summary } = task;
  const { attributes } = node;
  const startMin = parseDate(attributes['start']);
  const days = Math.max(0, Math.round(parseNumber(attributes['duration']) ?? 1));
  const progressPct = Math.min(100, Math.max(0, Math.round(parseNumber(attributes['complete']) ?? 0)));
  const span = startMin === undefined ? undefined : context.days.span(minToDay(startMin), days);
  noteLeftOut(node, context.notes);
  return {
    name: (attributes['name'] ?? '').trim(),
    description: (childOf(node, 'notes')?.text ?? '').trim(),
    priority: PRIORITIES[parseNumber(attributes['priority']) ?? 1] ?? 500,
    ownerId: context.ownerId,
    ...(!summary && {
      durationMin: days * DAY_MIN,
      milestone: attributes['meeting'] === 'true',
      constraint: constraintOf(task, span?.startMin),
      progressPct,
      actualStartMin: progressPct > 0 ? (span?.startMin ?? null) : null,
      actualFinishMin: progressPct === 100 ? (span?.finishMin ?? null) : null,
    }),
    ignoresPeopleCalendars: context.ignoresPeople,
    status: progressPct === 100 ? 'done' : progressPct > 0 ? 'in-progress' : 'not-started',
    custom: customOf(node, context),
    sourceId: task.sourceId,
  };
}

function constraintOf(task: GanTask, startMin: number | undefined): NonNullable<FieldsOf<'task'>['constraint']> {
  const { attributes } = task.node;
  const earliest = attributes['thirdDate-constraint'] === '1' ? parseDate(attributes['thirdDate']) : undefined;
  if (earliest !== undefined) return { type: 'SNET', atMin: earliest + 480 };
  return task.bound || startMin === undefined ? { type: 'ASAP' } : { type: 'SNET', atMin: startMin };
}

function customOf(node: XmlNode, { properties }: GanTaskContext): Readonly<Record<string, CustomValue>> {
  const custom: Record<string, CustomValue> = {};
  for (const { attributes } of childrenOf(node, 'customproperty')) {
    const property = properties.get(attributes['taskproperty-id'] ?? '');
    const value = attributes['value'] ?? '';
    if (property === undefined || value === '' || value === 'null') continue;
    const number = Number(value);
    if (property.type === 'boolean') custom[property.name] = value === 'true';
    else
      custom[property.name] = (property.type === 'int' || property.type === 'double') && Number.isFinite(number) ? number : value;
  }
  const link = node.attributes['webLink'];
  if (link !== undefined && link !== '' && link !== 'http://') custom['Hyperlink'] = decoded(link);
  return custom;
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    // A link with a per cent sign of its own is not encoded.
    return link;
  }
}

function noteLeftOut(node: XmlNode, notes: ImportNotes): void {
  const { attributes } = node;
  if (attributes['color'] !== undefined || attributes['shape'] !== undefined) notes.leftOut('note.task-colours');
  if ((parseNumber(attributes['cost-manual-value']) ?? 0) !== 0) notes.leftOut('note.task-costs', attributes['name']);
}
