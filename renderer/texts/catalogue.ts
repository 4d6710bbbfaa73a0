import type { Forms } from '../../shared/texts/pattern.ts';
import type { en } from './en.ts';

/** The texts of a language other than English. A key that is missing shows in English. */
export type Catalogue = Readonly<Partial<Record<keyof typeof en, Forms>>>;

/** A language's words for all of a group of texts: here none may be missing. */
export type Translated<T> = Readonly<Record<keyof T, Forms>>;

/** The languages that the interface speaks, each with its own name for itself. */
export const LANGUAGES = [
  { id: 'en', name: 'English', direction: 'ltr' },
  { id: 'de', name: 'Deutsch', direction: 'ltr' },
  { id: 'ar', name: 'العربية', direction: 'rtl' },
] as const;
export type Language = (typeof LANGUAGES)[number]['id'];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some(({ id }) => id === value);
}

/** The first language of a list of locales that there are texts for; English where there is none. */
export function languageFor(locales: readonly string[]): Language {
  return locales.map((locale) => new Intl.Locale(locale).language).find(isLanguage) ?? 'en';
}

/**
 * The locale that dates and numbers are written in: the language's, as it is used where the user's own locales say they are.
 * Digits are Latin and the calendar Gregorian everywhere, so that what a field shows can be typed again and one plan shows the same figures to all.
 */
export function localeFor(language: Language, locales: readonly string[]): string {
  const own = locales.map((locale) => new Intl.Locale(locale));
  const region = (own.find((locale) => locale.language === language) ?? own[0])?.region;
  const options = region === undefined ? {} : { region };
  return new Intl.Locale(language, { ...options, numberingSystem: 'latn', calendar: 'gregory' }).toString();
}

/** Reads the texts of a language. English is always here: it stands in for what a translation lacks. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return {};
    case 'de':
      return (await import('./catalogue-de.ts')).de;
    case 'ar':
      return (await import('./catalogue-ar.ts')).ar;
  }
}
