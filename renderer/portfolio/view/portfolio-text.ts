import { MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import { dateFormat } from '../../texts/formats.ts';
import { t } from '../../texts/t.ts';
import { formatDay, formatFinishDay } from '../../ui/format-date.ts';
import { healthName, healthReasonsText } from '../../ui/health-mark.tsx';
import type { ProjectOverload } from '../layout/portfolio-overload.ts';
import type { PortfolioMilestone, PortfolioRow } from '../layout/portfolio-rows.ts';
import type { PortfolioZoom, Tick } from '../layout/portfolio-scale.ts';

const month = dateFormat({ timeZone: 'UTC', month: 'short' });
const monthYear = dateFormat({ timeZone: 'UTC', month: 'long', year: 'numeric' });
const dayOfMonth = dateFormat({ timeZone: 'UTC', day: 'numeric' });
const year = dateFormat({ timeZone: 'UTC', year: 'numeric' });
const MS_PER_DAY = 86_400_000;

/** What stands in a stretch of the head. */
export function tickLabel(zoom: PortfolioZoom, line: 'major' | 'minor', { fromDay }: Tick): string {
  const date = new Date(fromDay * MS_PER_DAY);
  const quarter = Math.floor(date.getUTCMonth() / 3) + 1;
  switch (zoom) {
    case 'month':
      return line === 'major' ? monthYear.format(date) : dayOfMonth.format(date);
    case 'quarter':
      return line === 'major' ? t('portfolio.quarter-of', { n: quarter, year: year.format(date) }) : month.format(date);
    case 'year':
      return line === 'major' ? year.format(date) : t('portfolio.quarter', { n: quarter });
  }
}

export function milestoneText({ name, atMin, state }: PortfolioMilestone): string {
  const values = { name, date: formatDay(atMin) };
  if (state === 'open') return t('portfolio.milestone', values);
  return state === 'reached' ? t('portfolio.milestone-done', values) : t('portfolio.milestone-late', values);
}

/** How a finish stands against the baseline that the project is compared with. Empty without a baseline. */
export function varianceText({ varianceDays }: PortfolioRow): string {
  if (varianceDays === null) return '';
  if (varianceDays === 0) return t('portfolio.on-baseline');
  return varianceDays > 0
    ? t('portfolio.variance.late', { n: varianceDays })
    : t('portfolio.variance.early', { n: -varianceDays });
}

/** The project's health with its reasons, in words. */
export function healthText({ finding }: PortfolioRow): string {
  return [healthName(finding.health), healthReasonsText(finding.reasons)].filter(Boolean).join('. ');
}

/** Who has too much to do, and from when on. */
export function overloadText({ people, weeks }: ProjectOverload): string {
  return t('portfolio.overload', { n: people, date: formatDay((weeks[0] ?? 0) * MINUTES_PER_DAY) });
}

/** The time line of a project in words, for screen readers. */
export function laneText({ span, milestones, project, finding }: PortfolioRow, overload: ProjectOverload | undefined): string {
  if (!span) return t('portfolio.nothing');
  const parts = [t('portfolio.span', { from: formatDay(span.startMin), to: formatFinishDay(span.finishMin) })];
  if (project.deadlineMin !== null) parts.push(t('portfolio.deadline', { date: formatFinishDay(project.deadlineMin) }));
  if (milestones.length > 0)
    parts.push(t('portfolio.milestones', { n: milestones.length, names: milestones.map(milestoneText).join('; ') }));
  if (overload !== undefined) parts.push(overloadText(overload));
  const text = parts.join('. ');
  return finding.reasons.length === 0 ? text : `${text}. ${healthReasonsText(finding.reasons)}`;
}
