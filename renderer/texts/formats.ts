import { spoken } from './t.ts';

/** Writes dates as the spoken language does. */
export interface DateFormat {
  format(date: Date | number): string;
  /** A span, without saying twice what both ends share. */
  formatRange(from: Date, to: Date): string;
}

/** A format for dates that follows the spoken language. */
export function dateFormat(options: Intl.DateTimeFormatOptions): DateFormat {
  const format = perLocale((locale) => new Intl.DateTimeFormat(locale, options));
  return { format: (date) => format().format(date), formatRange: (from, to) => format().formatRange(from, to) };
}

const plain = perLocale((locale) => new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 }));

/** A number as it can be typed again: with the language's decimal sign and without marks between thousands. */
export function plainNumber(value: number): string {
  return plain().format(value);
}

/** Something made once for each locale that is spoken: making a formatter takes longer than using it a hundred times. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let made: { readonly locale: string; readonly value: T } | undefined;
  return () => {
    const { locale } = spoken();
    if (made?.locale !== locale) made = { locale, value: make(locale) };
    return made.value;
  };
}
