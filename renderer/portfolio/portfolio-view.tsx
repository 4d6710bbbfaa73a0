import { ChartGantt } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useOpenPlans } from '../replica/use-open-plans.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { nowMin } from '../ui/format-date.ts';
import { portfolioRows } from './layout/portfolio-rows.ts';
import { PORTFOLIO_ZOOMS } from './layout/portfolio-scale.ts';
import './portfolio.css';
import { PortfolioGrid } from './view/portfolio-grid.tsx';
import { useWeekStart } from '../ui/week-start.ts';

export interface PortfolioViewProps {
  readonly onOpenProject: (projectId: Id) => void;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

const ZOOM_SETTING = 'portfolio-zoom';

/** All projects of the workspace on one time line, with their milestones and how they stand. */
export function PortfolioView({ onOpenProject, onOpenTask }: PortfolioViewProps): ReactNode {
  const actions = useActions();
  const { plans, projects } = useOpenPlans();
  const table = useReplica((state) => state.workspace.project);
  const summaries = useReplica((state) => state.summaries);
  const weekStartsOn = useWeekStart();
  const chosen = useReplica((state) => state.settings[ZOOM_SETTING]);
  const rows = useMemo(
    () =>
      portfolioRows({
        projects: [...table.values()],
        plans: new Map(plans.map((plan) => [plan.projectId, plan])),
        summaries,
        nowMin: nowMin(),
      }),
    [table, plans, summaries],
  );
  if (rows.length === 0) {
    return <EmptyState alone icon={<ChartGantt size={36} />} title={t('portfolio.empty')} text={t('portfolio.empty.text')} />;
  }
  return (
    <PortfolioGrid
      rows={rows}
      zoom={PORTFOLIO_ZOOMS.find((known) => known === chosen) ?? 'quarter'}
      weekStartsOn={weekStartsOn}
      status={plans.length < projects ? t('my-work.reading', { done: plans.length, all: projects }) : ''}
      onZoom={(zoom) => actions.remember(ZOOM_SETTING, zoom)}
      onOpenProject={onOpenProject}
      onOpenTask={onOpenTask}
    />
  );
}
