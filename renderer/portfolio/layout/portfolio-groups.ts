import type { Id } from '../../../shared/model/id.ts';
import type { ProjectHealth } from '../../ui/project-health.ts';
import type { PortfolioRow } from './portfolio-rows.ts';

export const PORTFOLIO_GROUPINGS = ['none', 'client', 'health'] as const;
export type PortfolioGrouping = (typeof PORTFOLIO_GROUPINGS)[number];

/** A line of the portfolio: a project, or the head of a group. A client without a name is nobody's. */
export type PortfolioLine =
  | { readonly kind: 'project'; readonly id: string; readonly row: PortfolioRow }
  | { readonly kind: 'client'; readonly id: string; readonly name: string; readonly count: number }
  | { readonly kind: 'health'; readonly id: string; readonly health: ProjectHealth; readonly count: number };

/** Those that need attention first. */
const HEALTHS: readonly ProjectHealth[] = ['late', 'at-risk', 'on-track', 'done', 'empty'];

/** The projects in their order, under the heads of their groups. */
export function portfolioLines(
  rows: readonly PortfolioRow[],
  grouping: PortfolioGrouping,
  clients: ReadonlyMap<Id, { readonly name: string }>,
): readonly PortfolioLine[] {
  switch (grouping) {
    case 'none':
      return rows.map(lineOf);
    case 'health':
      return HEALTHS.flatMap((health) => {
        const own = rows.filter(({ finding }) => finding.health === health);
        return own.length === 0
          ? []
          : [{ kind: 'health', id: `health:${health}`, health, count: own.length }, ...own.map(lineOf)];
      });
    case 'client': {
      const nameOf = ({ project }: PortfolioRow): string => clients.get(project.clientId ?? '')?.name ?? '';
      const groups = [...Map.groupBy(rows, nameOf)].toSorted(
        ([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b),
      );
      return groups.flatMap(([name, own]) => [
        { kind: 'client', id: `client:${name}`, name, count: own.length },
        ...own.map(lineOf),
      ]);
    }
  }
}

function lineOf(row: PortfolioRow): PortfolioLine {
  return { kind: 'project', id: row.project.id, row };
}
