import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type * as Panel from '../task-panel/task-panel.tsx';
import type * as Dialogs from './shell-dialogs.tsx';
import { t } from '../texts/t.ts';

export const LazyBoard = lazily(async () => (await import('../board/board-view.tsx')).BoardView);
export const LazyDecisions = lazily(async () => (await import('../decisions/decisions-view.tsx')).DecisionsView);
export const LazyInbox = lazily(async () => (await import('../inbox/inbox-view.tsx')).InboxView);
export const LazyMyWork = lazily(async () => (await import('../my-work/my-work-view.tsx')).MyWorkView);
export const LazyPeople = lazily(async () => (await import('../people/people-screen.tsx')).PeopleScreen);
export const LazyPortfolio = lazily(async () => (await import('../portfolio/portfolio-view.tsx')).PortfolioView);
export const LazyTrash = lazily(async () => (await import('../trash/trash-screen.tsx')).TrashScreen);
export const LazyWorkload = lazily(async () => (await import('../workload/workload-view.tsx')).WorkloadView);
const GanttView = lazily(async () => (await import('../gantt/gantt-view.tsx')).GanttView);

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

/** The Gantt keeps what is selected as a list; the other views of a project as a set. */
export function LazyGantt({ selectedIds, onSelect, ...rest }: GanttProps): ReactNode {
  return <GanttView {...rest} selectedIds={[...selectedIds]} onSelect={(ids) => onSelect(new Set(ids))} />;
}

/** A view that is loaded when it is first shown. */
function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactNode {
  const View = lazy(async () => ({ default: await load() }));
  return (props) => (
    <Suspense fallback={<Waiting />}>
      <View {...props} />
    </Suspense>
  );
}

/** What shows until a view is loaded, or its plan is read. */
export function Waiting(): ReactNode {
  return (
    <p className="splash faint" aria-busy="true">
      {t('app.opening')}
    </p>
  );
}
