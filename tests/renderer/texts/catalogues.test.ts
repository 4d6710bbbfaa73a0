import { describe, expect, it } from 'vitest';
import { LANGUAGES, loadCatalogue } from '../../../renderer/texts/catalogue.ts';
import type { Forms } from '../../../shared/texts/pattern.ts';
import { en } from '../../../renderer/texts/en.ts';

const keys = Object.keys(en) as (keyof typeof en)[];
const patternsOf = (forms: Forms): readonly string[] => (typeof forms === 'string' ? [forms] : Object.values(forms));
const placesOf = (forms: Forms): ReadonlySet<string> =>
  new Set(patternsOf(forms).flatMap((pattern) => [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')));

describe.each(LANGUAGES.filter(({ id }) => id !== 'en'))('the texts in $name', ({ id }) => {
  it('[L1] cover all the English ones', async () => {
    const catalogue = await loadCatalogue(id);
    expect(keys.filter((key) => catalogue[key] === undefined)).toEqual([]);
  });

  it('have no key that nothing asks for', async () => {
    const known = new Set<string>(keys);
    expect(Object.keys(await loadCatalogue(id)).filter((key) => !known.has(key))).toEqual([]);
  });

  it('[L1] take the same values as the English ones', async () => {
    const catalogue = await loadCatalogue(id);
    const wrong = keys.filter((key) => {
      const translated = catalogue[key];
      return translated !== undefined && !takesTheSame(translated, en[key]);
    });
    expect(wrong).toEqual([]);
  });

  it('have the plural forms of the language', async () => {
    const catalogue = await loadCatalogue(id);
    const forms = new Intl.PluralRules(id).resolvedOptions().pluralCategories;
    const wrong = Object.entries(catalogue).filter(
      ([, translated]) =>
        typeof translated !== 'string' && String(Object.keys(translated).toSorted()) !== String(forms.toSorted()),
    );
    expect(wrong).toEqual([]);
  });

  it('are no empty texts', async () => {
    for (const [key, translated] of Object.entries(await loadCatalogue(id)))
      for (const pattern of patternsOf(translated)) expect(pattern.trim(), key).not.toBe('');
  });
});

/** A plural form may say its number in words; a text without forms has to put it in. */
function takesTheSame(translated: Forms, english: Forms): boolean {
  const named = (forms: Forms): string => String([...placesOf(forms)].filter((name) => name !== 'n').toSorted());
  if (named(translated) !== named(english)) return false;
  const counts = placesOf(english).has('n');
  if (placesOf(translated).has('n') && !counts) return false;
  return typeof translated !== 'string' || !counts || translated.includes('{n}');
}
