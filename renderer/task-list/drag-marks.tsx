import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import type { RowDrag } from './use-row-drag.ts';

/** Where dragged rows would go: a line between two rows, or a frame around the one that would take them in. */
export function DropMark({ drag }: { readonly drag: RowDrag | null }): ReactNode {
  if (!drag?.drop) return null;
  const { where, topPx, depth } = drag.drop;
  return (
    <div
      className={where === 'inside' ? 'drop-mark drop-mark--inside' : 'drop-mark'}
      style={{ transform: `translateY(${topPx}px)`, marginInlineStart: where === 'inside' ? 0 : depth * 18 }}
      aria-hidden="true"
    />
  );
}

/** What is dragged, beside the pointer. */
export function DragLabel({ drag, plan }: { readonly drag: RowDrag | null; readonly plan: PlanReplica }): ReactNode {
  if (!drag) return null;
  const [id] = drag.ids;
  return (
    <div
      className={drag.drop ? 'drag-label' : 'drag-label drag-label--nowhere'}
      style={{ transform: `translate(${drag.x + 14}px, ${drag.y + 10}px)` }}
      aria-hidden="true"
    >
      {t('list.moving', { n: drag.ids.size, name: plan.tables.task.get(id ?? '')?.name ?? '' })}
    </div>
  );
}
