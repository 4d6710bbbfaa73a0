import type { Kind } from '../../shared/model/entities.ts';
import { foldLetters } from '../../shared/model/fold-letters.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ReadableDb, WritableDb } from './sql-database.ts';

/** The kinds that are searched. */
export const SEARCHED_KINDS = ['task', 'comment', 'decision'] as const satisfies readonly Kind[];
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

export interface SearchEntry {
  readonly kind: SearchedKind;
  readonly projectId: Id;
  readonly id: Id;
}

/** An entry with the words that it is found by. */
export interface WordsEntry extends SearchEntry {
  readonly words: string;
}

/** An entry that was found, with the name of its task or decision; a comment has none. */
export interface FoundEntry extends SearchEntry {
  readonly title: string;
}

/** Puts records' words into the index, the newest entry last. The records are not in the index yet. */
export function addWords(db: WritableDb, entries: readonly WordsEntry[]): void {
  if (entries.length === 0) return;
  const { last } = db.first<{ last: number }>({
    sql: 'SELECT coalesce(max(rowid), 0) AS last FROM search_entry',
    parameters: [],
  }) ?? { last: 0 };
  for (const [index, { kind, projectId, id }] of entries.entries()) {
    db.run({
      sql: 'INSERT INTO search_entry (rowid, kind, project_id, id) VALUES (?, ?, ?, ?)',
      parameters: [last + index + 1, kind, projectId, id],
    });
  }
  for (const [index, { words }] of entries.entries()) {
    db.run({
      sql: 'INSERT INTO search_index (rowid, words) VALUES (?, ?)',
      parameters: [last + index + 1, foldLetters(words)],
    });
  }
}

/** Takes records out of the index. Those that aren't in it are passed over. */
export function dropWords(db: WritableDb, entries: readonly SearchEntry[]): void {
  const rowids = entries.flatMap((entry) => {
    const row = db.first<{ rowid: number }>({
      sql: 'SELECT rowid FROM search_entry WHERE kind = ? AND project_id = ? AND id = ?',
      parameters: [entry.kind, entry.projectId, entry.id],
    });
    return row ? [row.rowid] : [];
  });
  // FTS5 writes a segment each time a row comes before the last one: out of order this takes ten times as long.
  for (const rowid of rowids.sort((a, b) => a - b)) {
    db.run({ sql: 'DELETE FROM search_index WHERE rowid = ?', parameters: [rowid] });
    db.run({ sql: 'DELETE FROM search_entry WHERE rowid = ?', parameters: [rowid] });
  }
}

/** Empties the index. */
export function clearAllWords(db: WritableDb): void {
  // FTS5's own command: a DELETE would mark every row as gone, one by one.
  db.run({ sql: "INSERT INTO search_index (search_index) VALUES ('delete-all')", parameters: [] });
  db.run({ sql: 'DELETE FROM search_entry', parameters: [] });
}

/**
 * Entries that hold every word, each as the beginning of one, whatever its case, accents and letters such as ł and ß; written last
 * first. Tasks below a task in the trash, which have no dates, and projects in the trash are left out.
 * Cost: the order of the index is the order of the answer, so a short prefix costs no more than a rare word.
 */
export function findWords(
  db: ReadableDb,
  search: { readonly words: readonly string[]; readonly limit: number; readonly projectId?: Id },
): readonly FoundEntry[] {
  if (search.words.length === 0) return [];
  const match = search.words.map((word) => `"${foldLetters(word).replaceAll('"', '""')}"*`).join(' ');
  const ofProject = search.projectId === undefined ? '' : 'AND entry.project_id = ?';
  const rows = db.all<{ kind: SearchedKind; project_id: Id; id: Id; title: string }>({
    sql: `SELECT entry.kind, entry.project_id, entry.id, coalesce(task.name, decision.title, '') AS title
      FROM search_index CROSS JOIN search_entry AS entry ON entry.rowid = search_index.rowid
        LEFT JOIN task ON entry.kind = 'task' AND task.project_id = entry.project_id AND task.id = entry.id
        LEFT JOIN decision ON entry.kind = 'decision' AND decision.project_id = entry.project_id AND decision.id = entry.id
      WHERE search_index MATCH ? ${ofProject}
        AND EXISTS (SELECT 1 FROM project WHERE project.id = entry.project_id AND project.deleted_at_ms IS NULL)
        AND (entry.kind <> 'task' OR EXISTS (SELECT 1 FROM task_schedule AS live WHERE live.project_id = entry.project_id AND live.id = entry.id))
      ORDER BY search_index.rowid DESC LIMIT ?`,
    parameters: [match, ...(search.projectId === undefined ? [] : [search.projectId]), search.limit],
  });
  return rows.map((row) => ({ kind: row.kind, projectId: row.project_id, id: row.id, title: row.title }));
}

/** The words of a text as people type them into a search: letters and digits, split at everything else. */
export function searchWordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, 12);
}
