import type { ActionResult, ExportFormat } from '../../shared/contract/action.ts';
import { applyDelta } from '../../shared/delta/apply-delta.ts';
import { emptyTables, type JournalTables } from '../../shared/model/project-state.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Engine } from '../engine/engine.ts';
import { exportProject } from '../exchange/export-project.ts';
import type { ExportedFile } from '../exchange/import-types.ts';

/** A project of the workspace as a file, and what the format has no place for. Errors: undefined when there is no such project. */
export function exportFrom(engine: Engine, projectId: Id, format: ExportFormat): ExportedFile | undefined {
  if (!engine.query({ type: 'projects' }).some((each) => each.id === projectId)) return undefined;
  const { rows, project } = engine.scheduleOf(projectId);
  if (!project) throw new Error(`Project ${projectId} is listed and has no schedule`);
  return exportProject({ ...engine.projectState(projectId), journal: journalOf(engine, projectId), rows, project }, format);
}

/** The `export` action. */
export function exportFromWorkspace(engine: Engine, projectId: Id, format: ExportFormat): ActionResult {
  const exported = exportFrom(engine, projectId, format);
  if (!exported) return { ok: false, rejection: { code: 'not-found', kind: 'project', id: projectId } };
  const { notes, ...file } = exported;
  return { ok: true, file, notes };
}

function journalOf(engine: Engine, projectId: Id): JournalTables {
  const tables = emptyTables('journal');
  const snapshot = engine.query({ type: 'snapshot', documentId: `journal:${projectId}` });
  return snapshot ? applyDelta('journal', tables, { put: snapshot.records, removed: {} }) : tables;
}
