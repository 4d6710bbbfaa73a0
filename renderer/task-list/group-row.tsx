import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import type { ColumnLayout } from './column-layout.ts';
import { cellId } from './use-list-state.ts';
import type { ListRow } from './visible-rows.ts';

interface GroupRowProps {
  readonly row: ListRow & Required<Pick<ListRow, 'group'>>;
  readonly layout: ColumnLayout;
  readonly topPx: number;
  readonly index: number;
  readonly activeColumn: number;
  readonly onPress: () => void;
}

/** The head of a group: pressed, it folds. */
export function GroupRow({ row, layout, topPx, index, activeColumn, onPress }: GroupRowProps): ReactNode {
  const count = t('group.count', { n: row.group.count });
  return (
    <div
      className="task-row task-row--group"
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={row.expanded}
      style={{ transform: `translateY(${topPx}px)` }}
      onClick={onPress}
    >
      <div
        id={cellId(row.id, Math.max(0, activeColumn))}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={layout.columns.length}
        className={activeColumn >= 0 ? 'cell cell--group cell--active' : 'cell cell--group'}
      >
        {row.expanded ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
        <strong>{row.group.label}</strong>
        <span className="faint numeric">{count}</span>
      </div>
    </div>
  );
}
