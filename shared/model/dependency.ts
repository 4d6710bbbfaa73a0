import * as v from 'valibot';
import { oneOf, reference, structure } from './codec.ts';
import { value, type RecordOf } from './entity.ts';
import { expectationTexts } from '../texts/expectation-texts.ts';

export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

const minutes = v.pipe(v.number(), v.integer(), v.minValue(-100_000_000), v.maxValue(100_000_000));
const unit = v.picklist(['minute', 'hour', 'day', 'week', 'month']);

/**
 * A wait (or, negative, a lead) after the predecessor. `working` minutes count on the successor's calendar, `elapsed` ones around the clock;
 * `percent` is of the predecessor's duration, in working or elapsed time. `unit` is only how it was typed.
 */
export const lag = v.variant('kind', [
  v.strictObject({ kind: v.literal('working'), minutes, unit }),
  v.strictObject({ kind: v.literal('elapsed'), minutes, unit }),
  v.strictObject({
    kind: v.picklist(['percent', 'elapsed-percent']),
    percent: v.pipe(v.number(), v.minValue(-100_000), v.maxValue(100_000)),
  }),
]);
export type Lag = v.InferOutput<typeof lag>;

export const NO_LAG: Lag = { kind: 'working', minutes: 0, unit: 'day' };

/** The successor `toId` waits for the predecessor `fromId`. Its key is made of both. Rule: C6 */
export const dependency = {
  document: 'plan',
  shape: 'whole',
  fields: {
    fromId: value(reference, ''),
    toId: value(reference, ''),
    type: value(oneOf(LINK_TYPES), 'FS'),
    lag: value(structure(lag, expectationTexts['expects.lag']), NO_LAG),
  },
} as const;

export type Dependency = RecordOf<typeof dependency>;
