import { useCallback, useMemo } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { useActions, useReplica } from '../../replica/use-replica.ts';
import type { GanttShow } from '../layout/layout-gantt.ts';
import type { TimeScale } from '../layout/time-scale.ts';

/** What this device remembers of the view: for all projects alike, and for each one. */
export interface GanttSettings {
  readonly show: GanttShow;
  readonly gridPx: number;
  /** Whether the overview of the whole plan shows. */
  readonly minimap: boolean;
  /** Null: never looked at, so the whole project is shown. */
  readonly scale: TimeScale | null;
  readonly collapsed: readonly Id[];
}

const INITIAL: GanttSettings = {
  show: { critical: true, baseline: false, slack: false, links: true },
  gridPx: 420,
  minimap: false,
  scale: null,
  collapsed: [],
};

/** The remembered settings and how to change some of them. */
export function useGanttSettings(projectId: Id): {
  readonly settings: GanttSettings;
  readonly change: (part: Partial<GanttSettings>) => void;
} {
  const actions = useActions();
  const common = useReplica((state) => state.settings['gantt']);
  const own = useReplica((state) => state.settings[`gantt:${projectId}`]);
  const settings = useMemo(() => read(common, own), [common, own]);
  const change = useCallback(
    (part: Partial<GanttSettings>) => {
      const { show, gridPx, minimap, scale, collapsed } = { ...settings, ...part };
      if (part.show !== undefined || part.gridPx !== undefined || part.minimap !== undefined)
        actions.remember('gantt', { show, gridPx, minimap });
      if (part.scale !== undefined || part.collapsed !== undefined) actions.remember(`gantt:${projectId}`, { scale, collapsed });
    },
    [actions, projectId, settings],
  );
  return { settings, change };
}

/** Settings come from a file that an older or newer Baton may have written: whatever doesn't fit is as if it weren't there. */
function read(common: unknown, own: unknown): GanttSettings {
  const ofAll = asObject(common);
  const ofOne = asObject(own);
  const show = asObject(ofAll['show']);
  const scale = asObject(ofOne['scale']);
  return {
    show: {
      critical: typeof show['critical'] === 'boolean' ? show['critical'] : INITIAL.show.critical,
      baseline: typeof show['baseline'] === 'boolean' ? show['baseline'] : INITIAL.show.baseline,
      slack: typeof show['slack'] === 'boolean' ? show['slack'] : INITIAL.show.slack,
      links: typeof show['links'] === 'boolean' ? show['links'] : INITIAL.show.links,
    },
    minimap: ofAll['minimap'] === true,
    gridPx: typeof ofAll['gridPx'] === 'number' ? ofAll['gridPx'] : INITIAL.gridPx,
    scale:
      typeof scale['viewStartMin'] === 'number' && typeof scale['minPerPx'] === 'number' && scale['minPerPx'] > 0
        ? { viewStartMin: scale['viewStartMin'], minPerPx: scale['minPerPx'] }
        : null,
    collapsed: Array.isArray(ofOne['collapsed']) ? ofOne['collapsed'].filter((id) => typeof id === 'string') : INITIAL.collapsed,
  };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
