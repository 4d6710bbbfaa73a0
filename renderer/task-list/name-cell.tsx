import { ChevronDown, ChevronRight, Diamond, PanelRight } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { Presence } from '../../shared/contract/sync-status.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { RowModel } from './row-model.ts';
import type { ListRow } from './visible-rows.ts';

/** So far a level of the outline is moved in. */
const INDENT_PX = 18;

const EDGE_PX = 8;

/** What the button that folds takes, and the gap after it. */
const FOLD_PX = 24;

/** Where a line's name begins: those of one level stand below each other, with or without something to fold. */
export function namePadding({ depth, expandable }: Pick<ListRow, 'depth' | 'expandable'>): CSSProperties {
  return { paddingInlineStart: EDGE_PX + depth * INDENT_PX + (expandable ? 0 : FOLD_PX) };
}

interface NameCellProps {
  readonly row: ListRow;
  readonly model: RowModel;
  /** Who else looks at the task now. */
  readonly peers: readonly Presence[];
}

/** A task's name in its place in the outline, what keeps it, and who looks at it. What its buttons do stands in `useRowClicks`. */
export function NameCell({ row, model, peers }: NameCellProps): ReactNode {
  const reason = model.task.blocked?.reason;
  return (
    <>
      {row.expandable ? (
        <button
          type="button"
          className="name-cell__fold"
          tabIndex={-1}
          aria-label={row.expanded ? t('list.collapse') : t('list.expand')}
        >
          {row.expanded ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        </button>
      ) : null}
      {model.schedule?.milestone ? (
        <Diamond size={11} className="name-cell__milestone" aria-label={t('list.milestone')} role="img" />
      ) : null}
      <span className="name-cell__text" dir="auto">
        {model.task.name}
      </span>
      {peers.map(({ clientId, name, colour }) => (
        <Avatar key={clientId} name={name} colour={colour} />
      ))}
      {reason ? (
        <span className="ellipsis name-cell__reason" dir="auto" title={t('list.blocked', { reason })}>
          {reason}
        </span>
      ) : null}
      {model.schedule?.critical && !model.summary ? <span className="visually-hidden">{t('list.critical')}</span> : null}
      <button type="button" className="name-cell__open" tabIndex={-1} aria-label={t('list.open')} title={t('list.open')}>
        <PanelRight size={14} />
      </button>
    </>
  );
}
