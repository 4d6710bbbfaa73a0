import type { ImportNotes } from '../import-notes.ts';
import { childOf, childrenOf, dateOf, durationOf, flagOf, numberOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import type { RawBaseline, RawLink, RawTask, TaskValues } from './mspdi-file.ts';
import { saying, type NoteKey } from '../../../shared/texts/saying.ts';

/** What a `Task` element says. Undefined for a blank row, and for one without a UID (which is noted). */
export function readTask(node: XmlNode, notes: ImportNotes): RawTask | undefined {
  if (flagOf(node, 'IsNull') === true) return undefined;
  const uid = textOf(node, 'UID');
  if (uid === undefined) {
    notes.skipped('note.tasks-without-uid', saying('note.line', { line: node.line }));
    return undefined;
  }
  noteLeftOut(node, notes);
  return {
    uid,
    line: node.line,
    level: levelOf(node, uid),
    node: valuesOf(node),
    links: childrenOf(node, 'PredecessorLink').map((link) => readLink(link)),
    baselines: childrenOf(node, 'Baseline').flatMap((baseline) => readBaseline(baseline, notes)),
    custom: childrenOf(node, 'ExtendedAttribute').flatMap((field) => {
      const fieldId = textOf(field, 'FieldID');
      const value = childOf(field, 'Value')?.text;
      return fieldId === undefined || value === undefined ? [] : [{ fieldId, value }];
    }),
  };
}

/** The plain values of a task. */
function valuesOf(node: XmlNode): TaskValues {
  return {
    name: textOf(node, 'Name') ?? '',
    notes: childOf(node, 'Notes')?.text,
    active: flagOf(node, 'Active') ?? true,
    manual: flagOf(node, 'Manual') ?? false,
    type: numberOf(node, 'Type') ?? 0,
    createMin: dateOf(node, 'CreateDate'),
    contact: textOf(node, 'Contact'),
    wbs: textOf(node, 'WBS'),
    outlineNumber: textOf(node, 'OutlineNumber'),
    hyperlink: textOf(node, 'HyperlinkAddress'),
    priority: numberOf(node, 'Priority'),
    startMin: dateOf(node, 'Start'),
    finishMin: dateOf(node, 'Finish'),
    durationMin: durationOf(node, 'Duration'),
    manualStartMin: dateOf(node, 'ManualStart'),
    manualFinishMin: dateOf(node, 'ManualFinish'),
    manualDurationMin: durationOf(node, 'ManualDuration'),
    durationFormat: numberOf(node, 'DurationFormat'),
    workMin: durationOf(node, 'Work'),
    stopMin: dateOf(node, 'Stop'),
    resumeMin: dateOf(node, 'Resume'),
    estimated: flagOf(node, 'Estimated') ?? false,
    milestone: flagOf(node, 'Milestone') ?? false,
    external: flagOf(node, 'ExternalTask') ?? false,
    progressPct: numberOf(node, 'PercentComplete'),
    actualStartMin: dateOf(node, 'ActualStart'),
    actualFinishMin: dateOf(node, 'ActualFinish'),
    remainingMin: durationOf(node, 'RemainingDuration'),
    constraintType: numberOf(node, 'ConstraintType'),
    constraintMin: dateOf(node, 'ConstraintDate'),
    calendarUid: uidOf(node, 'CalendarUID'),
    deadlineMin: dateOf(node, 'Deadline'),
    levellingDelay: numberOf(node, 'LevelingDelay'),
    levellingDelayFormat: numberOf(node, 'LevelingDelayFormat'),
    ignoresResourceCalendar: flagOf(node, 'IgnoreResourceCalendar') ?? false,
  };
}

/** A UID that refers to something; -1 and its kind say "none". */
export function uidOf(node: XmlNode, name: string): string | undefined {
  const uid = textOf(node, name);
  return uid === undefined || uid.startsWith('-') ? undefined : uid;
}

/** Top level is 1, the project summary 0. */
function levelOf(node: XmlNode, uid: string): number {
  const level = numberOf(node, 'OutlineLevel');
  if (level !== undefined) return Math.max(0, Math.floor(level));
  const outline = textOf(node, 'OutlineNumber');
  if (outline !== undefined) return outline === '0' ? 0 : outline.split('.').length;
  return uid === '0' ? 0 : 1;
}

function readLink(link: XmlNode): RawLink {
  return {
    fromUid: textOf(link, 'PredecessorUID') ?? '',
    type: numberOf(link, 'Type'),
    lag: numberOf(link, 'LinkLag') ?? 0,
    lagFormat: numberOf(link, 'LagFormat'),
    crossProject: flagOf(link, 'CrossProject') ?? false,
  };
}

function readBaseline(node: XmlNode, notes: ImportNotes): readonly RawBaseline[] {
  const number = numberOf(node, 'Number') ?? 0;
  if (flagOf(node, 'Interim') === true || !Number.isInteger(number) || number < 0 || number > 10) {
    notes.leftOut('note.interim-baselines', saying('note.line', { line: node.line }));
    return [];
  }
  if ((numberOf(node, 'Cost') ?? 0) !== 0) notes.leftOut('note.baseline-costs');
  return [
    {
      number,
      startMin: dateOf(node, 'Start'),
      finishMin: dateOf(node, 'Finish'),
      durationMin: durationOf(node, 'Duration'),
      workMin: durationOf(node, 'Work'),
    },
  ];
}

const COUNTED: readonly (readonly [element: string, what: NoteKey])[] = [
  ['FixedCost', 'note.fixed-costs'],
  ['ActualCost', 'note.actual-costs'],
  ['PhysicalPercentComplete', 'note.physical-complete'],
];

function noteLeftOut(node: XmlNode, notes: ImportNotes): void {
  const name = textOf(node, 'Name');
  for (const [element, what] of COUNTED) if ((numberOf(node, element) ?? 0) !== 0) notes.leftOut(what, name);
  for (const element of ['StartText', 'FinishText', 'DurationText'])
    if (textOf(node, element) !== undefined) notes.leftOut('note.dates-in-words', name, 'because.values-used');
  if (childOf(node, 'OutlineCode') !== undefined) notes.leftOut('note.outline-codes', name);
  if (flagOf(node, 'Recurring') === true) notes.changed('note.recurring-tasks', name, 'because.each-occurrence');
  if (flagOf(node, 'IsSubproject') === true) notes.leftOut('note.inserted-projects', name, 'because.other-file');
  if (flagOf(node, 'HideBar') === true) notes.leftOut('note.hidden-bars', name);
}
