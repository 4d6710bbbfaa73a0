import type { TextKey } from '../texts/t.ts';

export type ColumnId =
  'wbs' | 'name' | 'status' | 'owner' | 'assignees' | 'duration' | 'start' | 'finish' | 'predecessors' | 'progress' | 'slack';

export interface Column {
  readonly id: ColumnId;
  readonly label: TextKey & `column.${string}`;
  readonly widthPx: number;
  /** How a cell is edited: by typing, by choosing, or not at all. */
  readonly editor: 'text' | 'one' | 'many' | 'none';
  /** A summary task's value comes from below. */
  readonly rolledUp: boolean;
  readonly align: 'start' | 'end';
}

export const COLUMNS: readonly Column[] = [
  { id: 'wbs', label: 'column.wbs', widthPx: 56, editor: 'none', rolledUp: false, align: 'start' },
  { id: 'name', label: 'column.name', widthPx: 220, editor: 'text', rolledUp: false, align: 'start' },
  { id: 'status', label: 'column.status', widthPx: 124, editor: 'one', rolledUp: false, align: 'start' },
  { id: 'owner', label: 'column.owner', widthPx: 124, editor: 'one', rolledUp: false, align: 'start' },
  { id: 'assignees', label: 'column.assignees', widthPx: 92, editor: 'many', rolledUp: false, align: 'start' },
  { id: 'duration', label: 'column.duration', widthPx: 72, editor: 'text', rolledUp: true, align: 'end' },
  { id: 'start', label: 'column.start', widthPx: 92, editor: 'text', rolledUp: true, align: 'end' },
  { id: 'finish', label: 'column.finish', widthPx: 92, editor: 'text', rolledUp: true, align: 'end' },
  { id: 'predecessors', label: 'column.predecessors', widthPx: 104, editor: 'text', rolledUp: false, align: 'start' },
  { id: 'progress', label: 'column.progress', widthPx: 92, editor: 'text', rolledUp: true, align: 'end' },
  { id: 'slack', label: 'column.slack', widthPx: 64, editor: 'none', rolledUp: true, align: 'end' },
];

/** Narrower than this the list scrolls sideways. */
export const LIST_MIN_PX = COLUMNS.reduce((sum, { widthPx }) => sum + widthPx, 0);

/** The `name` column takes what room is left. */
export const COLUMN_TEMPLATE = COLUMNS.map(({ id, widthPx }) =>
  id === 'name' ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`,
).join(' ');

export const NAME_COLUMN = COLUMNS.findIndex(({ id }) => id === 'name');
