import { decimal, nullable, reference, span, text } from './codec.ts';
import { value, type RecordOf } from './entity.ts';

/** A person works on a task. Its key is made of both. Rule: C6 */
export const assignment = {
  document: 'plan',
  shape: 'whole',
  fields: {
    taskId: value(reference, ''),
    personId: value(reference, ''),
    /** 1 = full time. */
    units: value(decimal(0, 1000), 1),
    /** Null: units × the task's duration (or the share of its effort). */
    workMin: value(nullable(span), null),
    actualWorkMin: value(nullable(span), null),
    /** Working minutes after the task's start at which this person begins. */
    delayMin: value(span, 0),
    sourceId: value(nullable(text(200)), null),
  },
} as const;

export type Assignment = RecordOf<typeof assignment>;
