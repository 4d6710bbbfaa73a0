import { describe, expect, it } from 'vitest';
import { fittingNames, mentionAt, withMention, withNamesMarked } from '../../../renderer/task-panel/mention-draft.ts';

const NAMES = ['Ada Lovelace', 'Ben Okafor', 'Adam West'];

describe('calling somebody by name', () => {
  it('begins with an @ that stands by itself', () => {
    expect(mentionAt('Ask @ad', 7)).toEqual({ at: 4, typed: 'ad' });
    expect(mentionAt('@', 1)).toEqual({ at: 0, typed: '' });
    expect(mentionAt('Mail ann@ad', 11)).toBeNull();
    expect(mentionAt('@ ad', 4)).toBeNull();
    expect(mentionAt('@ada\nand then', 13)).toBeNull();
  });

  it('offers whose name, or a later part of it, begins so, until it is complete', () => {
    expect(fittingNames(NAMES, 'ad')).toEqual(['Ada Lovelace', 'Adam West']);
    expect(fittingNames(NAMES, 'oka')).toEqual(['Ben Okafor']);
    expect(fittingNames(NAMES, 'ada lovelace')).toEqual([]);
  });

  it('finds names by the letters that people type', () => {
    expect(fittingNames(['Łukasz Nowak', 'Zoë'], 'luk')).toEqual(['Łukasz Nowak']);
    expect(fittingNames(['Zoë', 'Łukasz Nowak', 'Zoë'], 'zo')).toEqual(['Zoë']);
  });

  it('puts the name in full', () => {
    expect(withMention('Ask @ad today', { at: 4, typed: 'ad' }, 'Ada Lovelace')).toEqual({
      text: 'Ask @Ada Lovelace today',
      caret: 18,
    });
  });

  it('marks the names that are called, the longest first', () => {
    expect(withNamesMarked('@Ada Lovelace and @ben okafor, not ann@Ben Okafor or @Benny', [...NAMES, 'Ada'])).toBe(
      '**@Ada Lovelace** and **@ben okafor**, not ann@Ben Okafor or @Benny',
    );
  });
});
