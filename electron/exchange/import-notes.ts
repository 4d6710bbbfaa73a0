import type { ImportNote } from '../../shared/contract/import-outcome.ts';
import { inEnglish, type NoteKey, type Saying } from '../../shared/texts/saying.ts';

/** Something to note: a text by its name, or with its values. */
export type NoteWords = NoteKey | Saying;

/** Collects what a file holds and Baton doesn't, counted by kind, so that a million rows make a short list. */
export interface ImportNotes {
  leftOut(what: NoteWords, where?: string | Saying, reason?: NoteWords): void;
  changed(what: NoteWords, where?: string | Saying, reason?: NoteWords): void;
  skipped(what: NoteWords, where?: string | Saying, reason?: NoteWords): void;
  /** Counts many at once. */
  add(severity: ImportNote['severity'], what: NoteWords, details: NoteDetails & { readonly count: number }): void;
  list(): readonly ImportNote[];
}

interface NoteDetails {
  readonly where?: string | Saying | undefined;
  readonly reason?: NoteWords | undefined;
}

const LONGEST_WHERE = 200;
/** More different ones than anybody reads; a hostile file can make each of its values one. */
const MOST_NOTES = 500;

/** An empty collection. Notes of one severity, text and reason are counted together; the first place is kept. */
export function createImportNotes(): ImportNotes {
  const notes = new Map<string, { note: ImportNote; count: number }>();

  const add: ImportNotes['add'] = (severity, what, { count, ...details }) => {
    if (count <= 0) return;
    const key = JSON.stringify([severity, what, details.reason ?? '']);
    const known = notes.get(key);
    if (known) known.count += count;
    else if (notes.size >= MOST_NOTES && what !== 'note.more') add(severity, 'note.more', { count });
    else notes.set(key, { note: noteOf(severity, what, details), count });
  };
  const one =
    (severity: ImportNote['severity']): ImportNotes['leftOut'] =>
    (what, where, reason) =>
      add(severity, what, { count: 1, where, reason });

  return {
    leftOut: one('left-out'),
    changed: one('changed'),
    skipped: one('row-skipped'),
    add,
    list: () => [...notes.values()].map(({ note, count }) => ({ ...note, count })),
  };
}

function noteOf(severity: ImportNote['severity'], what: NoteWords, { where, reason }: NoteDetails): ImportNote {
  const place = typeof where === 'object' ? inEnglish(where) : where;
  const said = {
    what: sayingOf(what),
    ...(typeof where === 'object' && { where }),
    ...(reason !== undefined && { reason: sayingOf(reason) }),
  };
  return {
    severity,
    what: inEnglish(said.what),
    count: 0,
    ...(place !== undefined && place !== '' && { where: place.slice(0, LONGEST_WHERE) }),
    ...(said.reason && { reason: inEnglish(said.reason) }),
    said,
  };
}

function sayingOf(words: NoteWords): Saying {
  return typeof words === 'string' ? { key: words } : words;
}
