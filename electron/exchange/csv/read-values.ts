import type { DurationUnit, TaskStatus } from '../../../shared/model/task.ts';
import { parseDuration } from '../xml/xml-node.ts';

/** How long the units of a typed duration are. Units: working minutes. */
export const WORKING_UNITS = { minute: 1, hour: 60, day: 480, week: 2400, month: 9600 } as const;
const ELAPSED_UNITS = { minute: 1, hour: 60, day: 1440, week: 10_080, month: 43_200 } as const;

/** A duration as it was typed. */
export interface TypedDuration {
  readonly minutes: number;
  readonly unit: DurationUnit;
  readonly elapsed: boolean;
}

const PART = /([+-]?\d+(?:[.,]\d+)?)\s*(e)?([a-z]*)\.?\??\s*/iy;

/** Reads `3d`, `2d 4h`, `1.5 weeks`, `2ed`, `PT8H`, or a plain number in the given unit. Undefined: it is none. */
export function readDuration(text: string, plainUnit: DurationUnit = 'day'): TypedDuration | undefined {
  const trimmed = text.trim();
  const iso = parseDuration(trimmed);
  if (iso !== undefined) return { minutes: iso, unit: 'hour', elapsed: false };
  PART.lastIndex = 0;
  let minutes = 0;
  let first: { unit: DurationUnit; elapsed: boolean } | undefined;
  while (PART.lastIndex < trimmed.length) {
    const match = PART.exec(trimmed);
    if (!match) return undefined;
    const elapsed = match[2] !== undefined && match[3] !== '';
    const unit = match[3] === '' ? plainUnit : unitOf(match[3] ?? '');
    if (unit === undefined) return undefined;
    first ??= { unit, elapsed };
    minutes += Number((match[1] ?? '').replace(',', '.')) * (elapsed ? ELAPSED_UNITS : WORKING_UNITS)[unit];
  }
  return first && { minutes: Math.round(minutes), ...first };
}

function unitOf(word: string): DurationUnit | undefined {
  if (/^(m|min|mins|minutes?)$/i.test(word)) return 'minute';
  if (/^(h|hr|hrs|hours?|std)$/i.test(word)) return 'hour';
  if (/^(d|dy|days?|t|tage?)$/i.test(word)) return 'day';
  if (/^(w|wk|wks|weeks?)$/i.test(word)) return 'week';
  return /^(mo|mon|mons|months?)$/i.test(word) ? 'month' : undefined;
}

const STATUS_WORDS: readonly (readonly [TaskStatus, RegExp])[] = [
  ['cancelled', /^(cancel|won t|wont|rejected|declined|abandoned|archived|duplicate|inactive)/],
  ['not-started', /^(not started|to do|todo|open|new|backlog|pending|planned|unstarted|no status|not done|incomplete|false|no)$/],
  ['done', /^(done|complete|closed|resolved|finished|released|shipped|deployed|live|approved|true|yes|x|✓)/],
  ['blocked', /^(blocked|stuck|on hold|waiting|impeded|paused|at risk)/],
  ['in-review', /(review|testing|in test|qa|verif|feedback)/],
  ['in-progress', /^(in progress|doing|started|working|active|in development|ongoing|wip|underway|in work)/],
  ['ready', /^(ready|selected|next|up next|scheduled|assigned)/],
];

/** The status that another program's word stands for. Undefined: no word that is known. Rule: X22 */
export function readStatus(text: string): TaskStatus | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}✓]+/gu, ' ')
    .trim();
  return STATUS_WORDS.find(([, words]) => words.test(plain))?.[0];
}

const PRIORITY_WORDS: readonly (readonly [number, RegExp])[] = [
  [900, /^(highest|urgent|critical|blocker|p0|must|asap|immediate)/],
  [100, /^(lowest|trivial|p4)/],
  [700, /^(high|major|p1|important)/],
  [500, /^(medium|normal|moderate|p2|default|none)/],
  [300, /^(low|minor|p3)/],
];
/** 1 is the highest where programs number priorities. */
const PRIORITY_NUMBERS = [900, 700, 500, 300, 100];

/** A priority from 0 to 1000. Undefined: no word or number that is known. */
export function readPriority(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  const number = Number(plain);
  if (Number.isInteger(number))
    return number >= 1 && number <= 5 ? PRIORITY_NUMBERS[number - 1] : number >= 0 && number <= 1000 ? number : undefined;
  return PRIORITY_WORDS.find(([, words]) => words.test(plain))?.[0];
}

/** `50`, `50%`, `0.5` → 50. Undefined: it is none. */
export function readPercent(text: string): number | undefined {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%)?$/.exec(text.trim());
  if (!match) return undefined;
  const number = Number((match[1] ?? '').replace(',', '.'));
  const pct = match[2] === undefined && number > 0 && number < 1 ? number * 100 : number;
  return pct <= 100 ? Math.round(pct) : undefined;
}

/** A person as a cell names them. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string;
  /** 1 = full time. */
  readonly units: number;
}

/** `Ana; Bo [50%]`, `Ana <ana@x.org>, Bo`. Where there are semicolons, commas belong to names. */
export function readPeople(text: string): readonly NamedPerson[] {
  return splitList(text).map((part) => {
    const load = /^(.*?)\s*\[(\d+(?:[.,]\d+)?)\s*%\]$/.exec(part);
    const rest = load ? (load[1] ?? '') : part;
    const units = load ? Number((load[2] ?? '100').replace(',', '.')) / 100 : 1;
    const address = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(rest);
    if (address) return { name: address[1] === '' ? (address[2] ?? '') : (address[1] ?? ''), email: address[2] ?? '', units };
    return { name: rest, email: /^\S+@\S+$/.test(rest) ? rest : '', units };
  });
}

/** Parts of a cell, apart by semicolons, else by commas or new lines. */
export function splitList(text: string): readonly string[] {
  return text
    .split(text.includes(';') ? /[;\n]/ : /[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
