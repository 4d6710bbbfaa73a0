import type { Id } from '../model/id.ts';
import { dependencyId } from '../model/id.ts';
import { upwards, type NewEdge, type Refusal } from './decision-context.ts';
import type { Draft } from './draft.ts';
import { createPlanGraph, type PlanGraph } from './plan-graph.ts';
import { shortestPath, strongComponents } from './strong-components.ts';

/** Which command closed a circle, and how. */
export interface StructureProblem {
  readonly index: number;
  readonly refusal: Refusal;
}

type PlanEdge = Exclude<NewEdge, { kind: 'calendar-base' }>;
type CalendarEdge = Extract<NewEdge, { kind: 'calendar-base' }>;

/**
 * Looks whether what a step made closes a circle: of summaries, of dependencies (summaries expanded) or of base calendars. Only
 * circles through a new edge count; one that a merge has brought is resolved elsewhere and must not stand in anybody's way.
 * Of several offenders the last is named: it closed the circle. Cost: linear in what the new edges reach.
 */
export function structureProblem(draft: Draft, edges: readonly NewEdge[]): StructureProblem | undefined {
  const byProject = new Map<Id, PlanEdge[]>();
  const calendars: CalendarEdge[] = [];
  for (const edge of edges) {
    if (edge.kind === 'calendar-base') calendars.push(edge);
    else if (byProject.has(edge.projectId)) byProject.get(edge.projectId)?.push(edge);
    else byProject.set(edge.projectId, [edge]);
  }
  for (const [projectId, planEdges] of byProject) {
    const problem = planProblem(draft, projectId, planEdges);
    if (problem) return problem;
  }
  return calendars.length > 0 ? calendarProblem(draft, calendars) : undefined;
}

function planProblem(draft: Draft, projectId: Id, all: readonly PlanEdge[]): StructureProblem | undefined {
  const edges = all.filter((edge) => stillStands(draft, edge));
  if (edges.length === 0) return undefined;
  const graph = createPlanGraph(draft, projectId);
  const arcs = edges.flatMap((edge) => arcsOf(graph, edge).map(([tail, head]) => ({ edge, tail, head })));
  const component = strongComponents(
    arcs.map(({ head }) => head),
    graph.next,
  );
  const offender = arcs.findLast(
    ({ tail, head }) => tail === head || (component.has(tail) && component.get(tail) === component.get(head)),
  );
  if (!offender) return undefined;
  const way = shortestPath(offender.head, offender.tail, graph.next) ?? [offender.head];
  return { index: offender.edge.index, refusal: planRefusal(draft, graph, { edge: offender.edge, way }) };
}

/** A later command of the same step may have taken it back. */
function stillStands(draft: Draft, edge: PlanEdge): boolean {
  if (edge.kind === 'dependency')
    return draft.get('dependency', edge.projectId, dependencyId(edge.fromId, edge.toId)) !== undefined;
  return draft.get('task', edge.projectId, edge.taskId)?.parentId === edge.parentId;
}

function arcsOf(graph: PlanGraph, edge: PlanEdge): readonly (readonly [tail: number, head: number])[] {
  if (edge.kind === 'dependency') return [[graph.exitOf(edge.fromId), graph.entryOf(edge.toId)]];
  return [
    [graph.entryOf(edge.parentId), graph.entryOf(edge.taskId)],
    [graph.exitOf(edge.taskId), graph.exitOf(edge.parentId)],
  ];
}

/** Says what kind of circle it is: `way` leads from the new edge's head back to its tail. */
function planRefusal(
  draft: Draft,
  graph: PlanGraph,
  { edge, way }: { readonly edge: PlanEdge; readonly way: readonly number[] },
): Refusal {
  const links = edge.kind === 'dependency' ? [{ fromId: edge.fromId, toId: edge.toId }] : [];
  for (const [at, node] of way.entries()) {
    const following = way[at + 1];
    const isLink = following !== undefined && node % 2 === 1 && following % 2 === 0;
    if (isLink) links.push({ fromId: graph.taskOf(node), toId: graph.taskOf(following) });
  }
  const [link] = links;
  if (!link) {
    if (edge.kind === 'dependency') return { code: 'dependency-on-itself', taskId: edge.fromId };
    return { code: 'task-would-contain-itself', taskId: edge.taskId, parentId: edge.parentId };
  }
  const own = links.length === 1 && isOwnSummary(draft, edge.projectId, link);
  if (own) return { code: 'dependency-on-own-summary', ...link };
  const path = way.map((node) => graph.taskOf(node)).filter((id, at, ids) => id !== ids[at - 1]);
  // A move's way begins at the moved task: the chain is told from the successor of its first link on.
  const start = edge.kind === 'dependency' ? 0 : path.indexOf(link.toId);
  return { code: 'dependency-would-cycle', ...link, path: [...path.slice(start), ...path.slice(0, start)] };
}

function isOwnSummary(draft: Draft, projectId: Id, { fromId, toId }: { readonly fromId: Id; readonly toId: Id }): boolean {
  for (const task of upwards(draft, projectId, fromId)) if (task.id === toId) return true;
  for (const task of upwards(draft, projectId, toId)) if (task.id === fromId) return true;
  return false;
}

function calendarProblem(draft: Draft, edges: readonly CalendarEdge[]): StructureProblem | undefined {
  const numbers = new Map<Id, number>();
  const ids: Id[] = [];
  const numberOf = (id: Id): number => {
    if (!numbers.has(id)) numbers.set(id, ids.push(id) - 1);
    return numbers.get(id) ?? 0;
  };
  const next = (node: number): readonly number[] => {
    const baseId = draft.get('calendar', null, ids[node] as Id)?.baseId ?? null;
    return baseId === null ? [] : [numberOf(baseId)];
  };
  const standing = edges.filter(({ calendarId, baseId }) => draft.get('calendar', null, calendarId)?.baseId === baseId);
  const component = strongComponents(
    standing.map(({ calendarId }) => numberOf(calendarId)),
    next,
  );
  const offender = standing.findLast(
    ({ calendarId, baseId }) => calendarId === baseId || component.get(numberOf(calendarId)) === component.get(numberOf(baseId)),
  );
  if (!offender) return undefined;
  const { calendarId, baseId } = offender;
  return { index: offender.index, refusal: { code: 'calendar-would-cycle', calendarId, baseId } };
}
