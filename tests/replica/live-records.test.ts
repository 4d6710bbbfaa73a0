import { describe, expect, it } from 'vitest';
import { live, liveByName, liveInOrder } from '../../renderer/replica/live-records.ts';

const tableOf = (...records: readonly { id: string; name: string; rank?: string; deletedAtMs?: number }[]) =>
  new Map(records.map((record) => [record.id, { rank: 'm', deletedAtMs: null, ...record }]));

const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);

describe('live records', () => {
  it('leave out what is in the trash', () => {
    expect(idsOf(live(tableOf({ id: 'a', name: 'A' }, { id: 'b', name: 'B', deletedAtMs: 1 })))).toEqual(['a']);
  });

  it('go by name as people sort', () => {
    expect(idsOf(liveByName(tableOf({ id: '1', name: 'zoe' }, { id: '2', name: 'Émile' }, { id: '3', name: 'Ada' })))).toEqual([
      '3',
      '2',
      '1',
    ]);
  });

  it('go by rank in the order of its characters, large letters first, then by name and id', () => {
    const table = tableOf(
      { id: '1', name: 'A', rank: 'a' },
      { id: '2', name: 'B', rank: 'B' },
      { id: '4', name: 'A', rank: 'B' },
      { id: '3', name: 'A', rank: 'B' },
    );
    expect(idsOf(liveInOrder(table))).toEqual(['3', '4', '2', '1']);
  });
});
