import { describe, expect, it } from 'vitest';
import { excerptParts } from '../../../renderer/search/excerpt-parts.ts';

describe('an excerpt of a search', () => {
  it('is cut at the found words', () => {
    expect(excerptParts('Ask the \uE000client\uE001 again')).toEqual([
      { text: 'Ask the ', found: false },
      { text: 'client', found: true },
      { text: ' again', found: false },
    ]);
  });

  it('shows a mark without its end as plain text', () => {
    expect(excerptParts('a \uE000b')).toEqual([
      { text: 'a ', found: false },
      { text: 'b', found: false },
    ]);
  });
});
