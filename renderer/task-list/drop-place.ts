import type { Command, Place } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';
import { parentOf, topsOf } from '../ui/move-commands.ts';

/** Where dragged rows would go, seen from the row under the pointer. */
export interface DropSpot {
  readonly targetId: Id;
  readonly where: 'before' | 'inside' | 'after';
}

/** The spot under the pointer: the middle half of a row is inside it. `share`: how far down the row, 0 to 1. */
export function spotAt(targetId: Id, share: number): DropSpot {
  return { targetId, where: share < 0.25 ? 'before' : share > 0.75 ? 'after' : 'inside' };
}

/** The one command that drops tasks at a spot, or null where they can't go or already are. After an unfolded summary means before its first task. */
export function dropCommand(
  { resolved, projectId }: { readonly resolved: ResolvedProject; readonly projectId: Id },
  ids: ReadonlySet<Id>,
  { targetId, where, expanded }: DropSpot & { readonly expanded: boolean },
): Extract<Command, { type: 'task.move' }> | null {
  const tops = topsOf(resolved, ids);
  const { position, end } = resolved.hierarchy;
  const target = position.get(targetId);
  if (target === undefined || tops.length === 0) return null;
  const contains = (id: Id): boolean => {
    const at = position.get(id) ?? Infinity;
    return target >= at && target < (end[at] ?? 0);
  };
  if (tops.some(contains)) return null;
  const place = placeAt(resolved, { targetId, where: where === 'after' && expanded ? 'first-inside' : where }, new Set(tops));
  return isThere(resolved, tops, place) ? null : { type: 'task.move', projectId, ids: tops, place };
}

function placeAt(
  resolved: ResolvedProject,
  { targetId, where }: { readonly targetId: Id; readonly where: DropSpot['where'] | 'first-inside' },
  moving: ReadonlySet<Id>,
): Place {
  const parentId = parentOf(resolved, targetId);
  switch (where) {
    case 'inside':
      return { parentId: targetId };
    case 'first-inside':
      return { parentId: targetId, afterId: null };
    case 'after':
      return { parentId, afterId: targetId };
    case 'before': {
      const siblings = (resolved.children.get(parentId) ?? []).filter((id) => !moving.has(id));
      return { parentId, afterId: siblings[siblings.indexOf(targetId) - 1] ?? null };
    }
  }
}

/** Whether the tasks stand there already, one after another. */
function isThere(resolved: ResolvedProject, tops: readonly Id[], { parentId, afterId }: Place): boolean {
  const siblings = resolved.children.get(parentId) ?? [];
  const at = siblings.indexOf(tops[0] ?? '');
  if (at < 0 || tops.some((id, index) => siblings[at + index] !== id)) return false;
  return afterId === undefined ? at + tops.length === siblings.length : (siblings[at - 1] ?? null) === afterId;
}
