import { commandTexts } from '../texts/command-texts.ts';

/** What a kind of record is called in an English sentence. A kind of a newer version stands for itself. */
export function kindName(kind: string): string {
  const key = `kind.${kind}`;
  return Object.hasOwn(commandTexts, key) ? commandTexts[key as keyof typeof commandTexts].toLowerCase() : kind;
}
