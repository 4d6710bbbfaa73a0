import { lazy, Suspense, type ReactNode } from 'react';
import type { BoardViewProps } from '../board/board-view.tsx';
import type { DecisionsViewProps } from '../decisions/decisions-view.tsx';
import type { InboxViewProps } from '../inbox/inbox-view.tsx';
import type { MyWorkViewProps } from '../my-work/my-work-view.tsx';
import type { PortfolioViewProps } from '../portfolio/portfolio-view.tsx';
import type { WorkloadViewProps } from '../workload/workload-view.tsx';
import type { Id } from '../../shared/model/id.ts';
import type * as Panel from '../task-panel/task-panel.tsx';
import type * as Dialogs from './shell-dialogs.tsx';
import { t } from '../texts/t.ts';

const BoardView = lazy(async () => ({ default: (await import('../board/board-view.tsx')).BoardView }));
const DecisionsView = lazy(async () => ({ default: (await import('../decisions/decisions-view.tsx')).DecisionsView }));
const GanttView = lazy(async () => ({ default: (await import('../gantt/gantt-view.tsx')).GanttView }));
const InboxView = lazy(async () => ({ default: (await import('../inbox/inbox-view.tsx')).InboxView }));
const MyWorkView = lazy(async () => ({ default: (await import('../my-work/my-work-view.tsx')).MyWorkView }));
const PortfolioView = lazy(async () => ({ default: (await import('../portfolio/portfolio-view.tsx')).PortfolioView }));
const PeopleScreen = lazy(async () => ({ default: (await import('../people/people-screen.tsx')).PeopleScreen }));
const TrashScreen = lazy(async () => ({ default: (await import('../trash/trash-screen.tsx')).TrashScreen }));
const WorkloadView = lazy(async () => ({ default: (await import('../workload/workload-view.tsx')).WorkloadView }));

/** The dialogs of the shell. */
export function importDialogs(): Promise<typeof Dialogs> {
  return import('./shell-dialogs.tsx');
}

export function importTaskPanel(): Promise<typeof Panel> {
  return import('../task-panel/task-panel.tsx');
}

interface GanttProps {
  readonly projectId: Id;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
  readonly onOpenTask: (id: Id) => void;
}

export function LazyGantt({ selectedIds, onSelect, ...rest }: GanttProps): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <GanttView {...rest} selectedIds={[...selectedIds]} onSelect={(ids) => onSelect(new Set(ids))} />
    </Suspense>
  );
}

export function LazyBoard(props: BoardViewProps): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <BoardView {...props} />
    </Suspense>
  );
}

export function LazyPeople(): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <PeopleScreen />
    </Suspense>
  );
}

export function LazyTrash(): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <TrashScreen />
    </Suspense>
  );
}

export function LazyDecisions(props: DecisionsViewProps): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <DecisionsView {...props} />
    </Suspense>
  );
}

export function LazyInbox(props: InboxViewProps): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <InboxView {...props} />
    </Suspense>
  );
}

export function LazyMyWork(props: MyWorkViewProps): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <MyWorkView {...props} />
    </Suspense>
  );
}

export function LazyPortfolio(props: PortfolioViewProps): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <PortfolioView {...props} />
    </Suspense>
  );
}

export function LazyWorkload(props: WorkloadViewProps): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <WorkloadView {...props} />
    </Suspense>
  );
}

function Waiting(): ReactNode {
  return (
    <p className="splash faint" aria-busy="true">
      {t('app.opening')}
    </p>
  );
}
