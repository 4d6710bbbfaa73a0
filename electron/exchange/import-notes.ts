import type { ImportNote } from '../../shared/contract/import-outcome.ts';

/** Collects what a file holds and Baton doesn't, counted by kind, so that a million rows make a short list. */
export interface ImportNotes {
  leftOut(what: string, where?: string, reason?: string): void;
  changed(what: string, where?: string, reason?: string): void;
  skipped(what: string, where?: string, reason?: string): void;
  /** Counts many at once. */
  add(
    severity: ImportNote['severity'],
    what: string,
    details: { readonly count: number; readonly where?: string; readonly reason?: string },
  ): void;
  list(): readonly ImportNote[];
}

const LONGEST_WHERE = 200;

/** An empty collection. Notes of one severity, text and reason are counted together; the first place is kept. */
export function createImportNotes(): ImportNotes {
  const notes = new Map<string, { note: ImportNote; count: number }>();

  const add: ImportNotes['add'] = (severity, what, { count, where, reason }) => {
    if (count <= 0) return;
    const key = JSON.stringify([severity, what, reason ?? '']);
    const known = notes.get(key);
    if (known) {
      known.count += count;
      return;
    }
    const note: ImportNote = {
      severity,
      what,
      count: 0,
      ...(where !== undefined && where !== '' && { where: where.slice(0, LONGEST_WHERE) }),
      ...(reason !== undefined && { reason }),
    };
    notes.set(key, { note, count });
  };
  const one =
    (severity: ImportNote['severity']) =>
    (what: string, where?: string, reason?: string): void =>
      add(severity, what, { count: 1, ...(where !== undefined && { where }), ...(reason !== undefined && { reason }) });

  return {
    leftOut: one('left-out'),
    changed: one('changed'),
    skipped: one('row-skipped'),
    add,
    list: () => [...notes.values()].map(({ note, count }) => ({ ...note, count })),
  };
}
