import type { InboxItem } from '../../../shared/contract/inbox.ts';
import type { InboxMarks, InboxShelf } from './inbox-marks.ts';

/** An item with what its person has done with it. */
export interface InboxEntry {
  readonly item: InboxItem;
  readonly isUnread: boolean;
}

/** What happened on one day, newest first. */
export interface InboxDay {
  readonly day: number;
  readonly entries: readonly InboxEntry[];
}

interface InboxDaysOptions {
  readonly items: readonly InboxItem[];
  readonly marks: InboxMarks;
  readonly shelf: InboxShelf;
  /** The day of an instant where the reader is. */
  readonly dayOf: (atMs: number) => number;
}

/** What lies on a shelf, by day. Items come newest first, and stay so. */
export function inboxDays({ items, marks, shelf, dayOf }: InboxDaysOptions): readonly InboxDay[] {
  const [read, done] = [new Set(marks.read), new Set(marks.done)];
  const entries = items
    .filter(({ id }) => done.has(id) === (shelf === 'done'))
    .map((item) => ({ item, isUnread: !read.has(item.id) && shelf === 'open' }));
  return [...Map.groupBy(entries, ({ item }) => dayOf(item.atMs))].map(([day, found]) => ({ day, entries: found }));
}

/** How many items nobody has read or put away. */
export function unreadCount(items: readonly InboxItem[], { read, done }: InboxMarks): number {
  const seen = new Set([...read, ...done]);
  return items.filter(({ id }) => !seen.has(id)).length;
}
