import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';

/** What the marks on the time line mean. */
export function PortfolioLegend(): ReactNode {
  return (
    <ul className="legend">
      <li>
        <span className="lane__milestone is-open" aria-hidden="true" />
        {t('portfolio.legend.milestone')}
      </li>
      <li>
        <span className="lane__milestone is-reached" aria-hidden="true" />
        {t('portfolio.legend.done')}
      </li>
      <li>
        <span className="lane__milestone is-overdue" aria-hidden="true" />
        {t('portfolio.legend.overdue')}
      </li>
      <li>
        <span className="lane__deadline" aria-hidden="true" />
        {t('portfolio.legend.deadline')}
      </li>
      <li>
        <span className="lane__baseline" aria-hidden="true" />
        {t('portfolio.legend.baseline')}
      </li>
      <li>
        <span className="lane__over" aria-hidden="true" />
        {t('portfolio.legend.overload')}
      </li>
      <li>
        <span className="portfolio-legend__today" aria-hidden="true" />
        {t('portfolio.legend.today')}
      </li>
    </ul>
  );
}
