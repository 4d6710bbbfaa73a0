import { useCallback, type KeyboardEvent } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { moveObstacle, moveTasks, type PlanWorld } from '../../replica/move-tasks.ts';
import { linkTasks, resizeObstacle, resizeTask, setProgress } from '../gesture/edit-commands.ts';
import { keyAction, type KeyAction } from '../gesture/key-action.ts';
import { isHeld } from '../gesture/preview.ts';
import { selectTask } from '../gesture/selection.ts';
import { COLLAPSED, OPEN, type RowList } from '../layout/row-list.ts';
import { readsRightToLeft } from '../../ui/along-reading.ts';
import { t } from '../../texts/t.ts';
import type { Move } from '../../ui/move-commands.ts';
import type { LinkKeys } from './link-keys.ts';
import type { GanttEditing } from './use-gantt-editing.ts';

export interface GanttKeysInput {
  readonly rows: RowList;
  readonly selectedIds: readonly Id[];
  readonly activeId: Id | null;
  /** Where a range begins. */
  readonly anchorId: Id | null;
  readonly pageRows: () => number;
  readonly snapMin: () => number;
  readonly editing: GanttEditing;
  readonly activate: (id: Id, anchor: boolean) => void;
  readonly onSelect: (ids: readonly Id[]) => void;
  readonly onOpenTask: (id: Id) => void;
  readonly fold: (id: Id, closed: boolean) => void;
  readonly view: { readonly zoom: (direction: 'in' | 'out') => void; readonly fit: () => void; readonly today: () => void };
  readonly cancel: () => boolean;
  /** What keys do with links, as they are now. */
  readonly links: () => LinkKeys;
  readonly announce: (text: string) => void;
  readonly outline: (move: Move) => void;
  /** Opens the menu or the reasons of a task beside its row. */
  readonly popUp: (kind: 'menu' | 'why', id: Id) => void;
}

const PROGRESS_STEP_PCT = 10;

/** The keyboard of the Gantt. A key that does nothing here goes on to the rest of the window. */
export function useGanttKeys(input: GanttKeysInput): (event: KeyboardEvent) => void {
  return useCallback(
    (event: KeyboardEvent) => {
      const action = keyAction(event, readsRightToLeft());
      if (action === null || !perform(action, input)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    [input],
  );
}

function perform(action: KeyAction, input: GanttKeysInput): boolean {
  const { rows, activeId, view } = input;
  const row = activeId === null ? -1 : (rows.rowOf.get(activeId) ?? -1);
  switch (action.kind) {
    case 'row':
      return goTo(row + action.by, action.extend, input);
    case 'page':
      return goTo(row + action.direction * Math.max(1, input.pageRows() - 1), action.extend, input);
    case 'row-edge':
      return goTo(action.edge === 'first' ? 0 : rows.ids.length - 1, action.extend, input);
    case 'fold':
      return foldAt(row, action.to, input);
    case 'move':
    case 'resize':
      return nudge(action, input);
    case 'progress':
      return say(action.direction, input);
    case 'link':
      return linkSelected(input);
    case 'open':
      if (input.links().edit()) return true;
      if (activeId !== null) input.onOpenTask(activeId);
      return activeId !== null;
    case 'why':
    case 'menu':
      if (activeId !== null) input.popUp(action.kind, activeId);
      return activeId !== null;
    case 'outline':
      input.outline(action.move);
      return true;
    case 'toggle-selection':
      if (activeId !== null) input.onSelect(selectTask(selectionOf(input), activeId, 'toggle'));
      return activeId !== null;
    case 'select-all':
      input.onSelect(rows.ids);
      return true;
    case 'zoom':
      view.zoom(action.direction);
      return true;
    case 'fit':
      view.fit();
      return true;
    case 'today':
      view.today();
      return true;
    case 'delete-link':
      return input.links().remove();
    case 'walk-links':
      if (activeId !== null) input.links().walk(activeId, action.direction);
      return activeId !== null;
    case 'cancel':
      return input.cancel() || input.links().deselect();
  }
}

function selectionOf({ rows, selectedIds, anchorId }: GanttKeysInput) {
  return { rowIds: rows.ids, rowOf: rows.rowOf, selectedIds, anchorId };
}

function goTo(row: number, extend: boolean, input: GanttKeysInput): boolean {
  const id = input.rows.ids[Math.max(0, Math.min(input.rows.ids.length - 1, row))];
  if (id === undefined) return false;
  input.activate(id, !extend);
  input.onSelect(selectTask(selectionOf(input), id, extend ? 'range' : 'replace'));
  return true;
}

function foldAt(row: number, to: 'open' | 'close', input: GanttKeysInput): boolean {
  const { rows } = input;
  const id = rows.ids[row];
  if (id === undefined) return false;
  if (to === 'open' && rows.fold[row] === COLLAPSED) input.fold(id, false);
  else if (to === 'close' && rows.fold[row] === OPEN) input.fold(id, true);
  else if (to === 'open' && rows.fold[row] === OPEN) return goTo(row + 1, false, input);
  else if (to === 'close' && (rows.parentRow[row] ?? -1) >= 0) return goTo(rows.parentRow[row] ?? 0, false, input);
  return true;
}

/** Says that a task is a step further, or less far. */
function say(direction: 1 | -1, { activeId, editing, snapMin, announce }: GanttKeysInput): boolean {
  if (activeId === null) return false;
  const world = editing.world(snapMin());
  const schedule = world.scheduleOf(activeId);
  if (schedule?.summary === true) announce(t('gantt.obstacle.summary'));
  const steps = Math.round((schedule?.progressPct ?? 0) / PROGRESS_STEP_PCT) + direction;
  const commands = schedule?.summary === true ? [] : setProgress(world, activeId, steps * PROGRESS_STEP_PCT);
  if (commands.length > 0) void editing.commit(t('gantt.step.progress'), commands);
  return true;
}

/** Each selected task waits for the one above it. */
function linkSelected({ rows, selectedIds, editing, snapMin, announce }: GanttKeysInput): boolean {
  const inOrder = selectedIds.toSorted((a, b) => (rows.rowOf.get(a) ?? 0) - (rows.rowOf.get(b) ?? 0));
  const world = editing.world(snapMin());
  const commands = inOrder.flatMap((id, at) => {
    const before = inOrder[at - 1];
    return before === undefined ? [] : linkTasks(world, { id: before, end: 'finish' }, { id, end: 'start' });
  });
  const preview = commands.length === 0 ? null : editing.previewPort(commands);
  if (preview === null) announce(t('gantt.link-none'));
  else if (!preview.ok) announce(preview.message);
  else void editing.commit(t('gantt.step.link'), commands);
  return true;
}

/** Moves or resizes by one step of the grid: at once, as one undoable step. */
function nudge(action: Extract<KeyAction, { kind: 'move' | 'resize' }>, input: GanttKeysInput): boolean {
  const { activeId, editing } = input;
  if (activeId === null) return false;
  const snapMin = input.snapMin();
  const world = editing.world(snapMin);
  const obstacle = action.kind === 'move' ? moveObstacle(world, activeId) : resizeObstacle(world, activeId);
  if (obstacle !== null) {
    input.announce(t(`gantt.obstacle.${obstacle}`));
    return true;
  }
  const ids = input.selectedIds.includes(activeId) ? input.selectedIds : [activeId];
  const commands =
    action.kind === 'move'
      ? nudged(world, { ids, anchorId: activeId, direction: action.direction })
      : resizeTask(world, activeId, action.direction * snapMin);
  if (commands.length === 0) return true;
  const preview = editing.previewPort(commands);
  if (!preview.ok || isHeld(preview)) input.announce(preview.ok ? t('gantt.held') : preview.message);
  else void editing.commit(action.kind === 'move' ? t('gantt.step.move', { n: ids.length }) : t('gantt.step.resize'), commands);
  return true;
}

/** A step back over a weekend lands on the same Monday again: then the step is made longer until it leaves it. */
function nudged(
  world: PlanWorld,
  { ids, anchorId, direction }: { readonly ids: readonly Id[]; readonly anchorId: Id; readonly direction: 1 | -1 },
) {
  for (let steps = 1; steps <= 400; steps += 1) {
    const commands = moveTasks(world, ids, { anchorId, shiftMin: direction * steps * world.snapMin });
    if (commands.length > 0) return commands;
  }
  return [];
}
