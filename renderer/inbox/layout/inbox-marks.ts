import type { InboxItem } from '../../../shared/contract/inbox.ts';

/** What a person has read, and put away. Kept on the device. */
export interface InboxMarks {
  readonly read: readonly string[];
  readonly done: readonly string[];
}

/** Everything that happened, as a person has it before them. */
export type InboxShelf = 'open' | 'done';

/** The setting that keeps the marks of a person. */
export function marksSetting(personId: string): string {
  return `inbox:${personId}`.slice(0, 100);
}

/** The marks in a setting; what is no mark is passed over. */
export function marksFrom(setting: unknown): InboxMarks {
  const kept = typeof setting === 'object' && setting !== null ? (setting as Readonly<Record<string, unknown>>) : {};
  const texts = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  return { read: texts(kept['read']), done: texts(kept['done']) };
}

interface Marking {
  readonly marks: InboxMarks;
  readonly ids: readonly string[];
  /** What there is to mark: marks of what has left the inbox are dropped, so that they don't pile up. */
  readonly items: readonly InboxItem[];
}

/** The marks after items were read, or made unread again. */
export function withRead({ marks, ids, items }: Marking, isRead: boolean): InboxMarks {
  return { read: marked(marks.read, ids, { isOn: isRead, items }), done: marked(marks.done, [], { isOn: true, items }) };
}

/** The marks after items were put away, which reads them too, or were taken back. */
export function withDone({ marks, ids, items }: Marking, isDone: boolean): InboxMarks {
  return {
    read: marked(marks.read, isDone ? ids : [], { isOn: true, items }),
    done: marked(marks.done, ids, { isOn: isDone, items }),
  };
}

function marked(
  before: readonly string[],
  ids: readonly string[],
  { isOn, items }: { readonly isOn: boolean; readonly items: readonly InboxItem[] },
): readonly string[] {
  const there = new Set(items.map(({ id }) => id));
  const rest = before.filter((id) => there.has(id) && !ids.includes(id));
  return isOn ? [...rest, ...ids] : rest;
}
