import type { ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { formatFinishDay } from '../../ui/format-date.ts';
import { HealthMark, healthName } from '../../ui/health-mark.tsx';
import type { PortfolioRow } from '../layout/portfolio-rows.ts';
import type { PortfolioScale } from '../layout/portfolio-scale.ts';
import { healthText, varianceText } from './portfolio-text.ts';
import { ProjectLane } from './project-lane.tsx';

interface RowViewProps {
  readonly row: PortfolioRow;
  readonly index: number;
  readonly active: boolean;
  readonly scale: PortfolioScale;
  readonly onOpen: () => void;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

/** The id of a row's element. */
export function portfolioRowId(projectId: Id): string {
  return `portfolio-${projectId}`;
}

export function RowView({ row, index, active, scale, onOpen, onOpenTask }: RowViewProps): ReactNode {
  const { project, finding, span, varianceDays } = row;
  const variance = varianceText(row);
  return (
    <div
      id={portfolioRowId(project.id)}
      role="row"
      className={active ? 'portfolio-row is-active' : 'portfolio-row'}
      aria-rowindex={index + 2}
      onClick={(event) => {
        const milestone = (event.target as Element).closest<HTMLElement>('[data-milestone]')?.dataset['milestone'];
        if (milestone === undefined) onOpen();
        else onOpenTask(project.id, milestone);
      }}
    >
      <div role="rowheader" className="portfolio-project" aria-colindex={1} title={healthText(row)}>
        <span className="portfolio-project__name">
          <span className="swatch" style={{ background: project.colour }} />
          <span className="ellipsis" dir="auto">
            {project.name}
          </span>
        </span>
        <span className="portfolio-project__facts">
          <HealthMark health={finding.health} decorative />
          <span className={`portfolio-health portfolio-health--${finding.health}`}>{healthName(finding.health)}</span>
          {span ? (
            <>
              <span className="numeric">{row.progressPct}%</span>
              <span className="numeric">{formatFinishDay(span.finishMin)}</span>
            </>
          ) : null}
          {variance === '' ? null : (
            <span className={(varianceDays ?? 0) > 0 ? 'ellipsis portfolio-variance is-late' : 'ellipsis portfolio-variance'}>
              {variance}
            </span>
          )}
        </span>
      </div>
      <div role="gridcell" className="portfolio-lane" aria-colindex={2} style={{ width: scale.widthPx }}>
        <ProjectLane row={row} scale={scale} />
      </div>
    </div>
  );
}
