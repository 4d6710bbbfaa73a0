import { applyDelta } from '../../shared/delta/apply-delta.ts';
import type { Delta } from '../../shared/delta/delta.ts';
import type { Id } from '../../shared/model/id.ts';
import type { WorkspaceTables } from '../../shared/model/project-state.ts';
import { readTables } from '../store/record-rows.ts';
import type { ReadableDb } from '../store/sql-database.ts';
import { openProjectSession, type ProjectSession } from './project-session.ts';

/** How many projects' records stay in memory. */
const MOST_PROJECTS = 24;

/** The records in memory: the workspace's always, those of the projects in use. All of it comes from rows, and can be read again from them. */
export interface EngineState {
  workspace(): WorkspaceTables;
  applyWorkspace(delta: Pick<Delta, 'put' | 'removed'>): void;
  /** The project's session, opened from its rows when it isn't in memory. */
  project(projectId: Id): ProjectSession;
  loaded(projectId: Id): ProjectSession | undefined;
  forget(projectId: Id): void;
  /** Throws everything in memory away: after a failed commit it may be ahead of the disk. Rule: C4 */
  reset(): void;
  /** Forgets the longest unused projects. */
  tidy(): void;
}

/** The state over one database. */
export function createEngineState(db: ReadableDb): EngineState {
  let workspace = readTables(db, 'workspace', null);
  // In the order of use, the longest unused first.
  const projects = new Map<Id, ProjectSession>();
  return {
    workspace: () => workspace,
    applyWorkspace(delta) {
      workspace = applyDelta('workspace', workspace, delta);
    },
    project(projectId) {
      const session = projects.get(projectId) ?? openProjectSession(db, projectId);
      projects.delete(projectId);
      projects.set(projectId, session);
      return session;
    },
    loaded: (projectId) => projects.get(projectId),
    forget: (projectId) => void projects.delete(projectId),
    reset() {
      workspace = readTables(db, 'workspace', null);
      projects.clear();
    },
    tidy() {
      for (const projectId of projects.keys()) if (projects.size > MOST_PROJECTS) projects.delete(projectId);
    },
  };
}
