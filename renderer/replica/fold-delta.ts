import type { Snapshot } from '../../shared/contract/query.ts';
import { applyDelta, applyScheduleDelta } from '../../shared/delta/apply-delta.ts';
import type { Delta } from '../../shared/delta/delta.ts';
import { patchTable } from '../../shared/delta/patched-table.ts';
import { parseDocumentId } from '../../shared/model/document-id.ts';
import type { Id } from '../../shared/model/id.ts';
import { emptyTables, type WorkspaceTables } from '../../shared/model/project-state.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import type { PlanReplica, ReplicaState } from './replica-state.ts';

/** What came of a delta: taken, old news, of no concern here, or out of order, so that a snapshot is needed. Rule: V1 */
export type Fold = 'applied' | 'stale' | 'ignored' | 'gap';

/** The state with a document as a snapshot tells it; an older snapshot than what is held changes nothing. Rule: V1 */
export function foldSnapshot(state: ReplicaState, snapshot: Snapshot): ReplicaState {
  const document = parseDocumentId(snapshot.documentId);
  if (document?.kind === 'workspace') {
    if (snapshot.revision < state.workspaceRevision) return state;
    const workspace = applyDelta('workspace', emptyTables('workspace'), { put: snapshot.records, removed: {} });
    return withWorkspace({ ...state, workspaceRevision: snapshot.revision }, workspace);
  }
  if (document?.kind !== 'plan' || document.projectId === null) return state;
  const held = state.plans.get(document.projectId);
  if (held && snapshot.revision < held.revision) return state;
  return withPlan(state, planOf(state.workspace, document.projectId, snapshot));
}

/** The state after a delta. A stale one and a gap leave it as it is. Rule: V1 */
export function foldDelta(state: ReplicaState, delta: Delta): { readonly state: ReplicaState; readonly fold: Fold } {
  const document = parseDocumentId(delta.documentId);
  if (document?.kind === 'workspace') {
    const fold = order(state.workspaceRevision, delta.revision);
    if (fold !== 'applied') return { state, fold };
    const workspace = applyDelta('workspace', state.workspace, delta);
    return { state: withWorkspace({ ...state, workspaceRevision: delta.revision }, workspace), fold };
  }
  if (!document || document.projectId === null) return { state, fold: 'ignored' };
  if (document.kind === 'journal') {
    if (delta.revision <= (state.journals.get(delta.documentId) ?? 0)) return { state, fold: 'stale' };
    return { state: { ...state, journals: new Map(state.journals).set(delta.documentId, delta.revision) }, fold: 'applied' };
  }
  const held = state.plans.get(document.projectId);
  if (!held) return { state, fold: 'ignored' };
  const fold = order(held.revision, delta.revision);
  return { state: fold === 'applied' ? withPlan(state, nextPlan(state.workspace, held, delta)) : state, fold };
}

function order(heldRevision: number, revision: number): Fold {
  if (revision <= heldRevision) return 'stale';
  return revision === heldRevision + 1 ? 'applied' : 'gap';
}

function withPlan(state: ReplicaState, plan: PlanReplica): ReplicaState {
  return { ...state, plans: new Map(state.plans).set(plan.projectId, plan) };
}

/** What plans are resolved with changes too: calendars and people. */
function withWorkspace(state: ReplicaState, workspace: WorkspaceTables): ReplicaState {
  const plans = new Map(state.plans);
  for (const [projectId, plan] of plans) {
    plans.set(projectId, { ...plan, resolved: resolve({ projectId, workspace, plan: plan.tables }, plan.resolved) });
  }
  return { ...state, workspace, plans };
}

function planOf(workspace: WorkspaceTables, projectId: Id, snapshot: Snapshot): PlanReplica {
  const tables = applyDelta('plan', emptyTables('plan'), { put: snapshot.records, removed: {} });
  return {
    projectId,
    revision: snapshot.revision,
    tables,
    resolved: resolve({ projectId, workspace, plan: tables }),
    schedule: patchTable(new Map(), { put: snapshot.schedule?.rows ?? [], removed: [] }),
    project: snapshot.schedule?.project ?? null,
  };
}

function nextPlan(workspace: WorkspaceTables, held: PlanReplica, delta: Delta): PlanReplica {
  const tables = applyDelta('plan', held.tables, delta);
  return {
    projectId: held.projectId,
    revision: delta.revision,
    tables,
    resolved: resolve({ projectId: held.projectId, workspace, plan: tables }, held.resolved),
    schedule: delta.schedule ? applyScheduleDelta(held.schedule, delta.schedule) : held.schedule,
    project: delta.schedule?.project ?? held.project,
  };
}
