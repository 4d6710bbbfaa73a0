import * as v from 'valibot';
import { isEntityId } from './id.ts';
import { FIRST_DAY, FIRST_MIN, LAST_DAY, LAST_MIN } from './time.ts';
import { expectationTexts } from '../texts/expectation-texts.ts';
import { fill } from '../texts/pattern.ts';

/** How one value is recognised, described to people, and kept in a column. */
export interface Codec<T> {
  readonly column: 'text' | 'integer' | 'real' | 'json';
  /** Completes the sentence "must be …". */
  readonly expects: string;
  is(value: unknown): value is T;
}

/** Text of at most `maxLength` UTF-16 units. */
export function text(maxLength: number): Codec<string> {
  return {
    column: 'text',
    expects: fill(expectationTexts['expects.text'], { max: maxLength }, String),
    is: (value): value is string => typeof value === 'string' && value.length <= maxLength,
  };
}

/** A safe integer within bounds. */
export function integer(min: number, max: number): Codec<number> {
  return {
    column: 'integer',
    expects: fill(expectationTexts['expects.integer'], { min, max }, String),
    is: (value): value is number => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
  };
}

/** A finite number within bounds. */
export function decimal(min: number, max: number): Codec<number> {
  return {
    column: 'real',
    expects: fill(expectationTexts['expects.decimal'], { min, max }, String),
    is: (value): value is number => Number.isFinite(value) && (value as number) >= min && (value as number) <= max,
  };
}

/** A yes or no. */
export const flag: Codec<boolean> = {
  column: 'integer',
  expects: expectationTexts['expects.boolean'],
  is: (value): value is boolean => typeof value === 'boolean',
};

/** One of a closed list of words. */
export function oneOf<const T extends string>(words: readonly T[]): Codec<T> {
  return {
    column: 'text',
    expects: fill(expectationTexts['expects.one-of'], { words: words.join(', ') }, String),
    is: (value): value is T => words.includes(value as T),
  };
}

/** A reference to an entity. Whether it exists is a matter of the merged state, not of the value. */
export const reference: Codec<string> = { column: 'text', expects: expectationTexts['expects.id'], is: isEntityId };

/** The codec's value, or null for "none". */
export function nullable<T>(codec: Codec<T>): Codec<T | null> {
  return {
    column: codec.column,
    expects: fill(expectationTexts['expects.or-null'], { what: codec.expects }, String),
    is: (value): value is T | null => value === null || codec.is(value),
  };
}

/** A structured value that is replaced as a whole, described by a schema. */
export function structure<T>(schema: v.GenericSchema<T>, expects: string): Codec<T> {
  return { column: 'json', expects, is: (value): value is T => v.is(schema, value) };
}

/** A position on the floating time line. Units: minutes since 1970-01-01T00:00. */
export const minute = integer(FIRST_MIN, LAST_MIN);

/** A day. Units: days since 1970-01-01. */
export const day = integer(FIRST_DAY, LAST_DAY);

/** An instant. Units: Unix milliseconds. */
export const instant = integer(0, 8_640_000_000_000_000);

/** A span of working or elapsed time. Units: minutes; at most about 190 years. */
export const span = integer(0, 100_000_000);

/** A span that may be negative: a lag or a lead. */
export const signedSpan = integer(-100_000_000, 100_000_000);

/** `#rrggbb`. */
export const colour: Codec<string> = {
  column: 'text',
  expects: expectationTexts['expects.colour'],
  is: (value): value is string => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value),
};
