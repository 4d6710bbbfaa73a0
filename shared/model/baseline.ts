import { instant, integer, minute, nullable, reference, span, text } from './codec.ts';
import { value, type RecordOf } from './entity.ts';

/** A plan as it was agreed: number 0 to 10, as in MS Project. */
export const baseline = {
  document: 'plan',
  shape: 'whole',
  fields: {
    number: value(integer(0, 10), 0),
    name: value(text(200), ''),
    setAtMs: value(nullable(instant), null),
  },
} as const;

export type Baseline = RecordOf<typeof baseline>;

/** A task's dates in a baseline. Its key is made of both. Rule: C6 */
export const baselineTask = {
  document: 'plan',
  shape: 'whole',
  fields: {
    baselineId: value(reference, ''),
    taskId: value(reference, ''),
    startMin: value(nullable(minute), null),
    finishMin: value(nullable(minute), null),
    durationMin: value(nullable(span), null),
    workMin: value(nullable(span), null),
  },
} as const;

export type BaselineTask = RecordOf<typeof baselineTask>;
