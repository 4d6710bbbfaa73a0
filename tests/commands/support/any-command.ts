import * as fc from 'fast-check';
import { COMMAND_SHAPES, type Part } from '../../../shared/commands/command-shapes.ts';
import type { RecordCommand } from '../../../shared/commands/command.ts';
import { settableFields } from '../../../shared/commands/settable-fields.ts';
import type { Field } from '../../../shared/model/entity.ts';

/** Ids that commands choose from: few of each kind, so that they meet. */
const TASKS = ['a', 'b', 'c', 'd', 'e'] as const;
const PEOPLE = ['ann', 'bob'] as const;
const IDS = ['p', ...TASKS, ...PEOPLE, 'cal', 'night'] as const;
const IDS_OF: Readonly<Record<string, readonly string[]>> = {
  task: TASKS,
  person: PEOPLE,
  calendar: ['cal', 'night'],
  project: ['p', 'q'],
};

/** Values of every type that the model knows; each field takes those that it recognises. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  5,
  30,
  100,
  480,
  1e3,
  0.5,
  '',
  ' ',
  'text',
  'Name',
  '#aabbcc',
  '#112233',
  ...IDS,
  'not-started',
  'ready',
  'in-progress',
  'blocked',
  'in-review',
  'done',
  'cancelled',
  'manual',
  'auto',
  'effort',
  'duration',
  'elapsed',
  'working',
  'minute',
  'day',
  'FS',
  'SS',
  'FF',
  'SF',
  'start',
  'finish',
  { type: 'ASAP' },
  { type: 'ALAP' },
  {
    type: 'SNET',
    atMin: 5,
  },
  {
    type: 'MFO',
    atMin: 900,
  },
  {
    kind: 'working',
    minutes: -60,
    unit: 'hour',
  },
  {
    kind: 'elapsed',
    minutes: 60,
    unit: 'day',
  },
  {
    kind: 'percent',
    percent: 50,
  },
  {
    reason: 'Rain',
    sinceMs: 1,
    by: { kind: 'other' },
  },
  {
    reason: ' ',
    sinceMs: 1,
    by: { kind: 'other' },
  },
  {
    reason: 'Wait',
    sinceMs: 1,
    by: {
      kind: 'task',
      taskId: 'a',
    },
  },
  [],
  [[480, 720]],
  [null, [], [[480, 720]], null, null, null, null],
  [[], [], [], [], [], [], []],
  {
    every: 'day',
    interval: 2,
  },
  {
    every: 'week',
    interval: 1,
    weekdays: [1, 5],
  },
  { columns: [], filter: { match: 'any', groups: [] }, quick: [], sort: null, group: 'status' },
  {
    columns: [{ id: 'name', widthPx: 240 }],
    filter: { match: 'all', groups: [{ match: 'any', conditions: [{ field: 'status', operator: 'is', value: 'done' }] }] },
    quick: ['late'],
    sort: { column: 'start', descending: true, flat: false },
    group: null,
  },
];

/** The values that a field takes in these commands. */
export function valuesOf(field: Field<unknown>): readonly unknown[] {
  const values = VALUES.filter((value) => field.codec.is(value));
  if (field.merge !== 'keyed') return values;
  return [{}, { red: null }, ...values.map((value) => ({ red: value, blue: null }))];
}

/** An id of the kind mostly, of another kind now and then. */
function idOf(kind: string): fc.Arbitrary<string> {
  const own = fc.constantFrom(...(IDS_OF[kind] ?? ['x', 'y']));
  return fc.oneof({ weight: 19, arbitrary: own }, { weight: 1, arbitrary: fc.constantFrom(...IDS) });
}

const oneTask = idOf('task');
const anyTime = fc.constantFrom(null, 0, 5, 480);
const anyPlace = fc.record(
  { parentId: fc.option(oneTask, { freq: 2 }), afterId: fc.option(oneTask, { freq: 2 }) },
  { requiredKeys: ['parentId'] },
);
const anyRow = fc.record({ taskId: oneTask, startMin: anyTime, finishMin: anyTime, durationMin: anyTime, workMin: anyTime });

function anyPart(name: string, part: Part, kind: string): fc.Arbitrary<unknown> {
  switch (part.part) {
    case 'new-id':
    case 'id':
      if (name === 'projectId')
        return fc.oneof({ weight: 29, arbitrary: fc.constant('p') }, { weight: 1, arbitrary: idOf('project') });
      return idOf(name === 'id' ? kind : name === 'personId' ? 'person' : 'task');
    case 'nullable-id':
      return fc.constantFrom(null, 'p');
    case 'ids':
      return fc.uniqueArray(oneTask, { minLength: 1, maxLength: 3 });
    case 'place':
      return anyPlace;
    case 'baseline-number':
      return fc.integer({ min: 0, max: 10 });
    case 'name':
      return fc.constantFrom('', 'Agreed');
    case 'optional-instant':
      return anyTime;
    case 'baseline-rows':
      return fc.array(anyRow, { maxLength: 2 });
    case 'fields':
      return anyFields(part);
  }
}

function anyFields({ kind, except }: Extract<Part, { part: 'fields' }>): fc.Arbitrary<object> {
  const fields = [...settableFields(kind)].filter(([name]) => !except.includes(name));
  const some = fc.subarray(fields, { maxLength: Math.min(3, fields.length) });
  return some.chain((chosen) =>
    fc.record({
      ...named(kind),
      ...Object.fromEntries(chosen.map(([name, field]) => [name, fc.constantFrom(...valuesOf(field))])),
    }),
  );
}

/** Most records need a name; most commands here give one. */
function named(kind: string): Record<string, fc.Arbitrary<unknown>> {
  if (kind === 'decision') return { title: fc.constant('Blue') };
  if (kind === 'comment') return { body: fc.constant('Hello') };
  return ['person', 'team', 'client', 'calendar', 'project', 'savedView', 'task'].includes(kind)
    ? { name: fc.constant('Name') }
    : {};
}

/** Sequences should get somewhere: tasks and links come often, the end of the project seldom. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'task.create': 40,
  'task.move': 40,
  'dependency.set': 60,
  'task.update': 40,
  'task.delete': 15,
  'task.restore': 15,
  'project.delete': 1,
};

/** Any command of the vocabulary that changes records, of right form: whether it makes sense is for `decide` to say. */
export const anyCommand: fc.Arbitrary<RecordCommand> = fc.oneof(
  ...[...COMMAND_SHAPES].map(([type, shape]) => ({
    weight: WEIGHTS[type] ?? 3,
    arbitrary: fc
      .record(
        Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, anyPart(name, part, type.split('.')[0] ?? '')])),
      )
      .map((keys) => ({ type, ...keys }) as unknown as RecordCommand),
  })),
);
