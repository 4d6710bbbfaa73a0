import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import { t } from '../../texts/t.ts';
import type { WorkloadRow } from '../layout/workload-rows.ts';

export function rowName(row: WorkloadRow, { person }: WorkspaceTables): string {
  switch (row.kind) {
    case 'person':
      return person.get(row.personId)?.name ?? '';
    case 'unassigned':
      return t('workload.unassigned');
    case 'task':
      return row.name;
    case 'group':
      return row.name === '' ? t(row.grouping === 'team' ? 'workload.no-team' : 'workload.no-role') : row.name;
  }
}

/** What stands below the name. */
export function rowNote(row: WorkloadRow, { person }: WorkspaceTables): string {
  switch (row.kind) {
    case 'person':
      return person.get(row.personId)?.role ?? '';
    case 'unassigned':
      return t('workload.unassigned-hint');
    case 'task':
    case 'group':
      return '';
  }
}

/** The colour of a person, a team or the project that work is for. */
export function rowColour(row: WorkloadRow, { person, project }: WorkspaceTables): string | null {
  switch (row.kind) {
    case 'person':
      return person.get(row.personId)?.colour ?? null;
    case 'task':
      return project.get(row.projectId)?.colour ?? null;
    case 'group':
      return row.colour;
    case 'unassigned':
      return null;
  }
}
