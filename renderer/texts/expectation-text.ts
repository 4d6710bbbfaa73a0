import { expectationTexts } from '../../shared/texts/expectation-texts.ts';
import { valuesIn } from '../../shared/texts/pattern.ts';
import { filled } from './t.ts';

/** What a value must be, in the spoken language. What has no words there stays in English. */
export function expectationText(english: string): string {
  for (const [key, pattern] of Object.entries(expectationTexts) as [keyof typeof expectationTexts, string][]) {
    const values = valuesIn(pattern, english);
    if (values === null) continue;
    const { what } = values;
    return filled(key, what === undefined ? values : { what: expectationText(what) });
  }
  return english;
}
