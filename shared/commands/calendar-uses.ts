import type { Kind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import { WORKSPACE_ID } from '../model/workspace.ts';
import type { View } from './view.ts';

const MAX_LISTED = 20;

/**
 * The records of the workspace that work by this calendar: projects, people, calendars built on it, the default for new projects.
 * Tasks are in plans that may not be in memory; a task whose calendar is gone works by its project's.
 */
export function usesOfCalendar(view: View, calendarId: Id): readonly { readonly kind: Kind; readonly id: Id }[] {
  const uses: { kind: Kind; id: Id }[] = [];
  if (view.get('workspace', null, WORKSPACE_ID)?.calendarId === calendarId) uses.push({ kind: 'workspace', id: WORKSPACE_ID });
  for (const kind of ['project', 'person'] as const) {
    for (const record of view.all(kind, null)) {
      if (record.calendarId === calendarId && record.deletedAtMs === null) uses.push({ kind, id: record.id });
    }
  }
  for (const { id, baseId, deletedAtMs } of view.all('calendar', null)) {
    if (baseId === calendarId && deletedAtMs === null) uses.push({ kind: 'calendar', id });
  }
  return uses.slice(0, MAX_LISTED);
}
