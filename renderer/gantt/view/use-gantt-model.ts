import { useMemo } from 'react';
import type { BaselineTask } from '../../../shared/model/baseline.ts';
import { baselineTaskId, type Id } from '../../../shared/model/id.ts';
import type { PlanTables, WorkspaceTables } from '../../../shared/model/project-state.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { Preview } from '../gesture/preview.ts';
import type { GanttData } from '../layout/layout-gantt.ts';
import { buildLinkIndex } from '../layout/link-index.ts';
import { visibleRows } from '../layout/row-list.ts';

export interface GanttModelInput {
  readonly plan: PlanReplica;
  readonly workspace: WorkspaceTables;
  readonly nonWorking: GanttData['nonWorking'];
  readonly collapsed: ReadonlySet<Id>;
  readonly preview: Preview | null;
}

/** The data behind the view. The forest keeps its identity while tasks only change: rows are built again when they come, go or change places. */
export function useGanttModel({ plan, workspace, nonWorking, collapsed, preview }: GanttModelInput): GanttData {
  const { tables, schedule } = plan;
  const { network, hierarchy } = plan.resolved;
  const rows = useMemo(() => visibleRows(hierarchy, collapsed), [hierarchy, collapsed]);
  const links = useMemo(() => buildLinkIndex(network, rows), [network, rows]);
  const notes = useMemo(() => peopleByTask(tables.assignment, workspace.person), [tables.assignment, workspace.person]);
  const baselineOf = useMemo(() => baselineLookup(tables), [tables]);
  return useMemo(() => {
    const previewed = preview?.ok === true ? preview.rows : null;
    const moved = preview?.ok === true ? preview.movedIds : null;
    return {
      tasks: tables.task,
      rows,
      links,
      scheduleOf: previewed === null ? (id: Id) => schedule.get(id) : (id: Id) => previewed.get(id) ?? schedule.get(id),
      scheduleBefore: (id: Id) => (moved?.has(id) === true ? schedule.get(id) : undefined),
      baselineOf,
      noteOf: (id: Id) => notes.get(id) ?? '',
      nonWorking,
    };
  }, [tables.task, rows, links, preview, schedule, baselineOf, notes, nonWorking]);
}

/** The number of the baseline that is shown: the latest one set. */
export function shownBaseline(tables: Pick<PlanTables, 'baseline'>): Id | null {
  const baselines = [...tables.baseline.values()].toSorted((a, b) => (b.setAtMs ?? 0) - (a.setAtMs ?? 0) || b.number - a.number);
  return baselines[0]?.id ?? null;
}

function baselineLookup(tables: PlanTables): (id: Id) => BaselineTask | undefined {
  const baselineId = shownBaseline(tables);
  if (baselineId === null) return () => undefined;
  return (id) => tables.baselineTask.get(baselineTaskId(baselineId, id));
}

function peopleByTask(assignments: PlanTables['assignment'], people: WorkspaceTables['person']): ReadonlyMap<Id, string> {
  const names = new Map<Id, string>();
  for (const { taskId, personId } of assignments.values()) {
    const name = people.get(personId)?.name ?? '';
    if (name === '') continue;
    const before = names.get(taskId);
    names.set(taskId, before === undefined ? name : `${before}, ${name}`);
  }
  return names;
}
