import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { dayToMin } from '../../../shared/model/time.ts';
import { t } from '../../texts/t.ts';
import { nowMin, todayDay } from '../../ui/format-date.ts';
import type { PortfolioGrouping, PortfolioLine } from '../layout/portfolio-groups.ts';
import { portfolioAction } from '../layout/portfolio-keys.ts';
import type { ProjectOverload } from '../layout/portfolio-overload.ts';
import type { PortfolioRow } from '../layout/portfolio-rows.ts';
import { PORTFOLIO_ZOOMS, portfolioScale, ticksOf, xOfMin, type PortfolioZoom } from '../layout/portfolio-scale.ts';
import { PortfolioCard, useHover } from './portfolio-card.tsx';
import { GroupHead, PortfolioHead } from './portfolio-head.tsx';
import { PortfolioLegend } from './portfolio-legend.tsx';
import { portfolioRowId, RowView } from './portfolio-row.tsx';
import { PortfolioToolbar } from './portfolio-toolbar.tsx';
import { useLaneWidth, useTimelineScroll } from './use-timeline-scroll.ts';

export interface PortfolioGridProps {
  readonly lines: readonly PortfolioLine[];
  readonly grouping: PortfolioGrouping;
  readonly overloads: ReadonlyMap<Id, ProjectOverload>;
  readonly zoom: PortfolioZoom;
  readonly weekStartsOn: number;
  readonly status: string;
  readonly onGrouping: (grouping: PortfolioGrouping) => void;
  readonly onZoom: (zoom: PortfolioZoom) => void;
  readonly onOpenProject: (projectId: Id) => void;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
  readonly onOpenAt: (projectId: Id, atMin: number) => void;
}

/** The width of the names, as the style sheet has it. */
const NAMES_PX = 300;
const NARROW_NAMES_PX = 220;

/** All projects on one time line. The focus stays on the grid, and the active row is named by `aria-activedescendant`. */
export function PortfolioGrid(props: PortfolioGridProps): ReactNode {
  const { lines, zoom, onZoom } = props;
  const rows = useMemo(() => lines.flatMap((line) => (line.kind === 'project' ? [line.row] : [])), [lines]);
  const scroller = useRef<HTMLDivElement>(null);
  const lanePx = useLaneWidth(scroller, window.innerWidth < 1000 ? NARROW_NAMES_PX : NAMES_PX);
  const today = todayDay();
  const scale = useMemo(() => portfolioScale({ rows, zoom, today, minWidthPx: lanePx }), [rows, zoom, today, lanePx]);
  const scroll = useTimelineScroll(scroller, scale, { lanePx, firstMin: firstToShow(rows, dayToMin(today)) });
  const ticks = useMemo(() => ticksOf(scale, props.weekStartsOn), [scale, props.weekStartsOn]);
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const current = rows[at];
  const hover = useHover();
  const shown = rows.find(({ project }) => project.id === hover.hovered?.projectId);

  const toToday = (): void => scroll.toMin(dayToMin(today));

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
        toToday();
        return;
      case 'open':
        if (current) props.onOpenProject(current.project.id);
    }
  }

  return (
    <div className="portfolio">
      <PortfolioToolbar {...props} onToday={toToday} />
      <div
        ref={scroller}
        className="portfolio-grid"
        role="grid"
        tabIndex={0}
        aria-label={t('portfolio.grid')}
        aria-rowcount={lines.length + 1}
        aria-colcount={2}
        aria-activedescendant={current ? portfolioRowId(current.project.id) : undefined}
        onKeyDown={onKeyDown}
        onPointerMove={hover.onPointerMove}
        onPointerLeave={hover.onPointerLeave}
      >
        <PortfolioHead scale={scale} ticks={ticks} />
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
          {lines.map((line, index) =>
            line.kind === 'project' ? (
              <RowView
                key={line.id}
                row={line.row}
                index={index}
                active={line.row === current}
                overload={props.overloads.get(line.id)}
                scale={scale}
                onOpen={() => props.onOpenProject(line.id)}
                onOpenTask={props.onOpenTask}
                onOpenAt={props.onOpenAt}
              />
            ) : (
              <GroupHead key={line.id} line={line} index={index} widthPx={scale.widthPx} />
            ),
          )}
        </div>
      </div>
      {hover.hovered === null || shown === undefined ? null : (
        <PortfolioCard row={shown} overload={props.overloads.get(shown.project.id)} hovered={hover.hovered} />
      )}
      <PortfolioLegend />
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
