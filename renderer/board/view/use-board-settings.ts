import { useMemo } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { useActions, useReplica } from '../../replica/use-replica.ts';
import { BOARD_AXES, type BoardAxis } from '../layout/board-columns.ts';
import { readLimits, withLimit } from '../layout/column-limit.ts';

export interface BoardSettings {
  readonly axis: BoardAxis;
  /** By column key. */
  readonly limits: Readonly<Record<string, number>>;
  setAxis(axis: BoardAxis): void;
  setLimit(columnKey: string, limit: number | null): void;
}

const AXIS_SETTING = 'board-axis';

/** What this device remembers of boards: the axis of all, the limits of each project by axis. */
export function useBoardSettings(projectId: Id): BoardSettings {
  const actions = useActions();
  const chosen = useReplica((state) => state.settings[AXIS_SETTING]);
  const axis = BOARD_AXES.find((known) => known === chosen) ?? 'status';
  const key = `board-limits.${axis}.${projectId}`;
  const stored = useReplica((state) => state.settings[key]);
  return useMemo(() => {
    const limits = readLimits(stored);
    return {
      axis,
      limits,
      setAxis: (next) => actions.remember(AXIS_SETTING, next),
      setLimit: (columnKey, limit) => actions.remember(key, withLimit(limits, columnKey, limit)),
    };
  }, [axis, key, stored, actions]);
}
