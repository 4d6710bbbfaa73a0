import type { Kind } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import type { PlanTables } from '../../shared/model/project-state.ts';
import { sameJson } from '../../shared/model/same-json.ts';
import type { RecordDelta } from './document-delta.ts';

type PlanKind = keyof PlanTables & Kind;
type Values = Readonly<Record<string, unknown>>;

/** What no schedule reads, whole kinds as null. A field that isn't listed counts, so a new one is never forgotten. */
const NOT_SCHEDULED: Readonly<Partial<Record<PlanKind, readonly string[] | null>>> = {
  task: ['name', 'description', 'ownerId', 'blocked', 'durationUnit', 'estimated', 'tags', 'custom', 'sourceId', 'createdAtMs'],
  assignment: ['sourceId'],
  baseline: null,
  baselineTask: null,
};

/** True when a change of a plan may change its schedule: renaming a task doesn't. `before` is the plan as it was. */
export function movesDates(before: PlanTables, delta: RecordDelta): boolean {
  const kinds = Object.keys(before) as PlanKind[];
  return kinds.some((kind) => NOT_SCHEDULED[kind] !== null && kindMovesDates(kind, before, delta));
}

function kindMovesDates(kind: PlanKind, before: PlanTables, delta: RecordDelta): boolean {
  if ((delta.removed[kind]?.length ?? 0) > 0) return true;
  const table = before[kind] as ReadonlyMap<Id, unknown>;
  const ignored = NOT_SCHEDULED[kind] ?? [];
  return ((delta.put[kind] ?? []) as readonly unknown[] as readonly Values[]).some((record) => {
    const old = table.get(record['id'] as Id) as Values | undefined;
    return !old || Object.keys(record).some((field) => !ignored.includes(field) && !sameJson(old[field], record[field]));
  });
}
