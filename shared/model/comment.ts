import { instant, nullable, reference, text } from './codec.ts';
import { prose, value, type RecordOf } from './entity.ts';

/** What somebody said about a task, or (without one) about the project. */
export const comment = {
  document: 'journal',
  shape: 'fields',
  fields: {
    taskId: value(nullable(reference), null),
    authorId: value(nullable(reference), null),
    body: prose(text(100_000)),
    atMs: value(instant, 0),
    editedAtMs: value(nullable(instant), null),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;

export type Comment = RecordOf<typeof comment>;
