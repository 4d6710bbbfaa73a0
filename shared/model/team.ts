import { colour, instant, nullable, text } from './codec.ts';
import { value, type RecordOf } from './entity.ts';

/** A group of people. */
export const team = {
  document: 'workspace',
  shape: 'fields',
  fields: {
    name: value(text(200), ''),
    colour: value(colour, '#5b6b7a'),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;

export type Team = RecordOf<typeof team>;
