import * as v from 'valibot';
import { instant, integer, nullable, reference, structure, text } from './codec.ts';
import { value, type RecordOf } from './entity.ts';

/** What a command touched, in few words: kind, id, and the fields with their new values where they are short. */
const touched = v.pipe(
  v.array(
    v.strictObject({
      kind: v.pipe(v.string(), v.maxLength(40)),
      id: v.pipe(v.string(), v.maxLength(200)),
      fields: v.array(v.pipe(v.string(), v.maxLength(80))),
    }),
  ),
  v.maxLength(20),
);
export type Touched = v.InferOutput<typeof touched>;

/** One thing that somebody did, written once and never changed. Its key is the command's id. Rule: C6 */
export const activity = {
  document: 'journal',
  shape: 'whole',
  fields: {
    atMs: value(instant, 0),
    actorId: value(nullable(reference), null),
    /** The command's type, `task.move`, or its label for a batch. */
    action: value(text(200), ''),
    touched: value(structure(touched, 'at most twenty touched entities'), []),
    touchedCount: value(integer(0, 10_000_000), 0),
  },
} as const;

export type Activity = RecordOf<typeof activity>;
