import { foldText } from '../../shared/model/fold-letters.ts';
import type { ListView } from '../../shared/model/saved-view.ts';
import { MINUTES_PER_DAY, minToDay, weekdayOf } from '../../shared/model/time.ts';
import type { Id } from '../../shared/model/id.ts';
import { TASK_STATUSES } from '../../shared/model/task.ts';
import { parseDuration } from '../ui/duration-text.ts';
import { parseDateInput } from '../ui/parse-date-input.ts';
import { isOpen, latenessOf } from '../ui/lateness.ts';
import { priorityOf } from '../ui/priority.ts';
import { columnOf, type ColumnId, type ColumnType } from './columns.ts';
import { fieldReader } from './field-values.ts';
import type { ListSource } from './row-model.ts';
import type { TextIndex } from './text-index.ts';

export type Filter = ListView['filter'];
export type FilterGroup = Filter['groups'][number];
export type Condition = FilterGroup['conditions'][number];

export const QUICK_FILTERS = ['mine', 'late', 'critical', 'blocked', 'this-week'] as const;
export type QuickFilter = (typeof QUICK_FILTERS)[number];

export const OPERATORS = ['is', 'is-not', 'contains', 'before', 'after', 'less', 'more', 'empty', 'not-empty'] as const;
export type Operator = (typeof OPERATORS)[number];

/** How values of a type can be asked about; the first is the usual one. */
export const OPERATORS_OF: Readonly<Record<ColumnType, readonly Operator[]>> = {
  text: ['contains', 'is', 'is-not', 'empty', 'not-empty'],
  date: ['before', 'after', 'is', 'empty', 'not-empty'],
  span: ['more', 'less', 'is', 'empty', 'not-empty'],
  number: ['more', 'less', 'is'],
  choice: ['is', 'is-not'],
  people: ['is', 'is-not', 'contains', 'empty', 'not-empty'],
  tags: ['is', 'is-not', 'empty', 'not-empty'],
  flag: ['is'],
};

/** Who looks, and when. */
export interface Viewer {
  readonly personId: Id | null;
  readonly nowMin: number;
  /** 0 = Sunday. */
  readonly weekStartsOn: number;
  readonly texts: TextIndex;
}

export type Test = (id: Id) => boolean;

/**
 * A filter with its quick filters as a test of tasks; null where everything fits. A condition that isn't finished, or can't be read, leaves
 * everything through. Cost: reads a few fields a task, so that ten thousand are tested within a frame.
 */
export function compileFilter(
  source: ListSource,
  { filter, quick }: Pick<ListView, 'filter' | 'quick'>,
  viewer: Viewer,
): Test | null {
  const chips = QUICK_FILTERS.filter((each) => quick.includes(each)).map((each) => quickTest(source, each, viewer));
  const groups = filter.groups.flatMap(({ match, conditions }) => {
    const tests = conditions.flatMap(
      (condition) => conditionTest(source, condition, { texts: viewer.texts, todayDay: minToDay(viewer.nowMin) }) ?? [],
    );
    return tests.length === 0 ? [] : [combined(match, tests)];
  });
  const all = [...chips, ...(groups.length === 0 ? [] : [combined(filter.match, groups)])];
  return all.length === 0 ? null : combined('all', all);
}

function combined(match: 'all' | 'any', tests: readonly Test[]): Test {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return match === 'all' ? (id) => tests.every((test) => test(id)) : (id) => tests.some((test) => test(id));
}

function quickTest(source: ListSource, quick: QuickFilter, { personId, nowMin, weekStartsOn }: Viewer): Test {
  const { tables, schedule } = source.plan;
  switch (quick) {
    case 'mine':
      return (id) =>
        personId !== null &&
        (tables.task.get(id)?.ownerId === personId ||
          (source.assigneesOf.get(id)?.some(({ person }) => person.id === personId) ?? false));
    case 'late':
      return (id) => {
        const task = tables.task.get(id);
        return task !== undefined && latenessOf(task, schedule.get(id), nowMin) !== null;
      };
    case 'critical':
      return (id) => schedule.get(id)?.critical ?? false;
    case 'blocked':
      return (id) => tables.task.get(id)?.status === 'blocked';
    case 'this-week': {
      const today = minToDay(nowMin);
      const fromMin = (today - ((weekdayOf(today) - weekStartsOn + 7) % 7)) * MINUTES_PER_DAY;
      const toMin = fromMin + 7 * MINUTES_PER_DAY;
      return (id) => {
        const [task, row] = [tables.task.get(id), schedule.get(id)];
        return task !== undefined && row !== undefined && isOpen(task) && row.startMin < toMin && row.finishMin > fromMin;
      };
    }
  }
}

/** The test of one condition; undefined for one that can't be read. */
function conditionTest(
  source: ListSource,
  condition: Condition,
  { texts, todayDay }: { readonly texts: TextIndex; readonly todayDay: number },
): Test | undefined {
  const column = columnOf(condition.field);
  const operator = OPERATORS.find((each) => each === condition.operator);
  if (!column || !operator || !OPERATORS_OF[column.type].includes(operator)) return undefined;
  const read = fieldReader(source, column.id);
  const isEmpty: Test = (id) => read(id) === null || read(id) === '';
  if (operator === 'empty') return isEmpty;
  if (operator === 'not-empty') return (id) => !isEmpty(id);
  const value = condition.value.trim();
  if (value === '') return undefined;
  switch (column.type) {
    case 'text':
      return textTest(texts(column.id), operator, value);
    case 'people':
    case 'tags':
    case 'choice':
      return listTest(source, column.id, operator, value);
    case 'flag':
      return (id) => (read(id) === 1) === (value === 'yes');
    case 'number': {
      const number = Number(value.replace('%', '').replace(',', '.'));
      return Number.isFinite(number) ? numberTest(read, operator, number) : undefined;
    }
    case 'span': {
      const sign = /^[-−]/.test(value) ? -1 : 1;
      const span = parseDuration(value.replace(/^[-−+]/, ''), source.project);
      return span && numberTest(read, operator, sign * span.minutes);
    }
    case 'date': {
      const day = parseDateInput(value, todayDay)?.day;
      return day === undefined ? undefined : dateTest(read, operator, day);
    }
  }
}

function numberTest(read: (id: Id) => unknown, operator: Operator, wanted: number): Test {
  return (id) => {
    const value = read(id);
    if (typeof value !== 'number') return false;
    if (operator === 'more') return value > wanted;
    return operator === 'less' ? value < wanted : value === wanted;
  };
}

function dateTest(read: (id: Id) => unknown, operator: Operator, day: number): Test {
  return (id) => {
    const value = read(id);
    if (typeof value !== 'number') return false;
    const at = minToDay(value);
    if (operator === 'before') return at < day;
    return operator === 'after' ? at > day : at === day;
  };
}

function textTest(texts: ReadonlyMap<Id, string>, operator: Operator, value: string): Test {
  const wanted = foldText(value);
  if (operator === 'contains') return (id) => texts.get(id)?.includes(wanted) ?? false;
  return (id) => (texts.get(id) === wanted) === (operator === 'is');
}

/** Choices, people and tags: several values a task, of which one must fit. */
function listTest(source: ListSource, column: ColumnId, operator: Operator, value: string): Test {
  const valuesOf = choiceReader(source, column);
  if (operator === 'contains') {
    const wanted = foldText(value);
    return (id) => valuesOf(id).some((each) => foldText(source.people.get(each)?.name ?? each).includes(wanted));
  }
  return (id) => valuesOf(id).includes(value) === (operator === 'is');
}

/** The values of a task in a column of choices: statuses, priorities, tags by their word, people by their id. */
export function choiceReader({ plan, assigneesOf }: ListSource, column: ColumnId): (id: Id) => readonly string[] {
  const { task } = plan.tables;
  switch (column) {
    case 'status':
      return (id) => [task.get(id)?.status ?? TASK_STATUSES[0]];
    case 'priority':
      return (id) => [priorityOf(task.get(id)?.priority ?? 500)];
    case 'tags':
      return (id) => Object.keys(task.get(id)?.tags ?? {});
    case 'owner':
      return (id) => {
        const ownerId = task.get(id)?.ownerId ?? null;
        return ownerId === null ? [] : [ownerId];
      };
    default:
      return (id) => (assigneesOf.get(id) ?? []).map(({ person }) => person.id);
  }
}
