import type { Query } from '../../shared/contract/query.ts';
import { parseDocumentId } from '../../shared/model/document-id.ts';
import type { Engine } from '../engine/engine.ts';

/** After the window has painted what it asked for, and before anybody has typed. */
const DELAY_MS = 400;

/** Gets a plan that a window has just read ready for its first edit. */
export function prepareSoon(query: Query, engine: Pick<Engine, 'prepare'>): void {
  if (query.type !== 'snapshot') return;
  const parts = parseDocumentId(query.documentId);
  if (parts?.kind !== 'plan' || parts.projectId === null) return;
  const { projectId } = parts;
  setTimeout(() => engine.prepare(projectId), DELAY_MS).unref();
}
