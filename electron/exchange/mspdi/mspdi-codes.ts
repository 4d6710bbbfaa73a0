import type { LinkType } from '../../../shared/model/dependency.ts';
import type { ConstraintType, DurationUnit } from '../../../shared/model/task.ts';

/** Numbers that MS Project's XML uses for words. Source: the MSPDI schema's documentation, checked against files. */

export const LINK_TYPES: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS'];

export const CONSTRAINTS: readonly ConstraintType[] = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'];

/** How a duration or lag was typed. 32 is added for an estimated duration. */
export interface TimeFormat {
  readonly unit: DurationUnit;
  readonly elapsed: boolean;
  readonly percent: boolean;
}

const ESTIMATED = 32;
const UNITS: readonly DurationUnit[] = ['minute', 'hour', 'day', 'week', 'month'];
const FIRST_UNIT = 3;
const PERCENT = 19;

/** 3 minutes, 4 elapsed minutes, 5 hours … 12 elapsed months; 19 percent, 20 elapsed percent. Anything else is days. */
export function timeFormatOf(code: number | undefined): TimeFormat {
  const plain = code === undefined ? 7 : code >= FIRST_UNIT + ESTIMATED ? code - ESTIMATED : code;
  if (plain === PERCENT || plain === PERCENT + 1) return { unit: 'day', elapsed: plain === PERCENT + 1, percent: true };
  const unit = UNITS[Math.floor((plain - FIRST_UNIT) / 2)];
  return unit === undefined
    ? { unit: 'day', elapsed: false, percent: false }
    : { unit, elapsed: (plain - FIRST_UNIT) % 2 === 1, percent: false };
}

/** The code of a unit; the reverse of `timeFormatOf`. */
export function codeOfTimeFormat(format: {
  readonly unit: DurationUnit;
  readonly elapsed: boolean;
  readonly estimated?: boolean;
}): number {
  return FIRST_UNIT + 2 * UNITS.indexOf(format.unit) + (format.elapsed ? 1 : 0) + (format.estimated === true ? ESTIMATED : 0);
}

export const PERCENT_FORMAT = PERCENT;
export const ELAPSED_PERCENT_FORMAT = PERCENT + 1;

/** Work is in minutes, lags and delays in tenths of them. */
export const TENTHS = 10;

/** Custom fields of a task that can carry one of Baton's, with the numbers that MS Project gives them. */
export interface FieldSlots {
  readonly name: 'Text' | 'Number' | 'Flag';
  readonly ids: readonly number[];
}

const range = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => first + index);

export const TEXT_SLOTS: FieldSlots = {
  name: 'Text',
  ids: [...range(188743731, 1), 188743734, 188743737, 188743740, 188743743, ...range(188743746, 5), ...range(188743997, 20)],
};
export const NUMBER_SLOTS: FieldSlots = { name: 'Number', ids: [...range(188743767, 5), ...range(188743982, 15)] };
export const FLAG_SLOTS: FieldSlots = { name: 'Flag', ids: [...range(188743752, 10), ...range(188743972, 10)] };

/** Aliases under which an export keeps what MS Project has no field for. */
export const BATON_FIELDS = {
  status: 'Baton status',
  tags: 'Baton tags',
  owner: 'Baton owner',
  blocked: 'Baton blocked',
} as const;

/** The subject by which an import knows a file that Baton wrote. */
export const EXPORT_SUBJECT = 'Exported from Baton';
