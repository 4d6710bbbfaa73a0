/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

const OPEN = '\uE000';
const CLOSE = '\uE001';

/** An excerpt cut at the marks around the found words. */
export function excerptParts(excerpt: string): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const [index, piece] of excerpt.split(OPEN).entries()) {
    const end = index === 0 ? -1 : piece.indexOf(CLOSE);
    if (end >= 0) parts.push({ text: piece.slice(0, end), found: true });
    const rest = (end >= 0 ? piece.slice(end + 1) : piece).replaceAll(CLOSE, '');
    if (rest !== '') parts.push({ text: rest, found: false });
  }
  return parts.filter(({ text }) => text !== '');
}
