import { ChartGantt } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useOpenPlans } from '../replica/use-open-plans.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { baselineSetting } from '../ui/baselines.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { nowMin, todayDay } from '../ui/format-date.ts';
import { PORTFOLIO_GROUPINGS, portfolioLines } from './layout/portfolio-groups.ts';
import { portfolioRows } from './layout/portfolio-rows.ts';
import { PORTFOLIO_ZOOMS } from './layout/portfolio-scale.ts';
import './portfolio.css';
import { taskAt } from './layout/task-at.ts';
import { PortfolioGrid } from './view/portfolio-grid.tsx';
import { useOverload } from './view/use-overload.ts';
import { useWeekStart } from '../ui/week-start.ts';

export interface PortfolioViewProps {
  readonly onOpenProject: (projectId: Id) => void;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
  /** Opens a project's time line with a task of it. */
  readonly onOpenGantt: (projectId: Id, taskId: Id | null) => void;
}

const ZOOM_SETTING = 'portfolio-zoom';
const GROUPING_SETTING = 'portfolio-grouping';

/** All projects of the workspace on one time line, with their milestones and how they stand. */
export function PortfolioView({ onOpenProject, onOpenTask, onOpenGantt }: PortfolioViewProps): ReactNode {
  const actions = useActions();
  const { plans, projects } = useOpenPlans();
  const workspace = useReplica((state) => state.workspace);
  const table = workspace.project;
  const summaries = useReplica((state) => state.summaries);
  const weekStartsOn = useWeekStart();
  const chosen = useReplica((state) => state.settings[ZOOM_SETTING]);
  const chosenGrouping = useReplica((state) => state.settings[GROUPING_SETTING]);
  const grouping = PORTFOLIO_GROUPINGS.find((known) => known === chosenGrouping) ?? 'none';
  const overloads = useOverload({ plans, workspace, today: todayDay(), weekStartsOn });
  const comparedWith = useReplica(({ settings }) =>
    Object.fromEntries([...table.keys()].map((id) => [id, settings[baselineSetting(id)]])),
  );
  const rows = useMemo(
    () =>
      portfolioRows({
        projects: table,
        plans: new Map(plans.map((plan) => [plan.projectId, plan])),
        summaries,
        comparedWith,
        nowMin: nowMin(),
      }),
    [table, plans, summaries, comparedWith],
  );
  const { client } = workspace;
  const lines = useMemo(() => portfolioLines(rows, grouping, client), [rows, grouping, client]);
  if (rows.length === 0) {
    return <EmptyState alone icon={<ChartGantt size={36} />} title={t('portfolio.empty')} text={t('portfolio.empty.text')} />;
  }
  return (
    <PortfolioGrid
      lines={lines}
      grouping={grouping}
      overloads={overloads}
      zoom={PORTFOLIO_ZOOMS.find((known) => known === chosen) ?? 'quarter'}
      weekStartsOn={weekStartsOn}
      status={plans.length < projects ? t('my-work.reading', { done: plans.length, all: projects }) : ''}
      onGrouping={(next) => actions.remember(GROUPING_SETTING, next)}
      onZoom={(zoom) => actions.remember(ZOOM_SETTING, zoom)}
      onOpenProject={onOpenProject}
      onOpenTask={onOpenTask}
      onOpenAt={(projectId, atMin) => {
        const plan = plans.find((each) => each.projectId === projectId);
        onOpenGantt(projectId, plan === undefined ? null : taskAt(plan, atMin));
      }}
    />
  );
}
