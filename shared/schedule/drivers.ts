import type { Driver } from '../model/task-schedule.ts';
import { CONSTRAINT_TYPES } from '../model/task.ts';
import { ALAP, ASAP, INACTIVE, MANUAL, NEVER, STARTED, SUMMARY, type Columns } from './columns.ts';
import { linkBound, MFO, MSO } from './forward-pass.ts';
import { toStart } from './link-columns.ts';
import type { PassInput } from './pass-input.ts';
import { snapStart, startFor } from './span.ts';

const NONE: readonly Driver[] = [];
const PROJECT_START: readonly Driver[] = [{ kind: 'project-start' }];

/** What holds the task at position `p` where it is. A summary task is held by those below it, so it has none. Rule: S28 */
export function driversOf(input: PassInput, p: number): readonly Driver[] {
  const { columns, settings } = input;
  const flags = columns.flags[p] ?? 0;
  if ((flags & MANUAL) !== 0) return [{ kind: 'manual' }];
  if ((flags & SUMMARY) !== 0) return NONE;
  if ((flags & STARTED) !== 0) return [{ kind: 'actual' }];
  if (settings.finishMin === null) return (flags & ALAP) !== 0 ? constraintOf(columns, p) : driversFromStart(input, p);
  return (flags & (ALAP | ASAP)) === ASAP ? driversFromStart(input, p) : driversFromFinish(input, p);
}

function constraintOf(columns: Columns, p: number): readonly Driver[] {
  return [{ kind: 'constraint', type: CONSTRAINT_TYPES[columns.constraint[p] ?? 0] ?? 'ASAP' }];
}

function driversFromStart(input: PassInput, p: number): readonly Driver[] {
  const { bounds, columns, dates } = input;
  const start = dates.earlyStart[p] ?? 0;
  const type = columns.constraint[p] ?? 0;
  const bound = bounds.start[p] ?? NEVER;
  if (type === MSO || type === MFO) return constraintOf(columns, p);
  const links = bound !== NEVER && reaches(columns, p, bound, start) ? bindingLinks(input, p, start) : NONE;
  if (links.length > 0) return links;
  if ((columns.levellingMin[p] ?? 0) > 0) return [{ kind: 'levelling' }];
  const status = columns.resumeMin[p] ?? NaN;
  if (!Number.isNaN(status) && snapStart(columns, p, status) === start) return [{ kind: 'status-date' }];
  const dated = !Number.isNaN(columns.constraintMin[p] ?? NaN);
  return dated && !reaches(columns, p, input.settings.startMin, start) ? constraintOf(columns, p) : PROJECT_START;
}

/** True when a bound, moved to working time, is the start. */
function reaches(columns: Columns, p: number, bound: number, start: number): boolean {
  return bound === start || (bound < start && snapStart(columns, p, bound) === start);
}

/** The links whose bound is where the task begins, and the summary task above whose link or constraint is. */
function bindingLinks(input: PassInput, p: number, start: number): readonly Driver[] {
  const { bounds, columns, links, resolved } = input;
  const { inStart } = resolved.network;
  let drivers = NONE;
  const placing = input.settings.finishMin === null;
  for (let link = inStart[p] ?? 0; link < (inStart[p + 1] ?? 0); link++) {
    const at = linkBound(input, link, placing);
    if (at === NEVER) continue;
    const from = toStart(links.type[link] ?? 0) ? at : startFor(columns, p, at);
    const record = resolved.network.links[link];
    if (record && reaches(columns, p, from, start))
      drivers = and(drivers, { kind: 'dependency', dependencyId: record.id, fromId: record.fromId });
  }
  const above = resolved.hierarchy.parent[p] ?? -1;
  const { order } = resolved.hierarchy;
  const byStart = bounds.startFrom[p] ?? -1;
  const byFinish = bounds.finishFrom[p] ?? -1;
  const startBinds = byStart >= 0 && reaches(columns, p, bounds.start[above] ?? NEVER, start);
  if (startBinds) drivers = and(drivers, { kind: 'summary', summaryId: order[byStart] ?? '' });
  if (byFinish < 0 || (startBinds && byFinish === byStart)) return drivers;
  const held = startFor(columns, p, bounds.finish[above] ?? NEVER);
  return reaches(columns, p, held, start) ? and(drivers, { kind: 'summary', summaryId: order[byFinish] ?? '' }) : drivers;
}

/** Most tasks have one driver. An array that grows keeps room for sixteen more, in every row: this one has none to spare. */
function and(drivers: readonly Driver[], driver: Driver): readonly Driver[] {
  return drivers.length === 0 ? [driver] : drivers.concat(driver);
}

/** Built from its finish: the successors that a task's late dates make room for, its constraint, or the project's finish. */
function driversFromFinish(input: PassInput, p: number): readonly Driver[] {
  const { columns, resolved } = input;
  const { outStart, outLinks, links, to } = resolved.network;
  const type = columns.constraint[p] ?? 0;
  if (type === MSO || type === MFO) return constraintOf(columns, p);
  let drivers = NONE;
  for (let i = outStart[p] ?? 0; i < (outStart[p + 1] ?? 0); i++) {
    const link = outLinks[i] ?? 0;
    const record = links[link];
    if (record && ((columns.flags[to[link] ?? 0] ?? 0) & INACTIVE) === 0)
      drivers = and(drivers, { kind: 'dependency', dependencyId: record.id, fromId: record.fromId });
  }
  return drivers.length > 0 ? drivers : [{ kind: 'project-finish' }];
}
