import { describe, expect, it } from 'vitest';
import { draftOf, readDraft } from '../../../renderer/projects/project-draft.ts';
import { emptyRecord } from '../../../shared/model/entities.ts';
import { isoToMin } from '../../../shared/model/time.ts';

const PROJECT = {
  ...emptyRecord('project', 'hall'),
  name: 'Town hall',
  startMin: isoToMin('2026-03-02T08:00') ?? 0,
  criticalSlackMin: 960,
};

describe('readDraft', () => {
  it('has nothing to write when nothing was changed', () => {
    expect(readDraft(draftOf(PROJECT, '#000000'), PROJECT)).toEqual({ fields: {}, errors: {} });
  });

  it('writes only what differs', () => {
    const draft = { ...draftOf(PROJECT, '#000000'), movesRemainingWork: true, criticalSlack: '-1d', dayHours: '7,5' };
    expect(readDraft(draft, PROJECT)).toEqual({
      fields: { movesRemainingWork: true, criticalSlackMin: -450, minutesPerDay: 450 },
      errors: {},
    });
  });

  it('reads dates to the hours at which days begin and end', () => {
    const draft = { ...draftOf(PROJECT, '#000000'), start: '2026-03-09', deadline: '2026-04-30', status: '' };
    expect(readDraft(draft, PROJECT).fields).toEqual({
      startMin: isoToMin('2026-03-09T08:00'),
      deadlineMin: isoToMin('2026-04-30T17:00'),
    });
  });

  it('wants a finish to schedule from', () => {
    const draft = { ...draftOf(PROJECT, '#000000'), scheduleFrom: 'finish' as const };
    expect(Object.keys(readDraft(draft, PROJECT).errors)).toEqual(['finish']);
    const { fields, errors } = readDraft({ ...draft, finish: '2026-12-18' }, PROJECT);
    expect(errors).toEqual({});
    expect(fields).toEqual({ scheduleFrom: 'finish', finishMin: isoToMin('2026-12-18T17:00') });
  });

  it.each([
    ['start', 'soonish'],
    ['deadline', '??'],
    ['criticalSlack', 'much'],
    ['dayHours', '25'],
    ['dayHours', ''],
    ['weekHours', '0'],
    ['monthDays', '20.5'],
  ] as const)('says what is wrong with %s %j', (field, text) => {
    expect(Object.keys(readDraft({ ...draftOf(PROJECT, '#000000'), [field]: text }, PROJECT).errors)).toEqual([field]);
  });
});
