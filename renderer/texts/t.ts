import { fill, type Forms, type ValuesOf } from '../../shared/texts/pattern.ts';
import type { Catalogue, Language } from './catalogue.ts';
import { en } from './en.ts';

/** The name of a text. */
export type TextKey = keyof typeof en;

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
export function t<K extends TextKey>(key: K, ...[values]: ValuesOf<(typeof en)[K]>): string {
  return filled(key, values ?? {});
}

/** A text by a name and values that the compiler can't follow. */
export function filled(key: TextKey, values: Readonly<Record<string, string | number>>): string {
  return fill(patternOf(key, values['n']), values, (n) => voice.number.format(n));
}

function patternOf(key: TextKey, count: string | number | undefined): string {
  const translated: Forms | undefined = voice.catalogue[key];
  const forms: Forms = translated ?? en[key];
  if (typeof forms === 'string') return forms;
  // An English text that stands in keeps to English forms: it has no others.
  const rule = translated === undefined && Number(count) === 1 ? 'one' : voice.plural.select(Number(count));
  return forms[rule] ?? forms.other;
}

function systemLocale(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}
