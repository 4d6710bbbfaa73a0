import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import type { Calendars } from '../../../shared/schedule/calendars.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { PlanWorld } from '../../replica/move-tasks.ts';
import { useActions } from '../../replica/use-replica.ts';
import { workTimes } from '../../replica/work-times.ts';
import type { Preview, PreviewPort } from '../gesture/preview.ts';
import { createPreviewer } from './previewer.ts';

export interface EditingInput {
  readonly plan: PlanReplica;
  readonly workspace: WorkspaceTables;
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

/** How long a dropped preview stays when no new dates come: the change then had no effect on them. */
const HOLD_MS = 400;
/** The schedule that previews start from is computed when the view has come to rest. */
const WARM_DELAY_MS = 250;

/** The bridge between gestures and the plan. */
export function useGanttEditing({ plan, workspace, project, calendars }: EditingInput): GanttEditing {
  const actions = useActions();
  const [preview, setPreview] = useState<Preview | null>(null);
  const dropped = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { tables, schedule, resolved } = plan;

  const release = useCallback(() => {
    if (dropped.current !== null) clearTimeout(dropped.current);
    dropped.current = null;
    setPreview(null);
  }, []);

  // What was dropped stays on screen until the plan that contains it arrives: no frame shows the old dates in between.
  useEffect(() => {
    if (dropped.current !== null) release();
  }, [schedule, release]);

  const workTimeOf = useMemo(() => workTimes(calendars, tables), [calendars, tables]);
  const [previewer] = useState(createPreviewer);
  useEffect(() => {
    previewer.setBase({ resolved, schedule });
    const timer = setTimeout(previewer.warm, WARM_DELAY_MS);
    return () => clearTimeout(timer);
  }, [previewer, resolved, schedule]);

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

  const commit = useCallback(
    async (label: string, commands: readonly RecordCommand[]) => {
      const [only] = commands;
      if (only === undefined) return false;
      dropped.current = setTimeout(release, HOLD_MS);
      const done = await actions.run(commands.length === 1 ? only : { type: 'batch', label, commands });
      if (!done) release();
      return done;
    },
    [actions, release],
  );

  const showPreview = useCallback((next: Preview | null) => flushSync(() => setPreview(next)), []);
  return { preview, showPreview, previewPort: previewer.preview, world, commit };
}
