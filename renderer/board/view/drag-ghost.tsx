import type { ReactNode, RefObject } from 'react';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { DragView } from './use-card-drag.ts';

interface DragGhostProps {
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly plan: PlanReplica;
  readonly drag: DragView | null;
}

/** What hangs on the pointer: the first of the cards that are dragged, and how many. It stays in the page, so that it can be placed before it shows. */
export function DragGhost({ ghost, plan, drag }: DragGhostProps): ReactNode {
  const [first] = drag?.taskIds ?? [];
  const count = drag?.taskIds.length ?? 0;
  return (
    <div ref={ghost} className="board-ghost" aria-hidden="true" hidden={drag === null}>
      <span className="board-ghost__name ellipsis" dir="auto">
        {first === undefined ? '' : plan.tables.task.get(first)?.name}
      </span>
      {count > 1 ? <span className="board-ghost__count numeric">{count}</span> : null}
    </div>
  );
}
