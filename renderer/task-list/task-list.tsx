import { useDeferredValue, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { BlockedDialog } from '../ui/blocked-dialog.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { DragLabel } from './drag-marks.tsx';
import { GridHead } from './grid-head.tsx';
import { ListSourceContext } from './list-source-context.ts';
import { ListToolbar } from './list-toolbar.tsx';
import { cellId, useListState } from './use-list-state.ts';
import { PasteReport } from './paste-report.tsx';
import type { AskWhyBlocked, RowHandlers } from './row-handlers.ts';
import { TaskRows } from './task-rows.tsx';
import { useArrangedRows } from './use-arranged-rows.ts';
import { useCellDrag } from './use-cell-drag.ts';
import { layoutStyle } from './use-column-drag.ts';
import { useFolded } from './use-folded.ts';
import { useListCommands } from './use-list-commands.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListSource } from './use-list-source.ts';
import { useListView } from './use-list-view.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useSheet } from './use-sheet.ts';
import './task-list.css';

interface TaskListProps {
  readonly project: Project;
  readonly plan: PlanReplica;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
  readonly onOpenTask: (id: Id) => void;
}

/** Tasks that wait for the reason why they are blocked, and what happens with it. */
interface Asking {
  readonly targets: Parameters<AskWhyBlocked>[0];
  readonly goOn: Parameters<AskWhyBlocked>[1];
}

/** The plan as an outline in a grid, edited in place. Only the rows in sight are in the page. */
export function TaskList({ project, plan, selectedIds, onSelect, onOpenTask }: TaskListProps): ReactNode {
  const people = useReplica((state) => state.workspace.person);
  const compact = useReplica((state) => state.settings['density'] === 'compact');
  const source = useListSource(project, plan);
  const viewState = useListView(project.id);
  const { layout, view } = viewState;
  // What is typed shows at once; the rows follow when there is time, within the same frame where few change.
  const arranged = useDeferredValue(view);
  const folds = useFolded(project.id, arranged);
  const { rows, inOutline, fitting } = useArrangedRows(source, arranged, folds.folded);
  const list = useListState({ plan, rows, layout, selectedIds, onSelect, folds });
  const commands = useListCommands({ source, list, selectedIds });
  const [asking, setAsking] = useState<Asking | null>(null);
  const askWhyBlocked: AskWhyBlocked = (targets, goOn) => setAsking({ targets, goOn });
  const sheet = useSheet({ source, list, layout, askWhyBlocked });
  const gridRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const rowPx = compact ? 28 : 34;
  const rowDrag = useRowDrag({
    plan,
    rows: list.rows,
    rowPx,
    selectedIds,
    gridRef,
    bodyRef,
    mayMove: () => inOutline || commands.sayOrderFirst(),
    onDrop: (command) => void commands.drop(command),
  });

  const activeCellId = cellId(list.active.rowId, list.active.column);
  const focusGrid = (): void => gridRef.current?.focus({ preventScroll: true });
  const now: RowHandlers = { source, list, layout, commands, focusGrid, onOpenTask, askWhyBlocked };
  const handlers = useRef(now);
  useLayoutEffect(() => {
    handlers.current = now;
  });
  const cellDrag = useCellDrag({ rowPx, layout, gridRef, bodyRef, handlers });
  const onKeyDown = useListKeys({ list, view: viewState, sheet, commands, rowPx, gridRef, onOpenTask });

  return (
    <div className="task-list">
      {selectedIds.size > 1 ? (
        <BulkBar
          source={source}
          ids={selectedIds}
          askWhyBlocked={askWhyBlocked}
          onDelete={() => void commands.remove()}
          onClear={() => {
            list.activate(list.active.rowId, list.active.column);
            focusGrid();
          }}
        />
      ) : (
        <ListSourceContext value={source}>
          <ListToolbar projectId={project.id} state={viewState} fitting={fitting} taskCount={plan.resolved.order.length} />
        </ListSourceContext>
      )}
      <div
        ref={gridRef}
        className="task-grid"
        role="treegrid"
        tabIndex={0}
        aria-label={t('list.label', { name: project.name })}
        aria-rowcount={list.rows.length + 2}
        aria-colcount={layout.columns.length}
        aria-multiselectable
        aria-activedescendant={activeCellId}
        style={layoutStyle(layout)}
        onKeyDown={onKeyDown}
        onCopy={sheet.onCopy}
        onCut={sheet.onCut}
        onPaste={sheet.onPaste}
      >
        <GridHead state={viewState} gridRef={gridRef} />
        <TaskRows
          source={source}
          layout={layout}
          list={list}
          rowPx={rowPx}
          bodyRef={bodyRef}
          handlers={handlers}
          drag={rowDrag.drag}
          onPointerDown={(event) => {
            rowDrag.onPointerDown(event);
            cellDrag.onPointerDown(event);
          }}
        />
        {list.rows.length === 0 && fitting !== null ? <p className="task-grid__none soft">{t('filter.empty')}</p> : null}
      </div>
      <DragLabel drag={rowDrag.drag} plan={plan} />
      {sheet.refused.length === 0 ? null : (
        <PasteReport
          refused={sheet.refused}
          onClose={() => {
            sheet.dismiss();
            focusGrid();
          }}
        />
      )}
      {asking === null ? null : (
        <BlockedDialog
          targets={asking.targets}
          people={people}
          tasks={plan.resolved.tasks}
          onClose={() => {
            setAsking(null);
            focusGrid();
          }}
          onBlock={asking.goOn}
        />
      )}
    </div>
  );
}
