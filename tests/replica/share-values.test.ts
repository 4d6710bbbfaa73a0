import { describe, expect, test } from 'vitest';
import { shareValues } from '../../renderer/replica/share-values.ts';
import type { Snapshot } from '../../shared/contract/query.ts';
import { emptyRecord } from '../../shared/model/entities.ts';

function aSnapshot(): Snapshot {
  return {
    documentId: 'plan:P',
    revision: 1,
    records: {
      task: [
        { ...emptyRecord('task', 'A'), tags: {}, custom: {} },
        { ...emptyRecord('task', 'B'), parentId: 'A', tags: {}, custom: { colour: 'red' } },
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
});
