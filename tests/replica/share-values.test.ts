import { describe, expect, test } from 'vitest';
import { shareValues } from '../../renderer/replica/share-values.ts';
import type { Snapshot } from '../../shared/contract/query.ts';
import { NO_LAG } from '../../shared/model/dependency.ts';
import { emptyRecord } from '../../shared/model/entities.ts';

function aSnapshot(): Snapshot {
  return {
    documentId: 'plan:P',
    revision: 1,
    records: {
      task: [
        { ...emptyRecord('task', 'A'), constraint: { type: 'ASAP' }, tags: {}, custom: {} },
        { ...emptyRecord('task', 'B'), parentId: 'A', constraint: { type: 'ASAP' }, tags: {}, custom: { colour: 'red' } },
      ],
      dependency: [{ ...emptyRecord('dependency', 'A>B'), fromId: 'A', toId: 'B' }],
      assignment: [{ ...emptyRecord('assignment', 'B:ann'), taskId: 'B', personId: 'ann' }],
    },
  };
}

describe('sharing what a snapshot says alike', () => {
  test('changes nothing that it says', () => {
    const snapshot = aSnapshot();
    shareValues(snapshot);
    expect(snapshot).toEqual(aSnapshot());
  });

  test('what is empty is one object', () => {
    const snapshot = aSnapshot();
    shareValues(snapshot);
    const [a, b] = snapshot.records.task ?? [];
    expect(a?.tags).toBe(b?.tags);
    expect(b?.custom).toEqual({ colour: 'red' });
  });

  test('what most records say is one object, and what few say stays', () => {
    const wait = { kind: 'working', minutes: 480, unit: 'day' } as const;
    const links = ['A>B', 'A>C', 'A>D'].map((id) => ({ ...emptyRecord('dependency', id), lag: { ...NO_LAG } }));
    const snapshot: Snapshot = { ...aSnapshot(), records: { ...aSnapshot().records, dependency: links } };
    Object.assign(links[2] ?? {}, { lag: wait });
    shareValues(snapshot);
    const [a, b] = snapshot.records.task ?? [];
    expect(a?.constraint).toBe(b?.constraint);
    expect(links[0]?.lag).toBe(links[1]?.lag);
    expect(links[2]?.lag).toEqual(wait);
  });
});
