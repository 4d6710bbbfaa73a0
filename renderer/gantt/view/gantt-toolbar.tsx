import { memo, type ReactNode } from 'react';
import { CalendarClock, Maximize2, Printer, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../../ui/button.tsx';
import type { GanttShow } from '../layout/layout-gantt.ts';
import { ZOOM_LEVELS, type ZoomName } from '../layout/time-scale.ts';
import { GanttLegend } from './gantt-legend.tsx';
import { t } from '../../texts/t.ts';
import { Toggle } from './toggle.tsx';
import type { ViewActions } from './view-actions.ts';

export interface GanttToolbarProps {
  readonly show: GanttShow;
  readonly hasBaseline: boolean;
  readonly zoom: ZoomName;
  readonly onShow: (show: GanttShow) => void;
  readonly view: ViewActions;
  readonly onExport: () => void;
  readonly minimap: boolean;
  readonly onMinimap: (on: boolean) => void;
}

const TOGGLES = ['critical', 'baseline', 'slack', 'links'] as const;

/** What is shown, and how near. */
export const GanttToolbar = memo(function GanttToolbar(props: GanttToolbarProps): ReactNode {
  return (
    <div className="gantt-toolbar" role="toolbar" aria-label={t('gantt.toolbar')}>
      <div className="gantt-toggles">
        {TOGGLES.map((name) => (
          <Toggle
            key={name}
            className="gantt-toggle"
            on={props.show[name] && (name !== 'baseline' || props.hasBaseline)}
            disabled={name === 'baseline' && !props.hasBaseline}
            onChange={(on) => props.onShow({ ...props.show, [name]: on })}
          >
            {t(`gantt.show.${name}`)}
          </Toggle>
        ))}
        <Toggle className="gantt-toggle" on={props.minimap} onChange={props.onMinimap}>
          {t('gantt.minimap.show')}
        </Toggle>
        <GanttLegend />
      </div>
      <div className="gantt-zoom">
        <div className="gantt-levels" role="group" aria-label={t('gantt.timeline')}>
          {ZOOM_LEVELS.map(({ name }) => (
            <Toggle key={name} className="gantt-level" on={props.zoom === name} onChange={() => props.view.zoomTo(name)}>
              {t(`gantt.zoom.${name}`)}
            </Toggle>
          ))}
        </div>
        <IconButton
          label={t('gantt.zoom.out')}
          shortcut="−"
          icon={<ZoomOut size={16} />}
          onPress={() => props.view.zoom('out')}
        />
        <IconButton label={t('gantt.zoom.in')} shortcut="+" icon={<ZoomIn size={16} />} onPress={() => props.view.zoom('in')} />
        <IconButton label={t('gantt.fit')} shortcut="F" icon={<Maximize2 size={16} />} onPress={props.view.fit} />
        <IconButton label={t('gantt.today')} shortcut="T" icon={<CalendarClock size={16} />} onPress={props.view.today} />
        <IconButton label={t('gantt.export')} icon={<Printer size={16} />} onPress={props.onExport} />
      </div>
    </div>
  );
});
