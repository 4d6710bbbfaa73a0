import type { ExportSource } from '../../../electron/exchange/import-types.ts';
import type { Id } from '../../../shared/model/id.ts';
import { resolve } from '../../../shared/resolve/resolve.ts';

/**
 * A project without its random ids: records by the number that their file gave them, tasks in outline order. Two imports of the same
 * content are equal here and nowhere else.
 */
export function canonical(source: ExportSource): unknown {
  const { workspace, plan, projectId } = source;
  const resolved = resolve(source);
  const names = new Map<Id, string>();
  for (const [kind, table] of Object.entries({ ...workspace, ...plan })) {
    for (const record of table.values() as Iterable<{ id: Id; sourceId?: string | null; name?: string }>) {
      names.set(record.id, `${kind} ${record.sourceId ?? record.name ?? ''}`);
    }
  }
  names.set(projectId, 'the project');
  const plain = (record: object): unknown => {
    const { id: _id, rank: _rank, ...rest } = record as Record<string, unknown>;
    return JSON.parse(JSON.stringify(rest), (_key, value: unknown) =>
      typeof value === 'string' ? (names.get(value) ?? value) : value,
    ) as unknown;
  };
  const list = (table: ReadonlyMap<Id, object>): readonly string[] =>
    [...table.values()].map((record) => JSON.stringify(plain(record))).toSorted();
  return {
    project: plain(workspace.project.get(projectId) ?? {}),
    calendars: list(workspace.calendar),
    exceptions: list(workspace.calendarException),
    people: list(workspace.person),
    timeOff: list(workspace.timeOff),
    tasks: resolved.tasks.map((task) => plain(task)),
    dependencies: list(plan.dependency),
    assignments: list(plan.assignment),
    baselines: list(plan.baseline),
    baselineTasks: list(plan.baselineTask),
  };
}
