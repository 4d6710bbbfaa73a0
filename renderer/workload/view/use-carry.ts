import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import { MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { useActions, useReplicaHandle } from '../../replica/use-replica.ts';
import { workTimes } from '../../replica/work-times.ts';
import { refusalText } from '../../texts/refusal-text.ts';
import { t } from '../../texts/t.ts';
import { oneStep } from '../../ui/one-step.ts';
import { carryCommands, type CarryOutcome, type CarryPlan } from '../gesture/carry-commands.ts';
import { carryEffect, type CarryEffect } from '../gesture/carry-effect.ts';
import { createTryCarry } from '../gesture/try-carry.ts';
import {
  advance,
  NO_DRAG,
  targetOf,
  type CarriedWork,
  type DragInput,
  type DropTarget,
  type WorkDrag,
} from '../gesture/work-drag.ts';
import type { Bucket } from '../layout/buckets.ts';
import { calendarsOf } from '../../replica/plan-work.ts';
import type { WorkloadModel } from '../layout/workload-model.ts';
import { stayingText } from './carry-texts.ts';

export interface CarryInput {
  readonly model: WorkloadModel;
  readonly workspace: WorkspaceTables;
  readonly buckets: readonly Bucket[];
  /** The same view of other plans. */
  readonly modelOf: (plans: readonly PlanReplica[]) => WorkloadModel;
}

/** What a drop would come to, or why it would be refused. */
export type CarryPreview =
  | { readonly ok: true; readonly effect: CarryEffect; readonly model: WorkloadModel; readonly staying: CarryOutcome['staying'] }
  | { readonly ok: false; readonly message: string };

export interface Carry {
  readonly drag: WorkDrag;
  readonly target: DropTarget | null;
  readonly preview: CarryPreview | null;
  readonly send: (input: DragInput) => void;
  readonly drop: () => void;
  /** Tries out what a drop would come to. */
  readonly tryOut: (work: CarriedWork, target: DropTarget, toColumn: number) => CarryPreview;
  readonly commit: (work: CarriedWork, target: DropTarget) => Promise<void>;
}

/** A preview that costs more waits until the pointer rests. */
const FAST_MS = 40;
const REST_MS = 120;
/** How long a dropped preview stays when no new dates come. */
const HOLD_MS = 600;

/** The bridge between gestures and the plans: tries out, shows, and carries out as one step. */
export function useCarry({ model, workspace, buckets, modelOf }: CarryInput): Carry {
  const actions = useActions();
  const replica = useReplicaHandle();
  const [drag, setDrag] = useState<WorkDrag>(NO_DRAG);
  const [tried, setTried] = useState<{ readonly key: string; readonly preview: CarryPreview } | null>(null);
  const [isHeld, setHeld] = useState(false);
  const [tryCarry] = useState(createTryCarry);
  const costMs = useRef(0);
  const hold = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { plans } = model;

  const planOf = useMemo(() => carryPlans(plans, workspace), [plans, workspace]);
  const tryOut = useCallback(
    (work: CarriedWork, target: DropTarget, toColumn: number): CarryPreview => {
      const { commands, staying } = carryCommands(planOf, work, target);
      const tried = tryCarry({ plans, workspace }, commands);
      if (!tried.ok) return { ok: false, message: refusalText(tried.rejection, tried.context) };
      const after = modelOf(tried.plans);
      const effect = carryEffect({ before: model, after, work, target, toColumn, buckets, fromDay: model.fromDay });
      return { ok: true, effect, model: after, staying };
    },
    [planOf, tryCarry, plans, workspace, modelOf, model, buckets],
  );

  const work = drag.kind === 'carrying' ? drag.work : null;
  const to = drag.kind === 'carrying' ? drag.to : null;
  const { rows } = model;
  const target = useMemo(() => (work === null ? null : targetOf(work, to, { rows, buckets })), [work, to, rows, buckets]);
  const toColumn = to?.column ?? 0;
  // The same drop is tried out once, however the pointer moves within it.
  const key = target === null ? '' : `${target.personId ?? ''} ${target.shiftDays}`;
  const latest = useRef({ work, target, toColumn, tryOut });
  useEffect(() => {
    latest.current = { work, target, toColumn, tryOut };
  });
  useEffect(() => {
    if (key === '') return undefined;
    const run = (): void => {
      const now = latest.current;
      if (now.work === null || now.target === null) return;
      const fromMs = performance.now();
      setTried({ key, preview: now.tryOut(now.work, now.target, now.toColumn) });
      costMs.current = performance.now() - fromMs;
    };
    const timer = setTimeout(run, costMs.current > FAST_MS ? REST_MS : 0);
    return () => clearTimeout(timer);
  }, [key]);

  // What was dropped stays on screen until the plans that contain it arrive.
  const release = useCallback(() => {
    if (hold.current !== null) clearTimeout(hold.current);
    hold.current = null;
    setHeld(false);
    setTried(null);
  }, []);
  useEffect(() => {
    if (hold.current !== null) release();
  }, [plans, release]);

  const commit = useCallback(
    async (carried: CarriedWork, onto: DropTarget): Promise<void> => {
      const { commands, staying } = carryCommands(planOf, carried, onto);
      const names = (projectId: Id, taskId: Id): string =>
        plans.find((plan) => plan.projectId === projectId)?.tables.task.get(taskId)?.name ?? '';
      if (staying.length > 0) replica.notify({ severity: 'info', message: stayingText(staying, names), undoable: false });
      const step = oneStep(stepLabel(carried, onto), commands);
      if (step === null) return release();
      hold.current = setTimeout(release, HOLD_MS);
      setHeld(true);
      if (!(await actions.run(step))) release();
    },
    [planOf, plans, replica, actions, release],
  );

  const send = useCallback((input: DragInput) => setDrag((before) => advance(before, input)), []);
  const drop = (): void => {
    setDrag(NO_DRAG);
    if (work !== null && target !== null) void commit(work, target);
  };
  const preview = tried !== null && (tried.key === key || isHeld) ? tried.preview : null;
  return { drag, target, preview, send, drop, tryOut, commit };
}

function stepLabel(work: CarriedWork, target: DropTarget): string {
  const n = work.tasks.length;
  if (target.personId === work.personId) return t('step.move-work', { n });
  return target.personId === null ? t('step.free-work', { n }) : t('step.give-work', { n });
}

/** Plans as commands look at them, each made when it is first asked for. */
function carryPlans(plans: readonly PlanReplica[], workspace: WorkspaceTables): (projectId: Id) => CarryPlan | undefined {
  const made = new Map<Id, CarryPlan>();
  return (projectId) => {
    const known = made.get(projectId);
    const plan = plans.find((each) => each.projectId === projectId);
    const project = workspace.project.get(projectId);
    if (known !== undefined || plan === undefined || project === undefined) return known;
    const { tables, schedule } = plan;
    const world = {
      projectId,
      scheduleFrom: project.scheduleFrom,
      snapMin: MINUTES_PER_DAY,
      taskOf: (id: Id) => tables.task.get(id),
      scheduleOf: (id: Id) => schedule.get(id),
      workTimeOf: workTimes(calendarsOf(projectId, workspace), tables),
    };
    const carryPlan = { world, assignments: tables.assignment };
    made.set(projectId, carryPlan);
    return carryPlan;
  };
}
