import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { HealthMark, healthName } from '../../ui/health-mark.tsx';
import type { PortfolioLine } from '../layout/portfolio-groups.ts';
import type { portfolioScale, ticksOf } from '../layout/portfolio-scale.ts';
import { tickLabel } from './portfolio-text.ts';

interface HeadProps {
  readonly scale: ReturnType<typeof portfolioScale>;
  readonly ticks: ReturnType<typeof ticksOf>;
}

/** The line of the time above the projects. */
export function PortfolioHead({ scale, ticks }: HeadProps): ReactNode {
  return (
    <div role="row" className="portfolio-head" aria-rowindex={1}>
      <div role="columnheader" className="portfolio-project" aria-colindex={1}>
        {t('portfolio.project')}
      </div>
      <div role="columnheader" className="portfolio-axis" aria-colindex={2} style={{ width: scale.widthPx }}>
        <span className="visually-hidden">{t('portfolio.timeline')}</span>
        {(['major', 'minor'] as const).map((line) => (
          <span key={line} className={`portfolio-ticks portfolio-ticks--${line}`} aria-hidden="true">
            {ticks[line].map((tick) => (
              <span key={tick.fromDay} className="portfolio-tick" style={{ insetInlineStart: tick.xPx, width: tick.widthPx }}>
                <span className="portfolio-tick__text">{tick.widthPx < 18 ? '' : tickLabel(scale.zoom, line, tick)}</span>
              </span>
            ))}
          </span>
        ))}
      </div>
    </div>
  );
}

interface GroupHeadProps {
  readonly line: Exclude<PortfolioLine, { kind: 'project' }>;
  readonly index: number;
  readonly widthPx: number;
}

/** The head of a group of projects. */
export function GroupHead({ line, index, widthPx }: GroupHeadProps): ReactNode {
  const client = line.kind === 'client' && line.name === '' ? t('portfolio.no-client') : null;
  const name = line.kind === 'health' ? healthName(line.health) : (client ?? line.name);
  return (
    <div role="row" className="portfolio-group" aria-rowindex={index + 2}>
      <div role="rowheader" className="portfolio-project" aria-colindex={1}>
        <span className="portfolio-group__name">
          {line.kind === 'health' ? <HealthMark health={line.health} decorative /> : null}
          <span className="ellipsis" dir="auto">
            {name}
          </span>
          <span className="faint numeric">{line.count}</span>
        </span>
      </div>
      <div role="gridcell" aria-colindex={2} style={{ width: widthPx }}>
        <span className="visually-hidden">{t('portfolio.projects', { n: line.count })}</span>
      </div>
    </div>
  );
}
