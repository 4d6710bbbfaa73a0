import { colour, decimal, instant, nullable, reference, text } from './codec.ts';
import { value, type RecordOf } from './entity.ts';

/** Somebody who does work. `maxUnits` 1 = full time; working hours come from `calendarId`, else from the project's calendar. */
export const person = {
  document: 'workspace',
  shape: 'fields',
  fields: {
    name: value(text(200), ''),
    email: value(text(320), ''),
    role: value(text(200), ''),
    colour: value(colour, '#5b6b7a'),
    teamId: value(nullable(reference), null),
    calendarId: value(nullable(reference), null),
    maxUnits: value(decimal(0, 100), 1),
    sourceId: value(nullable(text(200)), null),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;

export type Person = RecordOf<typeof person>;
