/** What a column of a CSV file can hold. A mapping names each at most once; `custom:NAME` keeps a column as a custom field. */
export const CSV_FIELDS = [
  'name',
  'id',
  'wbs',
  'level',
  'parent',
  'type',
  'description',
  'status',
  'priority',
  'owner',
  'assignees',
  'start',
  'finish',
  'duration',
  'effort',
  'progress',
  'deadline',
  'actualStart',
  'actualFinish',
  'predecessors',
  'milestone',
  'tags',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** Before the name of a custom field. */
export const CUSTOM_PREFIX = 'custom:';
