import type { Id } from '../model/id.ts';
import { isRank, LONG_RANK, ranksBetween } from '../model/rank.ts';
import type { Place, TaskCommand } from './command.ts';
import { liveTask, upwards, type DecisionContext, type Refusal } from './decision-context.ts';
import type { Draft } from './draft.ts';
import type { Sibling } from './task-index.ts';
import { setFields } from './write-record.ts';

/** Why nothing can go to this place, or undefined. */
export function placeProblem(draft: Draft, projectId: Id, { parentId, afterId }: Place): Refusal | undefined {
  if (parentId !== null) {
    const parent = liveTask(draft, projectId, parentId);
    if ('refusal' in parent) return parent.refusal;
  }
  if (afterId === null || afterId === undefined) return undefined;
  const after = draft.get('task', projectId, afterId);
  if (!after) return { code: 'not-found', kind: 'task', id: afterId };
  return after.parentId === parentId
    ? undefined
    : { code: 'malformed', path: 'place.afterId', expects: 'a task under the parent of the place' };
}

/** The rank of a new task at this place. */
export function placeRank(draft: Draft, projectId: Id, place: Place): string {
  return placeRanks(draft, projectId, { place, movedIds: new Set(), count: 1 })[0] as string;
}

/** Moves tasks, in the given order, with everything below them. A task whose summary moves too stays in it. */
export function moveTasks(
  context: DecisionContext,
  { projectId, ids, place }: Extract<TaskCommand, { type: 'task.move' }>,
): Refusal | undefined {
  const { draft } = context;
  const named = new Set(ids);
  if (named.size === 0 || named.size !== ids.length)
    return { code: 'malformed', path: 'ids', expects: 'at least one task, each once' };
  for (const id of ids) {
    const found = liveTask(draft, projectId, id);
    if ('refusal' in found) return found.refusal;
  }
  if (typeof place.afterId === 'string' && named.has(place.afterId))
    return { code: 'malformed', path: 'place.afterId', expects: 'a task that does not move' };
  const problem = placeProblem(draft, projectId, place);
  if (problem) return problem;
  const moved = ids.filter((id) => !hasNamedAbove(draft, projectId, { id, named }));
  if (isThere(draft, projectId, { moved, place })) return undefined;
  const ranks = placeRanks(draft, projectId, { place, movedIds: new Set(moved), count: moved.length });
  for (const [at, id] of moved.entries()) {
    const changesParent = draft.get('task', projectId, id)?.parentId !== place.parentId;
    setFields(draft, { kind: 'task', projectId, id }, { parentId: place.parentId, rank: ranks[at] });
    if (changesParent && place.parentId !== null)
      context.addEdge({ kind: 'parent', index: context.index, projectId, taskId: id, parentId: place.parentId });
  }
  return undefined;
}

function hasNamedAbove(
  draft: Draft,
  projectId: Id,
  { id, named }: { readonly id: Id; readonly named: ReadonlySet<Id> },
): boolean {
  for (const task of upwards(draft, projectId, id)) if (task.id !== id && named.has(task.id)) return true;
  return false;
}

/** True when the tasks already stand there in this order, so that a drop in the same place is no step to undo. */
function isThere(
  draft: Draft,
  projectId: Id,
  { moved, place }: { readonly moved: readonly Id[]; readonly place: Place },
): boolean {
  const siblings = draft.siblings(projectId, place.parentId);
  const from =
    place.afterId === undefined
      ? siblings.length - moved.length
      : place.afterId === null
        ? 0
        : siblings.findIndex(({ id }) => id === place.afterId) + 1;
  return moved.every((id, at) => siblings[from + at]?.id === id);
}

interface Gap {
  readonly place: Place;
  readonly movedIds: ReadonlySet<Id>;
  readonly count: number;
}

/**
 * Ranks for tasks that go to a place. Where there is no room (two peers minted the same rank, a rank is damaged or has grown long),
 * siblings get new ranks on the way.
 */
function placeRanks(draft: Draft, projectId: Id, { place, movedIds, count }: Gap): readonly string[] {
  const all = draft.siblings(projectId, place.parentId);
  const siblings = movedIds.size === 0 ? all : all.filter(({ id }) => !movedIds.has(id));
  const at = place.afterId === undefined ? siblings.length : place.afterId === null ? 0 : positionAfter(siblings, place.afterId);
  const before = at === 0 ? null : (siblings[at - 1]?.rank ?? null);
  const after = siblings[at]?.rank ?? null;
  if (hasRoom(before, after)) {
    const ranks = ranksBetween(before, after, count);
    if (ranks.every((rank) => rank.length <= LONG_RANK)) return ranks;
  }
  const fresh = ranksBetween(null, null, siblings.length + count);
  for (const [index, { id }] of [...siblings].entries()) {
    setFields(draft, { kind: 'task', projectId, id }, { rank: fresh[index < at ? index : index + count] });
  }
  return fresh.slice(at, at + count);
}

function positionAfter(siblings: readonly Sibling[], afterId: Id): number {
  // New tasks mostly follow the last one.
  if (siblings.at(-1)?.id === afterId) return siblings.length;
  return siblings.findIndex(({ id }) => id === afterId) + 1;
}

function hasRoom(before: string | null, after: string | null): boolean {
  return (
    (before === null || isRank(before)) &&
    (after === null || isRank(after)) &&
    (before === null || after === null || before < after)
  );
}
