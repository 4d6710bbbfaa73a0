import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepareSoon } from '../../electron/host/prepare-soon.ts';
import type { Query } from '../../shared/contract/query.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function preparedAfter(query: Query): readonly string[] {
  const prepared: string[] = [];
  prepareSoon(query, { prepare: (projectId) => void prepared.push(projectId) });
  expect(prepared).toEqual([]);
  vi.runAllTimers();
  return prepared;
}

test('a plan that a window has read is made ready for its first edit, a moment later', () => {
  expect(preparedAfter({ type: 'snapshot', documentId: 'plan:p1' })).toEqual(['p1']);
});

test('what is no plan needs nothing', () => {
  expect(preparedAfter({ type: 'snapshot', documentId: 'workspace' })).toEqual([]);
  expect(preparedAfter({ type: 'projects' })).toEqual([]);
});
