import { en } from './en.ts';
import { perLocale } from './formats.ts';
import { spoken, type TextKey } from './t.ts';

type WordsKey = Extract<TextKey, `typed.${string}`>;

/** Words that are understood under a key: those of the spoken language, the English ones, or both. */
export function wordsOf(key: WordsKey, whose: 'own' | 'english' | 'both' = 'both'): readonly string[] {
  const translated = spoken().catalogue[key];
  const own = typeof translated === 'string' && whose !== 'english' ? translated.split('|') : [];
  const english = whose === 'own' ? [] : en[key].split('|');
  return [...new Set([...own, ...english])].map((word) => word.toLocaleLowerCase());
}

/** Any of some words as a part of a regular expression, the longest first. */
export function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** Names of the weekdays from Sunday on, long and short, in the spoken language and in English. */
export const weekdayNames = perLocale(() =>
  // 1970-01-04 was a Sunday.
  Array.from({ length: 7 }, (_, weekday) => namesOf('weekday', Date.UTC(1970, 0, 4 + weekday))),
);

/** Names of the months from January on. */
export const monthNames = perLocale(() => Array.from({ length: 12 }, (_, month) => namesOf('month', Date.UTC(1970, month, 1))));

/** The index of the name that a word is, or is the unmistakable beginning of; -1 for none. */
export function indexOfName(word: string, names: readonly (readonly string[])[], minLength: number): number {
  const exact = names.findIndex((known) => known.includes(word));
  if (exact >= 0 || word.length < minLength) return exact;
  const begun = names.flatMap((known, index) => (known.some((name) => name.startsWith(word)) ? [index] : []));
  return begun.length === 1 ? (begun[0] ?? -1) : -1;
}

/** What was typed, as the parsers read it: in small letters, with Latin digits, without the marks that order mixed scripts. */
export function plainTyped(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\u066b/g, ',')
    .replace(/\u060c/g, ',')
    .trim()
    .toLocaleLowerCase();
}

function namesOf(part: 'weekday' | 'month', atMs: number): readonly string[] {
  const names = [spoken().locale, 'en'].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((length) => {
      // A month beside a day can have another form than one that stands alone.
      const alone = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', [part]: length }).format(atMs);
      const beside = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', [part]: length, day: 'numeric' })
        .formatToParts(atMs)
        .find(({ type }) => type === part)?.value;
      return [alone, beside ?? alone];
    }),
  );
  return [...new Set(names.map((name) => name.toLocaleLowerCase().replace(/\.$/, '')))];
}
