import { integer, nullable, reference, text } from './codec.ts';
import { value } from './entity.ts';

/** The id of the one record of settings that a workspace document holds. */
export const WORKSPACE_ID = 'workspace';

/** Settings that everybody in a workspace shares. */
export const workspace = {
  document: 'workspace',
  shape: 'fields',
  fields: {
    name: value(text(200), ''),
    /** 0 = Sunday. */
    weekStartsOn: value(integer(0, 6), 1),
    /** The calendar that new projects get. */
    calendarId: value(nullable(reference), null),
  },
} as const;
