import type { Id } from '../../shared/model/id.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { ListCommands } from './use-list-commands.ts';
import type { ListState } from './use-list-state.ts';

/** What a row calls back. */
export interface RowHandlers {
  readonly list: ListState;
  readonly layout: ColumnLayout;
  readonly commands: ListCommands;
  readonly focusGrid: () => void;
  readonly onOpenTask: (id: Id) => void;
  readonly onBlock: (id: Id) => void;
}

/** One box for all renders, so that a row that stands still need not render again to call the newest. */
export interface HandlersBox {
  readonly current: RowHandlers;
}
