import type { Command, FieldsOf, RecordCommand } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplicaHandle } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { oneStep } from '../ui/one-step.ts';
import type { ColumnId } from './columns.ts';
import { editCommand } from './edit-command.ts';
import { assignCommand } from './edit-links.ts';
import { moveCommand, parentOf, topsOf, type Move } from '../ui/move-commands.ts';
import type { ListSource, RowModel } from './row-model.ts';
import { NEW_ROW, type ListState } from './use-list-state.ts';

/** What the list asks for, each as one undoable step. */
export interface ListCommands {
  update(id: Id, fields: FieldsOf<'task'>): Promise<boolean>;
  /** Takes a typed cell; gives why it can't be read, or null. */
  edit(row: RowModel, column: ColumnId, text: string): string | null;
  assign(row: RowModel, personIds: ReadonlySet<Id>): void;
  /** Adds a task at the end, and leaves the cursor where the next one is written. */
  append(name: string): Promise<void>;
  /** Makes the task of the draft line, and puts the cursor on it. */
  insert(name: string): Promise<void>;
  remove(): Promise<void>;
  move(move: Move): void;
  /** Does what a drop means, and unfolds nothing. */
  drop(command: Command): Promise<boolean>;
  /** Says that rows only move in the outline. */
  sayOrderFirst(): false;
}

interface ListCommandsOptions {
  readonly source: ListSource;
  readonly list: ListState;
  readonly selectedIds: ReadonlySet<Id>;
}

export function useListCommands({ source, list, selectedIds }: ListCommandsOptions): ListCommands {
  const actions = useActions();
  const replica = useReplicaHandle();
  const { project, plan } = source;
  const projectId = project.id;
  const activeId = list.active.rowId;
  const chosen = selectedIds.size > 0 || activeId === NEW_ROW ? selectedIds : new Set([activeId]);

  async function append(name: string): Promise<void> {
    list.activate(NEW_ROW, list.nameColumn, { edit: '' });
    // Under the summary that the last line belongs to; outdenting takes it further up.
    const last = plan.resolved.order.at(-1);
    const parentId = last === undefined ? null : parentOf(plan.resolved, last);
    await actions.run({ type: 'task.create', projectId, id: actions.newId(), place: { parentId }, fields: { name } });
  }

  async function insert(name: string): Promise<void> {
    const place = list.draftPlace;
    if (!place) return;
    const id = actions.newId();
    list.endDraft(id);
    await actions.run({ type: 'task.create', projectId, id, place, fields: { name } });
  }

  async function remove(): Promise<void> {
    const tops = topsOf(plan.resolved, chosen);
    const [first] = tops;
    if (first === undefined) return;
    const next = nextAfter(list, new Set(tops));
    const commands = tops.map((id): RecordCommand => ({ type: 'task.delete', projectId, id }));
    const message = t('list.deleted', { n: tops.length, name: plan.tables.task.get(first)?.name ?? '' });
    const command = oneStep(t('step.delete-tasks', { n: tops.length }), commands);
    if (command && (await actions.run(command, { message }))) list.activate(next, list.active.column);
  }

  return {
    append,
    insert,
    remove,
    update: (id, fields) => actions.run({ type: 'task.update', projectId, id, fields }),
    edit: (row, column, text) => {
      const command = editCommand(source, row, column, text);
      if (!command.ok) return command.error;
      if (command.value) void actions.run(command.value);
      return null;
    },
    assign: (row, personIds) => {
      const command = assignCommand(
        source,
        row,
        [...personIds].map((personId) => ({ personId })),
      );
      if (command) void actions.run(command);
    },
    drop: (command) => actions.run(command),
    sayOrderFirst: () => {
      replica.notify({ severity: 'info', message: t('list.order-first'), undoable: false });
      return false;
    },
    move: (move) => {
      const command = moveCommand(plan.resolved, projectId, chosen, move);
      if (command) void actions.run(command);
      else if (topsOf(plan.resolved, chosen).length > 1)
        replica.notify({ severity: 'info', message: t('list.move-siblings'), undoable: false });
    },
  };
}

/** Where the cursor goes when rows leave: the row after them, else the one before. */
function nextAfter(list: ListState, leaving: ReadonlySet<Id>): Id {
  const from = list.indexOf(list.active.rowId);
  const staying = (id: Id): boolean => !leaving.has(id);
  return (
    list.rows.slice(from).find(({ id }) => staying(id))?.id ??
    list.rows.slice(0, from).findLast(({ id }) => staying(id))?.id ??
    NEW_ROW
  );
}
