import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { BOARD_AXES, type BoardAxis } from '../layout/board-columns.ts';

/** The id of the filter's field, which a key of the board goes to. */
export const FILTER_ID = 'board-filter';

interface BoardToolbarProps {
  readonly axis: BoardAxis;
  readonly onAxis: (axis: BoardAxis) => void;
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  /** Enter, the arrow down and Escape go back to the cards. */
  readonly onLeaveFilter: () => void;
  readonly selected: number;
  /** The filter leaves no card. */
  readonly unfit: boolean;
}

/** What the columns stand for, and which cards show. */
export function BoardToolbar(props: BoardToolbarProps): ReactNode {
  const { filter, onFilter, onLeaveFilter } = props;
  return (
    <div className="board-toolbar" role="toolbar" aria-label={t('board.toolbar')}>
      <Segmented
        label={t('board.by')}
        value={props.axis}
        options={BOARD_AXES.map((id) => ({ id, label: t(`board.by.${id}`) }))}
        onChange={props.onAxis}
      />
      <span className="board-filter">
        <Search size={14} aria-hidden="true" />
        <input
          id={FILTER_ID}
          className="input"
          type="search"
          aria-label={t('board.filter')}
          placeholder={t('board.filter')}
          value={filter}
          onChange={(event) => onFilter(event.target.value)}
          onKeyDown={(event) => {
            // The arrows belong to the text, not to the toolbar around it.
            event.stopPropagation();
            if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
            event.preventDefault();
            if (event.key === 'Escape') onFilter('');
            onLeaveFilter();
          }}
        />
      </span>
      <span className="faint" role="status">
        {props.unfit ? t('board.filter.none', { text: filter.trim() }) : ''}
      </span>
      <span className="spring" />
      {props.selected > 1 ? <span className="badge">{t('board.selected', { n: props.selected })}</span> : null}
    </div>
  );
}
