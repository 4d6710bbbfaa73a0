import type { AnswerTo, ProjectSummary, Query, Snapshot } from '../../shared/contract/query.ts';
import type { PutRecords } from '../../shared/delta/delta.ts';
import { parseDocumentId, type DocumentId } from '../../shared/model/document-id.ts';
import { assertNever } from '../../shared/model/result.ts';
import { readProjectSummaries } from '../store/project-summaries.ts';
import { readActivity, readComments, readDecisions } from '../store/record-lists.ts';
import { readTables } from '../store/record-rows.ts';
import type { ReadableDb } from '../store/sql-database.ts';
import { readTrash } from '../store/trash-list.ts';
import { readDocument } from '../store/update-log.ts';
import type { EngineState } from './engine-state.ts';
import { readInbox } from './inbox.ts';
import { search } from './search.ts';

/** The queries that need nothing but the workspace file; hosts answer the others. */
export type EngineQuery = Extract<
  Query,
  { type: 'snapshot' | 'projects' | 'search' | 'comments' | 'decisions' | 'activity' | 'trash' | 'inbox' }
>;

/** More lines of activity are never sent at once. */
const MOST_ROWS = 1000;

/** Answers from rows and records in memory: no document is opened for it. */
export function answerQuery<Q extends EngineQuery>(db: ReadableDb, state: EngineState, query: Q): AnswerTo<Q> {
  return answer(db, state, query) as AnswerTo<Q>;
}

function answer(db: ReadableDb, state: EngineState, query: EngineQuery): AnswerTo<EngineQuery> {
  switch (query.type) {
    case 'snapshot':
      return snapshotOf(db, state, query.documentId);
    case 'projects':
      return readProjectSummaries(db) satisfies readonly ProjectSummary[];
    case 'search':
      return search(db, query);
    case 'comments':
      return readComments(db, query.projectId, query.taskId);
    case 'decisions':
      return readDecisions(db, query.projectId);
    case 'activity':
      return readActivity(db, { ...query, limit: Math.min(query.limit, MOST_ROWS) });
    case 'trash':
      return readTrash(db);
    case 'inbox':
      return readInbox(db, { ...query, limit: Math.min(query.limit, MOST_ROWS) });
    default:
      return assertNever(query);
  }
}

/** Everything a document holds, at its revision. Rule: V1 */
function snapshotOf(db: ReadableDb, state: EngineState, documentId: DocumentId): Snapshot | null {
  const parts = parseDocumentId(documentId);
  if (!parts) return null;
  const { revision, lastSeq } = readDocument(db, documentId);
  const { kind, projectId } = parts;
  if (projectId === null) return { documentId, revision, records: recordsOf(state.workspace()) };
  if (lastSeq === 0 && revision === 0 && !state.workspace().project.has(projectId)) return null;
  if (kind === 'journal') return { documentId, revision, records: recordsOf(readTables(db, 'journal', projectId)) };
  const session = state.project(projectId);
  const project = session.schedule();
  return {
    documentId,
    revision,
    records: recordsOf(session.plan()),
    ...(project && { schedule: { rows: [...session.rows().values()], project } }),
  };
}

function recordsOf(tables: Readonly<Record<string, ReadonlyMap<string, unknown>>>): PutRecords {
  return Object.fromEntries(Object.entries(tables).map(([kind, records]) => [kind, [...records.values()]]));
}
