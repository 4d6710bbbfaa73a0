import type { Saying } from '../../shared/texts/saying.ts';
import { expectationText } from './expectation-text.ts';
import { filled } from './t.ts';

/** What a host says, in the spoken language. */
export function sayingText({ key, values = {} }: Saying): string {
  return filled(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(name, value)])));
}

/** A message of the host in the spoken language; in English where it is only that. */
export function messageText({ message, said }: { readonly message: string; readonly said?: Saying | undefined }): string {
  return said === undefined ? message : sayingText(said);
}

type Value = NonNullable<Saying['values']>[string];

/** What a value must be comes in English words; everything else is a name, a number or a saying itself. */
function valueText(name: string, value: Value): string | number {
  if (typeof value === 'object') return sayingText(value);
  return name === 'expects' ? expectationText(String(value)) : value;
}
