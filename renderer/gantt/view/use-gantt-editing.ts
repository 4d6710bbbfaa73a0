import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Calendars } from '../../../shared/schedule/calendars.ts';
import type { Actions } from '../../replica/actions.ts';
import type { PlanWorld } from '../../replica/move-tasks.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { useActions } from '../../replica/use-replica.ts';
import { workTimes } from '../../replica/work-times.ts';
import type { Preview, PreviewPort } from '../gesture/preview.ts';
import { createPreviewer } from './previewer.ts';
import { useShownPreview, type ShownPreview } from './use-shown-preview.ts';

export interface EditingInput {
  readonly plan: PlanReplica;
  readonly project: Project;
  readonly calendars: Calendars;
}

export interface GanttEditing {
  readonly preview: Preview | null;
  /** Shows what a change would do; null: as it is. Lays it out in the current frame. */
  readonly showPreview: (preview: Preview | null) => void;
  readonly previewPort: PreviewPort;
  readonly world: (snapMin: number) => PlanWorld;
  /** Carries commands out as one step. */
  readonly commit: (label: string, commands: readonly RecordCommand[]) => Promise<boolean>;
}

/** The schedule that previews start from is computed when the view has come to rest. */
const WARM_DELAY_MS = 250;

/** The bridge between gestures and the plan. */
export function useGanttEditing({ plan, project, calendars }: EditingInput): GanttEditing {
  const { tables, schedule } = plan;
  const shown = useShownPreview(schedule);
  const workTimeOf = useMemo(() => workTimes(calendars, tables), [calendars, tables]);
  const world = useCallback(
    (snapMin: number): PlanWorld => ({
      projectId: project.id,
      scheduleFrom: project.scheduleFrom,
      snapMin,
      taskOf: (id) => tables.task.get(id),
      scheduleOf: (id) => schedule.get(id),
      workTimeOf,
    }),
    [project, tables, schedule, workTimeOf],
  );
  return {
    preview: shown.preview,
    showPreview: shown.show,
    previewPort: usePreviewPort(plan),
    world,
    commit: useCommit(useActions(), shown),
  };
}

function usePreviewPort({ resolved, schedule }: PlanReplica): PreviewPort {
  const [previewer] = useState(createPreviewer);
  useEffect(() => {
    previewer.setBase({ resolved, schedule });
    const timer = setTimeout(previewer.warm, WARM_DELAY_MS);
    return () => clearTimeout(timer);
  }, [previewer, resolved, schedule]);
  return previewer.preview;
}

function useCommit(actions: Actions, { hold, release }: Pick<ShownPreview, 'hold' | 'release'>): GanttEditing['commit'] {
  return useCallback(
    async (label, commands) => {
      const [only] = commands;
      if (only === undefined) return false;
      hold();
      const done = await actions.run(commands.length === 1 ? only : { type: 'batch', label, commands });
      if (!done) release();
      return done;
    },
    [actions, hold, release],
  );
}
