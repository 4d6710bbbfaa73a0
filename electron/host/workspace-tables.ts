import { applyDelta } from '../../shared/delta/apply-delta.ts';
import { emptyTables, type WorkspaceTables } from '../../shared/model/project-state.ts';
import { WORKSPACE_ID } from '../../shared/model/workspace.ts';
import type { Engine } from '../engine/engine.ts';

/** The workspace document's records as they are now. */
export function workspaceTables(engine: Pick<Engine, 'query'>): WorkspaceTables {
  const tables = emptyTables('workspace');
  const snapshot = engine.query({ type: 'snapshot', documentId: 'workspace' });
  return snapshot ? applyDelta('workspace', tables, { put: snapshot.records, removed: {} }) : tables;
}

/** True when nobody has put anything into the workspace: its own settings don't count. */
export function isEmptyWorkspace({ workspace: _settings, ...tables }: WorkspaceTables): boolean {
  return Object.values(tables).every((records) => records.size === 0);
}

/** What the workspace is called; empty when nobody named it. */
export function workspaceName(tables: WorkspaceTables): string {
  return tables.workspace.get(WORKSPACE_ID)?.name ?? '';
}
