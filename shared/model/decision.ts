import { instant, nullable, reference, text } from './codec.ts';
import { prose, value, type RecordOf } from './entity.ts';

/** What was decided, why, by whom. */
export const decision = {
  document: 'journal',
  shape: 'fields',
  fields: {
    taskId: value(nullable(reference), null),
    title: value(text(500), ''),
    body: prose(text(100_000)),
    decidedById: value(nullable(reference), null),
    atMs: value(instant, 0),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;

export type Decision = RecordOf<typeof decision>;
