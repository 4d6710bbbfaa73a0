import type { Query, SearchHit } from '../../shared/contract/query.ts';
import { foldText } from '../../shared/model/fold-letters.ts';
import { excerptOf, FOUND } from '../store/excerpt.ts';
import { readRecord } from '../store/record-rows.ts';
import { findWords, searchWordsOf, type FoundEntry, type SearchEntry } from '../store/search-index.ts';
import type { ReadableDb } from '../store/sql-database.ts';

/** So many of the newest entries are put in order. The words of a whole title have fewer in any plan. */
const RANKED = 400;

/** More hits than anybody reads. */
const MOST_HITS = 1000;

/**
 * What holds every word of a text: first those whose name begins so, the shorter the earlier, then those whose name holds the words, then
 * the others; the newest first among equals.
 */
export function search(db: ReadableDb, query: Extract<Query, { type: 'search' }>): readonly SearchHit[] {
  const words = searchWordsOf(query.text);
  const scope = query.projectId === undefined ? {} : { projectId: query.projectId };
  const limit = Math.min(query.limit, MOST_HITS);
  const found = findWords(db, { words, limit: Math.max(limit, RANKED), ...scope });
  return ranked(found, words)
    .slice(0, limit)
    .flatMap((entry) => hitOf(db, entry, words) ?? []);
}

function ranked(entries: readonly FoundEntry[], words: readonly string[]): readonly FoundEntry[] {
  const wanted = words.map(foldText);
  const phrase = wanted.join(' ');
  const rankOf = (title: string): number => {
    const parts = searchWordsOf(foldText(title));
    const name = parts.join(' ');
    // What is typed is most of a short name and little of a long one.
    if (name.startsWith(phrase)) return -phrase.length / name.length;
    return wanted.every((word) => parts.some((part) => part.startsWith(word))) ? 1 : 2;
  };
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry.title) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

function hitOf(db: ReadableDb, { kind, projectId, id }: SearchEntry, words: readonly string[]): SearchHit | undefined {
  const marked = (title: string, body: string): Pick<SearchHit, 'title' | 'excerpt'> => {
    const excerpt = excerptOf(body, words);
    return { title: excerptOf(title, words), excerpt: excerpt.includes(FOUND) ? excerpt : '' };
  };
  if (kind === 'task') {
    const task = readRecord(db, 'task', projectId, id);
    return task && { kind, projectId, id, taskId: id, ...marked(task.name, task.description) };
  }
  if (kind === 'decision') {
    const decision = readRecord(db, 'decision', projectId, id);
    return decision && { kind, projectId, id, taskId: decision.taskId, ...marked(decision.title, decision.body) };
  }
  const comment = readRecord(db, 'comment', projectId, id);
  const task = comment?.taskId ? readRecord(db, 'task', projectId, comment.taskId) : undefined;
  return comment && { kind, projectId, id, taskId: comment.taskId, ...marked(task?.name ?? '', comment.body) };
}
