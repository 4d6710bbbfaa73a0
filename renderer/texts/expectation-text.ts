import { expectationTexts } from '../../shared/texts/expectation-texts.ts';
import { valuesIn } from '../../shared/texts/pattern.ts';
import { readOnlyTexts } from '../../shared/texts/read-only-texts.ts';
import { filled } from './t.ts';

/** What a value must be, in the spoken language. What has no words there stays in English. */
export function expectationText(english: string): string {
  const found = sourceOf(expectationTexts, english);
  if (!found) return english;
  const { what } = found.values;
  return filled(found.key, what === undefined ? found.values : { what: expectationText(what) });
}

/** Why a workspace can't be changed, in the spoken language. What has no words there stays in English. */
export function reasonText(english: string): string {
  const found = sourceOf(readOnlyTexts, english);
  return found ? filled(found.key, found.values) : english;
}

/** The text that an English sentence was made of, and its values. */
function sourceOf<K extends string>(texts: Readonly<Record<K, string>>, english: string) {
  for (const [key, pattern] of Object.entries(texts) as [K, string][]) {
    const values = valuesIn(pattern, english);
    if (values) return { key, values };
  }
  return null;
}
