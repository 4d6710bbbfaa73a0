import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, loadCatalogue, localeFor, type Language } from '../../../renderer/texts/catalogue.ts';
import { expectationText, reasonText } from '../../../renderer/texts/expectation-text.ts';
import { refusalText } from '../../../renderer/texts/refusal-text.ts';
import { messageText, sayingText } from '../../../renderer/texts/saying-text.ts';
import { speak } from '../../../renderer/texts/t.ts';
import { rejectionMessage, type MessageContext } from '../../../shared/commands/rejection-message.ts';
import type { Rejection } from '../../../shared/commands/rejection.ts';
import { fill } from '../../../shared/texts/pattern.ts';
import { readOnlyTexts } from '../../../shared/texts/read-only-texts.ts';
import { say, saying } from '../../../shared/texts/saying.ts';
import { aPlan, PROJECT } from '../../commands/support/a-plan.ts';
import { ENTITIES } from '../../../shared/model/entities.ts';

/** One of each: a refusal that is added to the union is missing here until it has its example. */
const EACH: { readonly [C in Rejection['code']]: Extract<Rejection, { code: C }> } = {
  malformed: { code: 'malformed', path: 'fields.name', expects: 'text' },
  'not-found': { code: 'not-found', kind: 'person', id: 'x' },
  'already-exists': { code: 'already-exists', kind: 'task', id: 'a' },
  'in-trash': { code: 'in-trash', kind: 'task', id: 'a' },
  'not-in-trash': { code: 'not-in-trash', kind: 'task', id: 'a' },
  'field-unknown': { code: 'field-unknown', kind: 'task', field: 'colour' },
  'field-invalid': { code: 'field-invalid', kind: 'task', field: 'actualStartMin', expects: 'a date' },
  'name-required': { code: 'name-required', kind: 'team' },
  'task-would-contain-itself': { code: 'task-would-contain-itself', taskId: 'a', parentId: 'b' },
  'dependency-on-itself': { code: 'dependency-on-itself', taskId: 'a' },
  'dependency-on-own-summary': { code: 'dependency-on-own-summary', fromId: 'a', toId: 'b' },
  'dependency-would-cycle': { code: 'dependency-would-cycle', fromId: 'b', toId: 'a', path: ['a', 'b'] },
  'calendar-would-cycle': { code: 'calendar-would-cycle', calendarId: 'c', baseId: 'd' },
  'blocked-needs-reason': { code: 'blocked-needs-reason', taskId: 'a' },
  'finish-before-start': { code: 'finish-before-start', kind: 'task', id: 'a' },
  'still-in-use': { code: 'still-in-use', kind: 'calendar', id: 'c', by: [{ kind: 'project', id: PROJECT }] },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'nothing-to-redo': { code: 'nothing-to-redo' },
  'read-only': { code: 'read-only', reason: '…' },
  'in-batch': { code: 'in-batch', index: 2, rejection: { code: 'dependency-on-itself', taskId: 'a' } },
};

const plan = aPlan().task('a', { name: 'Paint' }).task('b', { name: 'Dry' });
const context: MessageContext = { view: plan.draft, projectId: PROJECT };

async function speakLanguage(language: Language): Promise<void> {
  speak({ language, locale: localeFor(language, [language]), catalogue: await loadCatalogue(language) });
}

afterEach(() => speakLanguage('en'));

describe.each(LANGUAGES.filter(({ id }) => id !== 'en'))('in $name', ({ id }) => {
  it.each(Object.values(EACH))('[L2] $code is told in the language', async (refusal) => {
    await speakLanguage(id);
    const text = refusalText(refusal, context);
    expect(text).not.toBe(rejectionMessage(refusal, context));
    expect(text).not.toMatch(/[{}]/);
  });

  it.each(Object.entries(readOnlyTexts))('%s is told in the language', async (_key, pattern) => {
    await speakLanguage(id);
    const english = fill(pattern, { path: '/plans/team.baton', folder: '/plans' }, String);
    expect(reasonText(english)).not.toBe(english);
    expect(reasonText(english).includes('/plans')).toBe(english.includes('/plans'));
  });

  it('what a value in a file must be is told in the language', async () => {
    await speakLanguage(id);
    const text = sayingText(saying('because.cut', { expects: 'text of at most 300 characters' }));
    expect(text).toContain('300');
    expect(text).not.toMatch(/at most|characters/);
  });

  it('[L2] what a host says is told in the language, with what it says within', async () => {
    await speakLanguage(id);
    const inside = say('file.json-incomplete', { line: 3 });
    const text = sayingText(saying('file.at-line', { message: inside.said, line: 4 }));
    expect(text).toContain(sayingText(inside.said));
    expect(text).toContain('4');
    expect(messageText({ message: 'Only English' })).toBe('Only English');
  });
});

it('names records and fields in German', async () => {
  await speakLanguage('de');
  expect(refusalText(EACH['in-trash'], context)).toBe('Aufgabe „Paint“ liegt im Papierkorb. Zuerst wiederherstellen.');
  expect(refusalText(EACH['field-invalid'], context)).toMatch(/^Tatsächlicher Anfang: /);
  const { expects } = ENTITIES.task.fields.ownerId.codec;
  expect(refusalText({ ...EACH['field-invalid'], field: 'ownerId', expects }, context)).toBe(
    'Verantwortlich: Dieser Wert passt nicht. Erwartet wird eine Kennung, oder nichts.',
  );
});

it('knows what every field must be in each language', async () => {
  await speakLanguage('ar');
  const codecs = Object.values(ENTITIES).flatMap(({ fields }) => Object.values(fields).map(({ codec }) => codec.expects));
  expect([...new Set(codecs)].filter((english) => /[a-z]{3} [a-z]{2}/.test(expectationText(english)))).toEqual([
    'columns, filter, order and grouping of a list',
    'at most twenty touched entities',
  ]);
});

it('[L2] is the command line’s sentence in English', () => {
  for (const refusal of Object.values(EACH)) expect(refusalText(refusal, context)).toBe(rejectionMessage(refusal, context));
});
