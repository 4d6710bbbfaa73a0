import { instant, nullable, text } from './codec.ts';
import { prose, value } from './entity.ts';

/** Whom a project is done for. */
export const client = {
  document: 'workspace',
  shape: 'fields',
  fields: {
    name: value(text(200), ''),
    contact: value(text(500), ''),
    notes: prose(text(100_000)),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;
