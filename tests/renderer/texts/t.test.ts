import { describe, expect, it } from 'vitest';
import { t } from '../../../renderer/texts/t.ts';

describe('texts', () => {
  it('puts values in', () => {
    expect(t('identity.you-are', { name: 'Ada' })).toBe('You are Ada');
  });

  it('takes the form that fits the count', () => {
    expect(t('conflicts.count', { n: 1 })).toBe('1 conflict');
    expect(t('conflicts.count', { n: 4 })).toBe('4 conflicts');
  });

  it('leaves what a value says alone', () => {
    expect(t('identity.you-are', { name: '{name} $&' })).toBe('You are {name} $&');
  });
});
