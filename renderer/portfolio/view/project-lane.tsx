import { memo, type CSSProperties, type ReactNode } from 'react';
import { dayToMin } from '../../../shared/model/time.ts';
import { formatFinishDay } from '../../ui/format-date.ts';
import type { ProjectOverload } from '../layout/portfolio-overload.ts';
import type { PortfolioRow, Span } from '../layout/portfolio-rows.ts';
import { xOfMin, type PortfolioScale } from '../layout/portfolio-scale.ts';
import { laneText } from './portfolio-text.ts';

interface ProjectLaneProps {
  readonly row: PortfolioRow;
  readonly overload: ProjectOverload | undefined;
  readonly scale: PortfolioScale;
}

/** A project on the time line: its span with progress, what was agreed, its milestones and its deadline. */
export const ProjectLane = memo(function Lane({ row, overload, scale }: ProjectLaneProps): ReactNode {
  const { project, span, baseline, milestones, finding } = row;
  const { deadlineMin } = project;
  return (
    <>
      <span className="visually-hidden">{laneText(row, overload)}</span>
      <span className="lane" aria-hidden="true">
        {span ? (
          <>
            <span
              className={`lane__bar lane__bar--${finding.health}`}
              style={{ ...placeOf(scale, span), ...colourOf(project.colour) }}
            >
              <span className="lane__done" style={{ width: `${row.progressPct}%` }} />
            </span>
            <span className="lane__end numeric" style={{ insetInlineStart: xOfMin(scale, span.finishMin) + 12 }}>
              {formatFinishDay(span.finishMin)}
            </span>
          </>
        ) : null}
        {baseline ? <span className="lane__baseline" style={placeOf(scale, baseline)} /> : null}
        {overload?.weeks.map((day) => (
          <span
            key={day}
            className="lane__over"
            style={{ insetInlineStart: xOfMin(scale, dayToMin(day)), width: 7 * scale.pxPerDay }}
          />
        ))}
        {deadlineMin === null ? null : (
          <span
            className={finding.reasons.includes('past-deadline') ? 'lane__deadline is-missed' : 'lane__deadline'}
            style={{ insetInlineStart: xOfMin(scale, deadlineMin) }}
          />
        )}
        {milestones.map((milestone) => (
          <span
            key={milestone.id}
            className={`lane__milestone is-${milestone.state}`}
            style={{ insetInlineStart: xOfMin(scale, milestone.atMin) }}
            data-milestone={milestone.id}
          />
        ))}
      </span>
    </>
  );
});

/** What the style sheet mixes the bar's colours from. */
function colourOf(colour: string): CSSProperties {
  const property: Readonly<Record<`--${string}`, string>> = { '--project': colour };
  return property;
}

function placeOf(
  scale: PortfolioScale,
  { startMin, finishMin }: Span,
): { readonly insetInlineStart: number; readonly width: number } {
  const from = xOfMin(scale, startMin);
  return { insetInlineStart: from, width: Math.max(4, xOfMin(scale, finishMin) - from) };
}
