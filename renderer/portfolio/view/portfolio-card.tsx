import { useState, type PointerEvent, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { t } from '../../texts/t.ts';
import { formatDay, formatFinishDay } from '../../ui/format-date.ts';
import { HealthMark } from '../../ui/health-mark.tsx';
import type { ProjectOverload } from '../layout/portfolio-overload.ts';
import type { PortfolioRow } from '../layout/portfolio-rows.ts';
import { healthText, milestoneText, overloadText, varianceText } from './portfolio-text.ts';

/** What the pointer is over, and where. */
export interface Hovered {
  readonly projectId: Id;
  readonly milestoneId: Id | null;
  readonly xPx: number;
  readonly yPx: number;
}

/** Follows the pointer over the time lines. */
export function useHover(): {
  readonly hovered: Hovered | null;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
} {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  return {
    hovered,
    onPointerMove: (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const lane = target?.closest<HTMLElement>('.portfolio-lane');
      const projectId = lane?.closest<HTMLElement>('[data-project]')?.dataset['project'];
      const milestoneId = target?.closest<HTMLElement>('[data-milestone]')?.dataset['milestone'] ?? null;
      const isNothing = projectId === undefined || event.pointerType === 'touch' || target?.closest('.lane > *') === null;
      setHovered(isNothing ? null : { projectId, milestoneId, xPx: event.clientX, yPx: event.clientY });
    },
    onPointerLeave: () => setHovered(null),
  };
}

interface PortfolioCardProps {
  readonly row: PortfolioRow;
  readonly overload: ProjectOverload | undefined;
  readonly hovered: Hovered;
}

const WIDTH_PX = 300;
const HEIGHT_PX = 200;

/** A project in a few lines, beside the pointer. Screen readers have the same from the time line itself. */
export function PortfolioCard({ row, overload, hovered }: PortfolioCardProps): ReactNode {
  const { project, span, finding } = row;
  const milestone = row.milestones.find(({ id }) => id === hovered.milestoneId);
  const next = row.milestones.find(({ state }) => state !== 'reached');
  const variance = varianceText(row);
  return (
    <div className="portfolio-card" aria-hidden="true" style={besidePointer(hovered)}>
      <strong dir="auto">{milestone === undefined ? project.name : milestoneText(milestone)}</strong>
      {milestone === undefined ? null : (
        <span className="soft" dir="auto">
          {project.name}
        </span>
      )}
      <span className="portfolio-card__health">
        <HealthMark health={finding.health} decorative />
        <span>{healthText(row)}</span>
      </span>
      {span === null ? null : (
        <span>
          {t('portfolio.span', { from: formatDay(span.startMin), to: formatFinishDay(span.finishMin) })}
          {variance === '' ? '' : ` · ${variance}`}
        </span>
      )}
      <span>{t('portfolio.progress-of', { done: row.done, tasks: row.tasks })}</span>
      {project.deadlineMin === null ? null : (
        <span>{t('portfolio.deadline', { date: formatFinishDay(project.deadlineMin) })}</span>
      )}
      {milestone !== undefined || next === undefined ? null : (
        <span dir="auto">{t('portfolio.next-milestone', { milestone: milestoneText(next) })}</span>
      )}
      {overload === undefined ? null : <span className="portfolio-card__over">{overloadText(overload)}</span>}
    </div>
  );
}

function besidePointer({ xPx, yPx }: Hovered): { readonly left: number; readonly top: number; readonly width: number } {
  return {
    left: xPx + 16 + WIDTH_PX > window.innerWidth ? xPx - 16 - WIDTH_PX : xPx + 16,
    top: yPx + 16 + HEIGHT_PX > window.innerHeight ? yPx - 16 - HEIGHT_PX : yPx + 16,
    width: WIDTH_PX,
  };
}
