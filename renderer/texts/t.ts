import type { Catalogue, Forms, Language } from './catalogue.ts';
import { en } from './en.ts';

/** The name of a text. */
export type TextKey = keyof typeof en;
type Pattern<F> = F extends { readonly one: infer One extends string; readonly other: infer Other extends string }
  ? One | Other
  : F extends string
    ? F
    : never;
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Parameters<K extends TextKey> = [Names<Pattern<(typeof en)[K]>>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Pattern<(typeof en)[K]>>, string | number>>];

interface Spoken {
  readonly language: Language;
  /** The locale of dates and numbers. */
  readonly locale: string;
  readonly catalogue: Catalogue;
}

interface Voice extends Spoken {
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
}

const voiceOf = (spoken: Spoken): Voice => ({
  ...spoken,
  plural: new Intl.PluralRules(spoken.language),
  number: new Intl.NumberFormat(spoken.locale, { useGrouping: 'min2' }),
});

// A document has one language, as it has one `lang`: passing it to every text would say the same thing everywhere.
let voice: Voice = voiceOf({ language: 'en', locale: systemLocale(), catalogue: {} });

/** Sets the language that every text is given in from now on. What is on screen already has to be rendered anew. */
export function speak(spoken: Spoken): void {
  voice = voiceOf(spoken);
}

/** The language of texts and the locale of dates and numbers. */
export function spoken(): Spoken {
  return voice;
}

/** A text of the interface with its values put in. A text with forms takes the one that fits `n`. */
export function t<K extends TextKey>(key: K, ...[values]: Parameters<K>): string {
  const given = (values ?? {}) as Readonly<Record<string, string | number>>;
  return fill(patternOf(key, given['n']), given);
}

function patternOf(key: TextKey, count: string | number | undefined): string {
  const translated: Forms | undefined = voice.catalogue[key];
  const forms: Forms = translated ?? en[key];
  if (typeof forms === 'string') return forms;
  // An English text that stands in keeps to English forms: it has no others.
  const rule = translated === undefined && Number(count) === 1 ? 'one' : voice.plural.select(Number(count));
  return forms[rule] ?? forms.other;
}

function fill(pattern: string, given: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = given[name] ?? '';
    return typeof value === 'number' ? voice.number.format(value) : value;
  });
}

function systemLocale(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}
