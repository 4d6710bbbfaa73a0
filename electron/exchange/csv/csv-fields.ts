import { CSV_FIELDS, type CsvField } from '../../../shared/contract/csv-fields.ts';

/**
 * The words that headers use, best first: those of Baton's own export, and of Jira, Asana, Trello, Monday, ClickUp, Todoist and
 * MS Project. Compared without capitals, marks and doubled space.
 */
const WORDS: Readonly<Record<CsvField, readonly string[]>> = {
  name: [
    'task name',
    'card name',
    'name',
    'summary',
    'title',
    'task',
    'content',
    'subject',
    'activity name',
    'item',
    'work item',
    'issue',
    'deliverable',
  ],
  id: ['issue key', 'task id', 'card id', 'item id', 'id', 'key', 'unique id', 'issue id', 'uid', 'number', 'no', '#', 'ref'],
  wbs: ['wbs', 'outline number', 'wbs code'],
  level: ['outline level', 'level', 'indent', 'indentation'],
  parent: [
    'parent key',
    'parent id',
    'parent task',
    'parent',
    'parent name',
    'epic link',
    'parent item',
    'subitem of',
    'parent issue',
  ],
  type: ['issue type', 'type', 'task type', 'item type', 'kind'],
  description: ['description', 'card description', 'task content', 'notes', 'note', 'details', 'body', 'comment'],
  status: ['status', 'state', 'section column', 'list name', 'section', 'column', 'list', 'stage', 'group'],
  priority: ['priority', 'importance'],
  owner: ['owner', 'lead', 'accountable', 'project lead'],
  assignees: [
    'assignees',
    'assignee',
    'members',
    'resource names',
    'resources',
    'person',
    'people',
    'assigned to',
    'responsible',
    'assignee email',
    'who',
  ],
  start: ['start', 'start date', 'timeline start', 'planned start', 'begin', 'begin date', 'from', 'starts'],
  finish: ['finish', 'finish date', 'end', 'end date', 'timeline end', 'planned finish', 'planned end', 'to', 'ends'],
  duration: ['duration', 'planned duration', 'days'],
  effort: [
    'effort',
    'work',
    'original estimate',
    'time estimated',
    'time estimate',
    'estimate',
    'estimated hours',
    'estimated time',
    'hours',
  ],
  progress: ['% complete', 'progress', 'percent complete', 'complete %', 'completion', 'done %', '%', 'complete'],
  deadline: ['deadline', 'due date', 'due', 'date', 'target date'],
  actualStart: ['actual start', 'started', 'started at', 'date started'],
  actualFinish: ['actual finish', 'completed at', 'date closed', 'date done', 'resolved', 'completed on', 'actual end', 'closed'],
  predecessors: [
    'predecessors',
    'predecessor',
    'blocked by dependencies',
    'blocked by',
    'depends on',
    'dependencies',
    'inward issue link blocks',
    'dependency',
    'waiting on',
  ],
  milestone: ['milestone', 'is milestone'],
  tags: ['tags', 'labels', 'label', 'tag', 'categories', 'category'],
};

/** A mapping that fits a header's words. Each column is used once, and the best word wins. Rule: X20 */
export function suggestMapping(header: readonly string[]): Readonly<Partial<Record<CsvField, number>>> {
  const plain = header.map(plainHeader);
  const taken = new Set<number>();
  const suggested: Partial<Record<CsvField, number>> = {};
  for (const field of CSV_FIELDS) {
    for (const word of WORDS[field]) {
      const column = plain.findIndex((text, index) => text === word && !taken.has(index));
      if (column === -1) continue;
      suggested[field] = column;
      taken.add(column);
      break;
    }
  }
  return suggested;
}

/** `Section/Column` → `section column`. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim();
}
