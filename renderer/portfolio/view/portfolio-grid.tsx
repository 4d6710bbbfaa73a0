import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { dayToMin } from '../../../shared/model/time.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { nowMin, todayDay } from '../../ui/format-date.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { portfolioAction } from '../layout/portfolio-keys.ts';
import type { PortfolioRow } from '../layout/portfolio-rows.ts';
import { PORTFOLIO_ZOOMS, portfolioScale, ticksOf, xOfMin, type PortfolioZoom } from '../layout/portfolio-scale.ts';
import { PortfolioLegend } from './portfolio-legend.tsx';
import { portfolioRowId, RowView } from './portfolio-row.tsx';
import { tickLabel } from './portfolio-text.ts';
import { useLaneWidth, useTimelineScroll } from './use-timeline-scroll.ts';

export interface PortfolioGridProps {
  readonly rows: readonly PortfolioRow[];
  readonly zoom: PortfolioZoom;
  readonly weekStartsOn: number;
  readonly status: string;
  readonly onZoom: (zoom: PortfolioZoom) => void;
  readonly onOpenProject: (projectId: Id) => void;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

/** The width of the names, as the style sheet has it. */
const NAMES_PX = 300;
const NARROW_NAMES_PX = 220;

/** All projects on one time line. The focus stays on the grid, and the active row is named by `aria-activedescendant`. */
export function PortfolioGrid(props: PortfolioGridProps): ReactNode {
  const { rows, zoom, onZoom } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const lanePx = useLaneWidth(scroller, window.innerWidth < 1000 ? NARROW_NAMES_PX : NAMES_PX);
  const today = todayDay();
  const scale = useMemo(() => portfolioScale({ rows, zoom, today, minWidthPx: lanePx }), [rows, zoom, today, lanePx]);
  const scroll = useTimelineScroll(scroller, scale, { lanePx, firstMin: firstToShow(rows, dayToMin(today)) });
  const ticks = useMemo(() => ticksOf(scale, props.weekStartsOn), [scale, props.weekStartsOn]);
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const current = rows[at];

  function onKeyDown(event: KeyboardEvent): void {
    const action = event.ctrlKey || event.metaKey || event.altKey ? null : portfolioAction(event.key);
    if (!action) return;
    event.preventDefault();
    switch (action.do) {
      case 'row': {
        const next = Math.max(0, Math.min(rows.length - 1, at + action.by));
        setActive(next);
        document
          .getElementById(portfolioRowId(rows[next]?.project.id ?? ''))
          ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        return;
      }
      case 'scroll':
        scroll.by(action.by);
        return;
      case 'zoom': {
        const next = PORTFOLIO_ZOOMS[PORTFOLIO_ZOOMS.indexOf(zoom) + action.by];
        if (next) onZoom(next);
        return;
      }
      case 'today':
        scroll.toMin(dayToMin(today));
        return;
      case 'open':
        if (current) props.onOpenProject(current.project.id);
    }
  }

  return (
    <div className="portfolio">
      <div className="portfolio-toolbar" role="toolbar" aria-label={t('portfolio.title')}>
        <h1 className="portfolio-title">{t('portfolio.title')}</h1>
        <span className="faint" role="status">
          {props.status}
        </span>
        <span className="spring" />
        <Segmented
          label={t('portfolio.zoom')}
          value={zoom}
          options={PORTFOLIO_ZOOMS.map((id) => ({ id, label: t(`portfolio.zoom.${id}`) }))}
          onChange={onZoom}
        />
        <Button onPress={() => scroll.toMin(dayToMin(today))}>{t('portfolio.today')}</Button>
      </div>
      <div
        ref={scroller}
        className="portfolio-grid"
        role="grid"
        tabIndex={0}
        aria-label={t('portfolio.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={2}
        aria-activedescendant={current ? portfolioRowId(current.project.id) : undefined}
        onKeyDown={onKeyDown}
      >
        <Head scale={scale} ticks={ticks} />
        <div className="portfolio-rows" role="rowgroup">
          {ticks.major.map(({ fromDay, xPx }) => (
            <span
              key={fromDay}
              className="portfolio-line"
              aria-hidden="true"
              style={{ insetInlineStart: `calc(var(--portfolio-names) + ${xPx}px)` }}
            />
          ))}
          <span
            className="portfolio-today"
            aria-hidden="true"
            style={{ insetInlineStart: `calc(var(--portfolio-names) + ${xOfMin(scale, nowMin())}px)` }}
          />
          {rows.map((row, index) => (
            <RowView
              key={row.project.id}
              row={row}
              index={index}
              active={index === at}
              scale={scale}
              onOpen={() => props.onOpenProject(row.project.id)}
              onOpenTask={props.onOpenTask}
            />
          ))}
        </div>
      </div>
      <PortfolioLegend />
    </div>
  );
}

interface HeadProps {
  readonly scale: ReturnType<typeof portfolioScale>;
  readonly ticks: ReturnType<typeof ticksOf>;
}

function Head({ scale, ticks }: HeadProps): ReactNode {
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

/** Today while something is under way then, else the first beginning: what is empty is not where one starts. */
function firstToShow(rows: readonly PortfolioRow[], todayMin: number): number {
  const spans = rows.flatMap(({ span }) => span ?? []);
  if (spans.length === 0 || spans.some(({ startMin, finishMin }) => startMin <= todayMin && todayMin <= finishMin))
    return todayMin;
  return Math.min(...spans.map(({ startMin }) => startMin));
}
