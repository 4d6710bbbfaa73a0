import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import { WORKSPACE_ID } from '../../../shared/model/workspace.ts';

const MONDAY = 1;

/** The first day of the week, 0 = Sunday, as MS Project counts too. */
export function weekStartOf(workspace: WorkspaceTables): number {
  return workspace.workspace.get(WORKSPACE_ID)?.weekStartsOn ?? MONDAY;
}
