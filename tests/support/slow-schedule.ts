import type { Dependency } from '../../shared/model/dependency.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Task } from '../../shared/model/task.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { taskCalendar, workCalendar, type SlowCalendar } from './slow-calendar.ts';

/**
 * A second implementation of the schedule that is slow and obvious: working time is walked minute by minute, and dates are relaxed again
 * and again until nothing moves. It covers projects from their start with automatic tasks: all links and lags, all constraints, deadlines,
 * calendars, assignments, summary tasks with links, actual dates.
 */
export interface SlowRow {
  readonly startMin: number;
  readonly finishMin: number;
  readonly earlyStartMin: number;
  readonly earlyFinishMin: number;
  readonly lateStartMin: number;
  readonly lateFinishMin: number;
  readonly totalSlackMin: number;
}

interface Leaf {
  readonly task: Task;
  /** Dates that constraints of the summary tasks above give: the earliest starts, the latest finishes. */
  readonly notBefore: readonly number[];
  readonly notAfter: readonly number[];
  readonly calendar: SlowCalendar;
  readonly work: readonly { readonly calendar: SlowCalendar; readonly minutes: number }[];
  readonly minutes: number;
  es: number;
  ef: number;
  ls: number;
  lf: number;
}

interface LeafLink {
  readonly link: Dependency;
  readonly from: Leaf;
  readonly to: Leaf;
  /** Leaves whose dates stand for the predecessor's: those of a summary task, or itself. */
  readonly sources: readonly Leaf[];
  readonly lagCalendar: SlowCalendar;
  /** Of the predecessor as a summary task, null when it is none. */
  readonly summaryCalendar: SlowCalendar | null;
}

/** The dates of every leaf. */
export function slowSchedule(state: ProjectState): ReadonlyMap<Id, SlowRow> {
  const project = state.workspace.project.get(state.projectId);
  if (!project) throw new Error('The slow schedule wants a project');
  const { leaves, links } = expand(state);
  const all = [...leaves.values()];
  relax(() => all.reduce((moved, leaf) => early(leaf, links, project.startMin, project.honoursConstraints) || moved, false));
  const finishMin = all.length === 0 ? project.startMin : Math.max(...all.map((leaf) => leaf.ef));
  for (const leaf of all) [leaf.ls, leaf.lf] = [Infinity, Infinity];
  relax(() => all.reduce((moved, leaf) => late(leaf, links, finishMin) || moved, false));
  return new Map(all.map((leaf) => [leaf.task.id, rowOf(leaf)]));
}

function relax(step: () => boolean): void {
  for (let round = 0; round < 1000; round++) if (!step()) return;
  throw new Error('The slow schedule found no fixpoint');
}

function rowOf({ task, calendar, minutes, es, ef, ls, lf }: Leaf): SlowRow {
  const startSlack = calendar.between(es, ls);
  const finishSlack = calendar.between(ef, lf);
  // A milestone is shown on its early date where nothing could be done between, else at the end of work.
  const shown = startSlack === 0 ? es : calendar.previousWork(lf);
  const late = minutes === 0 && task.actualStartMin === null && task.actualFinishMin === null ? [shown, shown] : [ls, lf];
  return {
    startMin: es,
    finishMin: ef,
    earlyStartMin: es,
    earlyFinishMin: ef,
    lateStartMin: late[0] ?? ls,
    lateFinishMin: late[1] ?? lf,
    totalSlackMin: task.actualStartMin === null ? Math.min(startSlack, finishSlack) : finishSlack,
  };
}

function expand(state: ProjectState): { leaves: ReadonlyMap<Id, Leaf>; links: readonly LeafLink[] } {
  const resolved = resolve(state);
  const below = (id: Id): readonly Id[] => {
    const children = resolved.children.get(id);
    return children ? children.flatMap(below) : [id];
  };
  const leaves = new Map<Id, Leaf>();
  const above = (task: Task): readonly Task[] => {
    const parent = task.parentId === null ? undefined : state.plan.task.get(task.parentId);
    return parent ? [parent, ...above(parent)] : [];
  };
  for (const task of resolved.tasks) if (!resolved.children.has(task.id)) leaves.set(task.id, leafOf(state, task, above(task)));
  const leaf = (id: Id): Leaf => leaves.get(id) as Leaf;
  const links = resolved.dependencies.flatMap((link) => {
    const sources = below(link.fromId).map(leaf);
    const lagCalendar = taskCalendar(state, state.plan.task.get(link.toId)?.calendarId ?? null);
    const summaryCalendar = resolved.children.has(link.fromId)
      ? taskCalendar(state, state.plan.task.get(link.fromId)?.calendarId ?? null)
      : null;
    return below(link.toId).flatMap((to) =>
      sources.map((from) => ({ link, from, to: leaf(to), sources, lagCalendar, summaryCalendar })),
    );
  });
  return { leaves, links };
}

function leafOf(state: ProjectState, task: Task, above: readonly Task[]): Leaf {
  const calendar = taskCalendar(state, task.calendarId);
  const shares = [...state.plan.assignment.values()].filter((each) => each.taskId === task.id && each.units > 0);
  const usesPeople = shares.length > 0 && !task.ignoresPeopleCalendars && task.durationMin > 0;
  const work = usesPeople
    ? shares.map((share) => ({
        calendar: workCalendar(state, share.personId, task.calendarId),
        minutes: share.workMin === null ? task.durationMin : Math.round(share.workMin / share.units),
      }))
    : [{ calendar, minutes: task.durationMin }];
  const dates = (type: string): number[] =>
    above.flatMap(({ constraint }) => (constraint.type === type && 'atMin' in constraint ? [constraint.atMin] : []));
  const [notBefore, notAfter] = [dates('SNET'), dates('FNLT')];
  return {
    task,
    notBefore,
    notAfter,
    calendar,
    work,
    minutes: Math.max(...work.map((each) => each.minutes)),
    es: 0,
    ef: 0,
    ls: 0,
    lf: 0,
  };
}

const finishFrom = (leaf: Leaf, start: number): number =>
  leaf.minutes === 0 ? start : Math.max(start, ...leaf.work.map(({ calendar, minutes }) => calendar.add(start, minutes)));
const startFor = (leaf: Leaf, finish: number): number =>
  leaf.minutes === 0 ? finish : Math.min(finish, ...leaf.work.map(({ calendar, minutes }) => calendar.add(finish, -minutes)));

function snapStart(leaf: Leaf, min: number): number {
  const [only] = leaf.work;
  if (leaf.minutes === 0 && only?.calendar.works(min - 1)) return min;
  return Math.min(...leaf.work.map(({ calendar }) => calendar.nextWork(min)));
}

function shift({ link, sources, lagCalendar, summaryCalendar }: LeafLink, min: number, sign: 1 | -1): number {
  const { lag } = link;
  const start = Math.min(...sources.map((leaf) => leaf.es));
  const finish = Math.max(...sources.map((leaf) => leaf.ef));
  const duration = summaryCalendar ? summaryCalendar.between(start, finish) : (sources[0]?.minutes ?? 0);
  const minutes = 'percent' in lag ? Math.round((duration * lag.percent) / 100) : lag.minutes;
  if (minutes === 0) return min;
  return lag.kind === 'elapsed' || lag.kind === 'elapsed-percent' ? min + sign * minutes : lagCalendar.add(min, sign * minutes);
}

function early(leaf: Leaf, links: readonly LeafLink[], projectStart: number, honours: boolean): boolean {
  const { task } = leaf;
  const before = [leaf.es, leaf.ef];
  if (task.actualStartMin !== null) {
    leaf.es = task.actualStartMin;
    leaf.ef = task.actualFinishMin ?? finishFrom(leaf, leaf.es);
    if (task.actualFinishMin === null && task.constraint.type === 'FNET') leaf.ef = Math.max(leaf.ef, task.constraint.atMin);
    return before[0] !== leaf.es || before[1] !== leaf.ef;
  }
  let boundFinish = -Infinity;
  const bounds = links
    .filter((each) => each.to === leaf)
    .map((each) => {
      const start = Math.min(...each.sources.map((source) => source.es));
      const finish = Math.max(...each.sources.map((source) => source.ef));
      const at = shift(each, each.link.type === 'FS' || each.link.type === 'FF' ? finish : start, 1);
      if (each.link.type === 'FS' || each.link.type === 'SS') return at;
      boundFinish = Math.max(boundFinish, at);
      return startFor(leaf, at);
    });
  bounds.push(...leaf.notBefore);
  const dated = 'atMin' in task.constraint && ['SNET', 'FNET', 'MSO', 'MFO'].includes(task.constraint.type);
  let start = Math.max(...bounds, bounds.length > 0 || !dated ? projectStart : -Infinity);
  if (start > -Infinity) start = snapStart(leaf, start);
  leaf.es = constrained(leaf, start, honours);
  leaf.ef = finishFrom(leaf, leaf.es);
  if (boundFinish > leaf.ef && leaf.es >= startFor(leaf, boundFinish)) leaf.ef = boundFinish;
  return before[0] !== leaf.es || before[1] !== leaf.ef;
}

function constrained(leaf: Leaf, start: number, honours: boolean): number {
  const { constraint } = leaf.task;
  if (!('atMin' in constraint)) return start;
  const at = constraint.atMin;
  const byFinish = startFor(leaf, at);
  if (constraint.type === 'SNET') return at > start ? snapStart(leaf, at) : start;
  if (constraint.type === 'FNET') return Math.max(start, byFinish);
  if (constraint.type === 'MSO') return honours || at > start ? snapStart(leaf, at) : start;
  if (constraint.type === 'MFO') return honours ? byFinish : Math.max(start, byFinish);
  if (!honours) return start;
  if (constraint.type === 'SNLT') return start > at ? snapStart(leaf, at) : start;
  return Math.min(start, byFinish);
}

function late(leaf: Leaf, links: readonly LeafLink[], projectFinish: number): boolean {
  const { task } = leaf;
  const before = [leaf.ls, leaf.lf];
  if (task.actualFinishMin !== null) {
    [leaf.ls, leaf.lf] = [leaf.es, leaf.ef];
    return before[0] !== leaf.ls || before[1] !== leaf.lf;
  }
  let finish = Math.min(projectFinish, ...leaf.notAfter);
  for (const each of links) {
    if (each.from !== leaf || each.to.task.actualFinishMin !== null) continue;
    const { type } = each.link;
    const byStart = type === 'SS' || type === 'SF';
    if (byStart && (task.actualStartMin !== null || leaf !== earliest(each.sources))) continue;
    if (type === 'SS' && each.to.task.actualStartMin !== null) continue;
    const needed = type === 'FS' || type === 'SS' ? neededStart(each.to) : each.to.lf;
    if (needed === Infinity) continue;
    const at = shift(each, needed, -1);
    finish = Math.min(finish, byStart ? finishFrom(leaf, snapStart(leaf, at)) : at);
  }
  leaf.lf = snapFinish(leaf, limited(leaf, finish));
  leaf.ls = task.actualStartMin ?? startFor(leaf, leaf.lf);
  return before[0] !== leaf.ls || before[1] !== leaf.lf;
}

/** The first of the leaves with the earliest start. */
function earliest(leaves: readonly Leaf[]): Leaf | undefined {
  return leaves.find((leaf) => leaves.every((other) => leaf.es <= other.es));
}

function neededStart(leaf: Leaf): number {
  if (leaf.lf === Infinity || leaf.task.actualStartMin === null) return leaf.ls;
  const remaining = leaf.minutes - Math.round((leaf.minutes * leaf.task.progressPct) / 100);
  return remaining === 0
    ? leaf.lf
    : Math.min(
        ...leaf.work.map(({ calendar, minutes }) => calendar.add(leaf.lf, -Math.round((minutes * remaining) / leaf.minutes))),
      );
}

function limited(leaf: Leaf, finish: number): number {
  const { constraint, deadlineMin } = leaf.task;
  let limit = finish;
  if ('atMin' in constraint) {
    if (constraint.type === 'MSO') limit = finishFrom(leaf, constraint.atMin);
    if (constraint.type === 'MFO') limit = constraint.atMin;
    if (constraint.type === 'SNLT') limit = Math.min(limit, finishFrom(leaf, constraint.atMin));
    if (constraint.type === 'FNLT') limit = Math.min(limit, constraint.atMin);
  }
  return deadlineMin === null ? limit : Math.min(limit, deadlineMin);
}

function snapFinish(leaf: Leaf, min: number): number {
  if (leaf.minutes === 0) return min;
  return Math.max(...leaf.work.map(({ calendar }) => calendar.previousWork(min)));
}
