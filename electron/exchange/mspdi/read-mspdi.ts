import type { ImportNotes } from '../import-notes.ts';
import type { Pace } from '../pace.ts';
import { readXml } from '../xml/read-xml.ts';
import { childOf, childrenOf, dateOf, durationOf, flagOf, numberOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import type { MspdiFile, RawAssignment, RawResource, RawTask } from './mspdi-file.ts';
import { EXPORT_SUBJECT } from './mspdi-codes.ts';
import { readTask, uidOf } from './read-task.ts';
import { saying } from '../../../shared/texts/saying.ts';

const CONTAINERS = new Set(['Calendars', 'Tasks', 'Resources', 'Assignments']);
const SKIP = new Set(['TimephasedData']);

/** Reads the file's elements into small records. Memory holds those, never the file's tree. Errors: as `readXml`. */
export async function readMspdi(
  bytes: Uint8Array,
  { notes, pace }: { readonly notes: ImportNotes; readonly pace: Pace },
): Promise<MspdiFile> {
  const header = new Map<string, string>();
  const customNames = new Map<string, string>();
  const calendars: XmlNode[] = [];
  const tasks: RawTask[] = [];
  const resources: RawResource[] = [];
  const assignments: RawAssignment[] = [];

  const onRecord = (record: XmlNode, container: string | undefined): void => {
    if (container === undefined) readHeader(record, { header, customNames, notes });
    else if (record.name === 'Calendar') calendars.push(record);
    else if (record.name === 'Task') push(tasks, readTask(record, notes));
    else if (record.name === 'Resource') push(resources, readResource(record, notes));
    else if (record.name === 'Assignment') push(assignments, readAssignment(record, notes));
  };
  const { skipped } = await readXml({ bytes, containers: CONTAINERS, skip: SKIP, pace, onRecord });
  notes.add('left-out', 'note.timephased', {
    count: skipped.get('TimephasedData') ?? 0,
    reason: 'because.work-is-even',
  });
  const summary = tasks.find((task) => task.level === 0);
  return { header, customNames, calendars, summary, tasks: tasks.filter((task) => task.level > 0), resources, assignments };
}

const PROPERTIES = ['Subject', 'Author', 'Company', 'Keywords'];

function readHeader(
  record: XmlNode,
  {
    header,
    customNames,
    notes,
  }: { readonly header: Map<string, string>; readonly customNames: Map<string, string>; readonly notes: ImportNotes },
): void {
  if (record.name === 'ExtendedAttributes') {
    for (const field of childrenOf(record, 'ExtendedAttribute')) {
      const id = textOf(field, 'FieldID');
      const name = textOf(field, 'Alias') ?? textOf(field, 'FieldName');
      if (id !== undefined && name !== undefined) customNames.set(id, name);
    }
  } else if (record.name === 'OutlineCodes') {
    notes.add('left-out', 'note.outline-code-definitions', { count: record.children.length });
  } else if (record.children.length === 0 && record.text.trim() !== '') {
    header.set(record.name, record.text.trim());
    if (PROPERTIES.includes(record.name) && record.text.trim() !== EXPORT_SUBJECT)
      notes.leftOut(saying('note.properties', { properties: PROPERTIES.join(', ') }), record.name);
  }
}

/** A row of the resource sheet. The blank one that every file has under UID 0 is left out without a note. */
function readResource(node: XmlNode, notes: ImportNotes): RawResource | undefined {
  const uid = textOf(node, 'UID');
  const name = textOf(node, 'Name') ?? '';
  if (uid === undefined || flagOf(node, 'IsNull') === true || (uid === '0' && name === '')) return undefined;
  const work = (numberOf(node, 'Type') ?? 1) === 1 && flagOf(node, 'IsCostResource') !== true;
  if (!work) notes.leftOut('note.materials', name, 'because.people-only');
  if (childrenOf(childOf(node, 'AvailabilityPeriods'), 'AvailabilityPeriod').length > 1) notes.leftOut('note.availability', name);
  if ((numberOf(node, 'StandardRate') ?? 0) !== 0 || (numberOf(node, 'CostPerUse') ?? 0) !== 0)
    notes.leftOut('note.resource-rates', name);
  const rates = childrenOf(childOf(node, 'Rates'), 'Rate').filter((rate) => (numberOf(rate, 'StandardRate') ?? 0) !== 0);
  notes.add('left-out', 'note.cost-rate-tables', { count: rates.length, where: name });
  if (childOf(node, 'Notes') !== undefined) notes.leftOut('note.resource-notes', name);
  if (childOf(node, 'Baseline') !== undefined) notes.leftOut('note.resource-baselines', name);
  if (childOf(node, 'ExtendedAttribute') !== undefined) notes.leftOut('note.resource-custom-fields', name);
  return {
    uid,
    name,
    work,
    email: textOf(node, 'EmailAddress') ?? '',
    group: textOf(node, 'Group') ?? '',
    maxUnits: numberOf(node, 'MaxUnits'),
    calendarUid: uidOf(node, 'CalendarUID'),
  };
}

function readAssignment(node: XmlNode, notes: ImportNotes): RawAssignment | undefined {
  const taskUid = textOf(node, 'TaskUID');
  const resourceUid = uidOf(node, 'ResourceUID');
  // Work without a resource: the task's own work says the same.
  if (taskUid === undefined || resourceUid === undefined) return undefined;
  const where = saying('note.line', { line: node.line });
  const contoured = (numberOf(node, 'WorkContour') ?? 0) !== 0;
  if (contoured) notes.leftOut('note.work-contours', where, 'because.work-is-even');
  if ((numberOf(node, 'LevelingDelay') ?? 0) !== 0) notes.leftOut('note.assignment-delays', where);
  const overtime = (durationOf(node, 'OvertimeWork') ?? 0) !== 0;
  if (overtime) notes.leftOut('note.overtime', where);
  if (childOf(node, 'Baseline') !== undefined) notes.leftOut('note.assignment-baselines', where);
  if (childOf(node, 'Notes') !== undefined) notes.leftOut('note.assignment-notes', where);
  return {
    uid: textOf(node, 'UID'),
    taskUid,
    resourceUid,
    units: numberOf(node, 'Units'),
    workMin: durationOf(node, 'Work'),
    actualWorkMin: durationOf(node, 'ActualWork'),
    delay: numberOf(node, 'Delay') ?? 0,
    startMin: dateOf(node, 'Start'),
    finishMin: dateOf(node, 'Finish'),
    even: !contoured && !overtime,
  };
}

function push<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
