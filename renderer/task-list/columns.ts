import { CUSTOM_PREFIX } from '../../shared/contract/csv-fields.ts';
import { isFieldKey } from '../../shared/model/entity.ts';
import { t } from '../texts/t.ts';

/** What a column holds, which says how it is sorted, filtered, copied and typed. */
export type ColumnType = 'text' | 'date' | 'span' | 'number' | 'choice' | 'people' | 'tags' | 'flag';

interface Definition {
  readonly id: string;
  readonly type: ColumnType;
  readonly widthPx: number;
  /** How a cell is edited: by typing, by choosing, or not at all. */
  readonly editor: 'text' | 'one' | 'many' | 'none';
  /** A summary task's value comes from below. */
  readonly rolledUp: boolean;
  readonly align: 'start' | 'end';
  /** Shown where nobody chose columns. */
  readonly usual: boolean;
}

const shown = { editor: 'none', rolledUp: true, align: 'end', usual: false } as const;
const typed = { editor: 'text', rolledUp: true, align: 'end', usual: false } as const;
const own = { rolledUp: false, align: 'start', usual: true } as const;

const DEFINITIONS = [
  { id: 'wbs', type: 'text', widthPx: 56, editor: 'none', ...own },
  { id: 'name', type: 'text', widthPx: 220, editor: 'text', ...own },
  { id: 'status', type: 'choice', widthPx: 124, editor: 'one', ...own },
  { id: 'owner', type: 'people', widthPx: 124, editor: 'one', ...own },
  { id: 'assignees', type: 'people', widthPx: 92, editor: 'many', ...own },
  { id: 'duration', type: 'span', widthPx: 72, ...typed, usual: true },
  { id: 'start', type: 'date', widthPx: 92, ...typed, usual: true },
  { id: 'finish', type: 'date', widthPx: 92, ...typed, usual: true },
  { id: 'predecessors', type: 'text', widthPx: 104, editor: 'text', ...own },
  { id: 'progress', type: 'number', widthPx: 92, ...typed, usual: true },
  { id: 'slack', type: 'span', widthPx: 76, ...shown, usual: true },
  { id: 'priority', type: 'choice', widthPx: 92, editor: 'one', ...own, usual: false },
  { id: 'tags', type: 'tags', widthPx: 132, editor: 'text', ...own, usual: false },
  { id: 'deadline', type: 'date', widthPx: 92, ...typed, rolledUp: false },
  { id: 'constraint', type: 'text', widthPx: 168, editor: 'text', ...own, usual: false },
  { id: 'effort', type: 'span', widthPx: 76, ...typed },
  { id: 'work', type: 'span', widthPx: 76, ...shown },
  { id: 'remaining', type: 'span', widthPx: 84, ...typed },
  { id: 'actual-start', type: 'date', widthPx: 96, ...typed },
  { id: 'actual-finish', type: 'date', widthPx: 96, ...typed },
  { id: 'early-start', type: 'date', widthPx: 92, ...shown },
  { id: 'early-finish', type: 'date', widthPx: 92, ...shown },
  { id: 'late-start', type: 'date', widthPx: 92, ...shown },
  { id: 'late-finish', type: 'date', widthPx: 92, ...shown },
  { id: 'free-slack', type: 'span', widthPx: 84, ...shown },
  { id: 'critical', type: 'flag', widthPx: 72, ...shown, align: 'start' },
  { id: 'baseline-start', type: 'date', widthPx: 108, ...shown },
  { id: 'baseline-finish', type: 'date', widthPx: 112, ...shown },
  { id: 'start-variance', type: 'span', widthPx: 108, ...shown },
  { id: 'finish-variance', type: 'span', widthPx: 112, ...shown },
] as const satisfies readonly Definition[];

/** A column that Baton knows of itself. */
export type OwnColumnId = (typeof DEFINITIONS)[number]['id'];

/** A column of a custom field, by the field's name. */
export type CustomColumnId = `custom:${string}`;

export type ColumnId = OwnColumnId | CustomColumnId;

export interface Column extends Definition {
  readonly id: ColumnId;
}

/** Every column of Baton's own, in the order in which they are offered. */
export const COLUMNS: readonly (Column & { readonly id: OwnColumnId })[] = DEFINITIONS;

const BY_ID: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.id, column]));

/** The column of an id; undefined for one that this version doesn't know. */
export function columnOf(id: string): Column | undefined {
  return BY_ID.get(id) ?? (isCustom(id) && isFieldKey(fieldOf(id)) ? customColumn(fieldOf(id)) : undefined);
}

export function isCustom(id: string): id is CustomColumnId {
  return id.startsWith(CUSTOM_PREFIX);
}

/** The custom field that a column shows. */
export function fieldOf(id: CustomColumnId): string {
  return id.slice(CUSTOM_PREFIX.length);
}

/** The column of a custom field. */
export function customColumn(field: string): Column {
  return { id: `custom:${field}`, type: 'text', widthPx: 120, editor: 'text', ...own, usual: false };
}

/** The longest name of a custom field that a view can hold as a column. */
export const MAX_FIELD_NAME = 64 - CUSTOM_PREFIX.length;

/** What a column is called. A custom field is called as somebody named it. */
export function columnName({ id }: Pick<Column, 'id'>): string {
  return isCustom(id) ? fieldOf(id) : t(`column.${id}`);
}
