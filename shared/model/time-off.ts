import { instant, minute, nullable, reference, text } from './codec.ts';
import { value, type RecordOf } from './entity.ts';

/** A span in which a person doesn't work: from `fromMin` up to, not including, `toMin`. */
export const timeOff = {
  document: 'workspace',
  shape: 'fields',
  fields: {
    personId: value(reference, ''),
    fromMin: value(minute, 0),
    toMin: value(minute, 0),
    note: value(text(500), ''),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;

export type TimeOff = RecordOf<typeof timeOff>;
