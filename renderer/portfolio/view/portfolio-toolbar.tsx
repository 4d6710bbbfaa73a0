import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { PORTFOLIO_GROUPINGS } from '../layout/portfolio-groups.ts';
import { PORTFOLIO_ZOOMS } from '../layout/portfolio-scale.ts';
import type { PortfolioGridProps } from './portfolio-grid.tsx';

interface PortfolioToolbarProps extends Pick<PortfolioGridProps, 'status' | 'grouping' | 'zoom' | 'onGrouping' | 'onZoom'> {
  readonly onToday: () => void;
}

/** How the portfolio is grouped and zoomed, and how far its plans are read. */
export function PortfolioToolbar({ status, grouping, zoom, onGrouping, onZoom, onToday }: PortfolioToolbarProps): ReactNode {
  return (
    <div className="view-toolbar" role="toolbar" aria-label={t('portfolio.title')}>
      <h1>{t('portfolio.title')}</h1>
      <span className="faint" role="status">
        {status}
      </span>
      <span className="spring" />
      <Select
        label={t('portfolio.grouping')}
        hideLabel
        value={grouping}
        options={PORTFOLIO_GROUPINGS.map((id) => ({ id, label: t(`portfolio.grouping.${id}`) }))}
        onChange={onGrouping}
      />
      <Segmented
        label={t('portfolio.zoom')}
        value={zoom}
        options={PORTFOLIO_ZOOMS.map((id) => ({ id, label: t(`portfolio.zoom.${id}`) }))}
        onChange={onZoom}
      />
      <Button onPress={onToday}>{t('portfolio.today')}</Button>
    </div>
  );
}
