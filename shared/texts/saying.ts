import { fileTexts } from './file-texts.ts';
import { hostTexts } from './host-texts.ts';
import { noteTexts } from './note-texts.ts';
import { fill, type Forms, type PlacesOf, type ValuesOf } from './pattern.ts';

const texts = { ...fileTexts, ...hostTexts, ...noteTexts } as const;

/** The name of something that a host says. */
export type SayingKey = keyof typeof texts;
/** The name of what an import or export notes, or of why. Without the values that some of them take. */
export type NoteKey = {
  [K in keyof typeof noteTexts]: [PlacesOf<(typeof noteTexts)[K]>] extends [never] ? K : never;
}[keyof typeof noteTexts];
type Value = string | number | Saying;

/** What a host says, before it is put into a language. Plain JSON. A value can be a saying itself. */
export interface Saying {
  readonly key: SayingKey;
  readonly values?: Readonly<Record<string, Value>>;
}

/** A message in English, as the command line shows it, and what it says, for a window to put into its language. */
export interface Said {
  readonly message: string;
  readonly said: Saying;
}

/** Something to say, with its values. */
export function saying<K extends SayingKey>(key: K, ...[values]: ValuesOf<(typeof texts)[K], Value>): Saying {
  return values === undefined ? { key } : { key, values };
}

/** Something to say, and how it reads in English. */
export function say<K extends SayingKey>(key: K, ...values: ValuesOf<(typeof texts)[K], Value>): Said {
  const said = saying(key, ...values);
  return { message: inEnglish(said), said };
}

/** What is said, in English. */
export function inEnglish({ key, values = {} }: Saying): string {
  const flat = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? inEnglish(value) : value]),
  );
  const forms: Forms = texts[key];
  const pattern = typeof forms === 'string' ? forms : ((flat['n'] === 1 ? forms.one : undefined) ?? forms.other);
  return fill(pattern, flat, String);
}
