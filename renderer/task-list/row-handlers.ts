import type { Id } from '../../shared/model/id.ts';
import type { Blocker, Task } from '../../shared/model/task.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { ListSource } from './row-model.ts';
import type { ListCommands } from './use-list-commands.ts';
import type { ListState } from './use-list-state.ts';

/** Asks once why tasks are blocked, and then goes on with the answer; without one nothing happens. */
export type AskWhyBlocked = (targets: readonly Pick<Task, 'id' | 'name'>[], goOn: (blocked: Blocker) => void) => void;

/** What a row calls back. */
export interface RowHandlers {
  readonly source: ListSource;
  readonly list: ListState;
  readonly layout: ColumnLayout;
  readonly commands: ListCommands;
  readonly focusGrid: () => void;
  readonly onOpenTask: (id: Id) => void;
  readonly askWhyBlocked: AskWhyBlocked;
}

/** One box for all renders, so that a row that stands still need not render again to call the newest. */
export interface HandlersBox {
  readonly current: RowHandlers;
}
