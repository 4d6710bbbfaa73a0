import { ChevronDown, ChevronRight, Diamond, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Presence } from '../../shared/contract/sync-status.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { RowModel } from './row-model.ts';
import type { HandlersBox } from './row-handlers.ts';
import type { ListRow } from './visible-rows.ts';

/** So far a level of the outline is moved in. */
export const INDENT_PX = 18;

interface NameCellProps {
  readonly row: ListRow;
  readonly model: RowModel;
  /** Who else looks at the task now. */
  readonly peers: readonly Presence[];
  readonly handlers: HandlersBox;
}

/** A task's name in its place in the outline, what keeps it, and who looks at it. */
export function NameCell({ row, model, peers, handlers }: NameCellProps): ReactNode {
  const reason = model.task.blocked?.reason;
  return (
    <span className="name-cell" style={{ paddingInlineStart: row.depth * INDENT_PX }}>
      {row.expandable ? (
        <button
          type="button"
          className="name-cell__fold"
          tabIndex={-1}
          aria-label={row.expanded ? t('list.collapse') : t('list.expand')}
          onClick={(event) => {
            event.stopPropagation();
            handlers.current.list.toggleFold(row.id);
          }}
        >
          {row.expanded ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        </button>
      ) : (
        <span className="name-cell__fold" />
      )}
      {model.schedule?.milestone ? (
        <Diamond size={11} className="name-cell__milestone" aria-label={t('list.milestone')} role="img" />
      ) : null}
      <span className="ellipsis name-cell__text" dir="auto">
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
      <button
        type="button"
        className="name-cell__open"
        tabIndex={-1}
        aria-label={t('list.open')}
        title={t('list.open')}
        onClick={() => handlers.current.onOpenTask(row.id)}
      >
        <PanelRight size={14} />
      </button>
    </span>
  );
}
