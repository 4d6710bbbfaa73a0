import { describe, expect, test } from 'vitest';
import { inboxDays, unreadCount } from '../../renderer/inbox/layout/inbox-days.ts';
import { marksFrom, withDone, withRead, type InboxMarks } from '../../renderer/inbox/layout/inbox-marks.ts';
import type { InboxItem } from '../../shared/contract/inbox.ts';

const none: InboxMarks = { read: [], done: [] };
const about = { kind: 'dates', projectId: 'p', taskId: 't', actorId: 'ben', title: '', text: '', more: 0, task: null } as const;
const items: readonly InboxItem[] = [
  { ...about, id: 'c', atMs: 25 },
  { ...about, id: 'b', atMs: 12 },
  { ...about, id: 'a', atMs: 11 },
];
const dayOf = (atMs: number): number => Math.floor(atMs / 10);

describe('the inbox by day', () => {
  test('stands in days, newest first, with what is unread', () => {
    const days = inboxDays({ items, marks: { read: ['b'], done: [] }, shelf: 'open', dayOf });
    expect(
      days.map(({ day, entries }) => [day, ...entries.map(({ item, isUnread }) => `${item.id}${isUnread ? '*' : ''}`)]),
    ).toEqual([
      [2, 'c*'],
      [1, 'b', 'a*'],
    ]);
  });

  test('what is put away is on the other shelf, and no longer unread', () => {
    const marks = withDone({ marks: none, ids: ['a'], items }, true);
    expect(inboxDays({ items, marks, shelf: 'done', dayOf }).flatMap(({ entries }) => entries)).toEqual([
      { item: items[2], isUnread: false },
    ]);
    expect(unreadCount(items, marks)).toBe(2);
    expect(unreadCount(items, withDone({ marks, ids: ['a'], items }, false))).toBe(2);
  });
});

describe('marks', () => {
  test('are set and taken back, each once', () => {
    const twice = withRead({ marks: withRead({ marks: none, ids: ['a'], items }, true), ids: ['a', 'b'], items }, true);
    expect(twice.read).toEqual(['a', 'b']);
    expect(withRead({ marks: twice, ids: ['a'], items }, false).read).toEqual(['b']);
  });

  test('of what has left the inbox are dropped', () => {
    expect(withRead({ marks: { read: ['gone'], done: ['gone too'] }, ids: ['a'], items }, true)).toEqual({
      read: ['a'],
      done: [],
    });
  });

  test('survive a setting that is none', () => {
    expect(marksFrom('nonsense')).toEqual(none);
    expect(marksFrom({ read: ['a', 3], done: null })).toEqual({ read: ['a'], done: [] });
  });
});
