import { UserRoundX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { readsRightToLeft } from '../../ui/along-reading.ts';
import { HealthMark, healthName } from '../../ui/health-mark.tsx';
import type { ProjectOverload } from '../layout/portfolio-overload.ts';
import type { PortfolioRow } from '../layout/portfolio-rows.ts';
import { minOfX, type PortfolioScale } from '../layout/portfolio-scale.ts';
import { overloadText, varianceText } from './portfolio-text.ts';
import { ProjectLane } from './project-lane.tsx';

interface RowViewProps {
  readonly row: PortfolioRow;
  readonly index: number;
  readonly active: boolean;
  readonly overload: ProjectOverload | undefined;
  readonly scale: PortfolioScale;
  readonly onOpen: () => void;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
  /** Opens the project where the time line was pressed. */
  readonly onOpenAt: (projectId: Id, atMin: number) => void;
}

/** The id of a row's element. */
export function portfolioRowId(projectId: Id): string {
  return `portfolio-${projectId}`;
}

export function RowView({ row, index, active, overload, scale, onOpen, onOpenTask, onOpenAt }: RowViewProps): ReactNode {
  const { project, finding, span, varianceDays } = row;
  const variance = varianceText(row);
  return (
    <div
      id={portfolioRowId(project.id)}
      role="row"
      className={active ? 'portfolio-row is-active' : 'portfolio-row'}
      aria-rowindex={index + 2}
      data-project={project.id}
      onClick={(event) => {
        const target = event.target as Element;
        const milestone = target.closest<HTMLElement>('[data-milestone]')?.dataset['milestone'];
        const lane = target.closest('.portfolio-lane');
        if (milestone !== undefined) onOpenTask(project.id, milestone);
        else if (lane === null || span === null) onOpen();
        else onOpenAt(project.id, minOfX(scale, alongLane(lane, event.clientX)));
      }}
    >
      <div role="rowheader" className="portfolio-project" aria-colindex={1}>
        <span className="portfolio-project__name">
          <span className="swatch" style={{ background: project.colour }} />
          <span className="ellipsis" dir="auto">
            {project.name}
          </span>
        </span>
        <span className="portfolio-project__facts">
          <HealthMark health={finding.health} decorative />
          <span className={`portfolio-health portfolio-health--${finding.health}`}>{healthName(finding.health)}</span>
          {span ? <span className="numeric">{row.progressPct}%</span> : null}
          {overload === undefined ? null : (
            <span className="portfolio-over" title={overloadText(overload)}>
              <UserRoundX size={13} aria-hidden="true" />
              {overload.people}
            </span>
          )}
          {variance === '' ? null : (
            <span className={(varianceDays ?? 0) > 0 ? 'ellipsis portfolio-variance is-late' : 'ellipsis portfolio-variance'}>
              {variance}
            </span>
          )}
        </span>
      </div>
      <div role="gridcell" className="portfolio-lane" aria-colindex={2} style={{ width: scale.widthPx }}>
        <ProjectLane row={row} overload={overload} scale={scale} />
      </div>
    </div>
  );
}

/** How far along the reading direction a point stands in a lane. */
function alongLane(lane: Element, xPx: number): number {
  const { left, right } = lane.getBoundingClientRect();
  return readsRightToLeft() ? right - xPx : xPx - left;
}
