import type { Id } from '../../shared/model/id.ts';

/** Colours that tell people and projects apart on both themes. */
export const PALETTE: readonly string[] = [
  '#2f6fb5',
  '#1f7a55',
  '#8a4fb3',
  '#b5502f',
  '#a8863a',
  '#2b8a8f',
  '#b03a68',
  '#5b6b7a',
  '#4b59c4',
  '#6f7d2f',
];

/** A colour that follows from an id, so that everybody sees the same. */
export function personColour(id: Id): string {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return PALETTE[sum % PALETTE.length] ?? '#5b6b7a';
}
