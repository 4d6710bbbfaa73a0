import { expect, test } from 'vitest';
import { mentions } from '../../shared/model/mention.ts';

test.each([
  ['@Ada Lovelace, please', true],
  ['please look, @ada.', true],
  ['@Adam is not Ada', false],
  ['write to ann@ada.example', false],
  ['Ada without a sign', false],
  ['(@ADA)', true],
])('%s', (text, named) => {
  expect(mentions(text, 'Ada Lovelace')).toBe(named);
});

test('nobody is called by no name', () => {
  expect(mentions('@ all', ' ')).toBe(false);
});
