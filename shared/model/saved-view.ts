import * as v from 'valibot';
import { instant, nullable, reference, structure, text } from './codec.ts';
import { value } from './entity.ts';

/** A word of a view's vocabulary. Which words mean something is the view's affair: one of a newer version is kept and left aside. */
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

const condition = v.strictObject({ field: word, operator: word, value: v.pipe(v.string(), v.maxLength(1000)) });
const match = v.picklist(['all', 'any']);

/** Columns, filter, order and grouping of a list. Units: `widthPx` at 100 % zoom. */
export const listView = v.strictObject({
  columns: v.pipe(
    v.array(v.strictObject({ id: word, widthPx: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(24), v.maxValue(2000))) })),
    v.maxLength(100),
  ),
  filter: v.strictObject({
    match,
    groups: v.pipe(v.array(v.strictObject({ match, conditions: v.pipe(v.array(condition), v.maxLength(50)) })), v.maxLength(20)),
  }),
  /** Filters that are one press away. */
  quick: v.pipe(v.array(word), v.maxLength(20)),
  /** `flat`: over all tasks; else among the tasks of one summary. */
  sort: v.nullable(v.strictObject({ column: word, descending: v.boolean(), flat: v.boolean() })),
  group: v.nullable(word),
});
export type ListView = v.InferOutput<typeof listView>;

/** How a list looks that nobody has changed: no columns means the usual ones. */
export const USUAL_LIST_VIEW: ListView = {
  columns: [],
  filter: { match: 'all', groups: [] },
  quick: [],
  sort: null,
  group: null,
};

/** A named way to look at tasks that everybody in the workspace can choose. */
export const savedView = {
  document: 'workspace',
  shape: 'fields',
  fields: {
    name: value(text(200), ''),
    /** Null: for every project. */
    projectId: value(nullable(reference), null),
    view: value(structure(listView, 'columns, filter, order and grouping of a list'), USUAL_LIST_VIEW),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;
