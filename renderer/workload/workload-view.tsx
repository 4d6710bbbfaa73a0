import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Users } from 'lucide-react';
import type { Id } from '../../shared/model/id.ts';
import { minToDay } from '../../shared/model/time.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useOpenPlans } from '../replica/use-open-plans.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { readsRightToLeft } from '../ui/along-reading.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { todayDay } from '../ui/format-date.ts';
import { useWeekStart } from '../ui/week-start.ts';
import { BUCKET_UNITS, bucketsFrom, bucketStart, shiftBucket, type BucketUnit } from './layout/buckets.ts';
import type { WorkloadModel } from './layout/workload-model.ts';
import { GROUPINGS } from './layout/workload-rows.ts';
import { GridView } from './view/workload-grid-view.tsx';
import { WorkloadLegend } from './view/workload-legend.tsx';
import { WorkloadToolbar } from './view/workload-toolbar.tsx';
import { useWorkloadModel } from './use-workload-model.ts';
import './workload.css';

export interface WorkloadViewProps {
  /** Shows only the people of this project; their hours are still those of all projects, unless it is chosen otherwise. */
  readonly projectId?: Id;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

const PERSON_PX = 250;
const NARROWEST_COLUMN_PX = 64;
const MOST_COLUMNS = 26;
const GROUPING_SETTING = 'workload-grouping';
const UNIT_SETTING = 'workload-unit';

/** Hours against what people can do, over all projects: of everybody, or of those who work on one project. */
export function WorkloadView({ projectId, onOpenTask }: WorkloadViewProps): ReactNode {
  const actions = useActions();
  const { plans: allPlans, projects } = useOpenPlans();
  const [isOnlyProject, setOnlyProject] = useState(false);
  const ownPlans = useMemo(
    () => (projectId === undefined ? allPlans : allPlans.filter((plan) => plan.projectId === projectId)),
    [allPlans, projectId],
  );
  const plans = isOnlyProject ? ownPlans : allPlans;
  const settings = useReplica((state) => state.settings);
  const grouping = GROUPINGS.find((known) => known === settings[GROUPING_SETTING]) ?? 'person';
  const unit = BUCKET_UNITS.find((known) => known === settings[UNIT_SETTING]) ?? 'week';
  const weekStartsOn = useWeekStart();
  const today = todayDay();
  const root = useRef<HTMLDivElement>(null);
  const columns = useColumns(root);
  const [showsFree, setShowsFree] = useState(false);
  const [startDay, setStartDay] = useState(() => bucketStart(unit, today, weekStartsOn));
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const buckets = useMemo(() => bucketsFrom(unit, startDay, columns), [unit, startDay, columns]);
  const { workspace, model, modelOf, people, ownIds } = useWorkloadModel({
    projectId,
    ownPlans,
    plans,
    buckets,
    grouping,
    toggled,
  });
  const shift = useCallback((by: number) => setStartDay((day) => shiftBucket(unit, day, by)), [unit]);
  useSidewaysWheel(root, shift);

  const isIdle = model.rows.every(({ cells }) => cells.every(({ loadMin }) => loadMin < 1));
  const elsewhere = isIdle ? firstPlannedDay(ownPlans) : null;

  function chooseUnit(next: BucketUnit): void {
    // From a coarse column that today lies in, a finer one begins with today.
    const day = bucketStart(unit, today, weekStartsOn) === startDay ? today : startDay;
    actions.remember(UNIT_SETTING, next);
    setStartDay(bucketStart(next, day, weekStartsOn));
  }

  return (
    <div ref={root} className="workload">
      <WorkloadToolbar
        unit={unit}
        grouping={grouping}
        showsFree={showsFree}
        onUnit={chooseUnit}
        onGrouping={(next) => actions.remember(GROUPING_SETTING, next)}
        onFree={setShowsFree}
        onShift={(direction) => shift(direction * Math.max(1, Math.floor(columns / 2)))}
        onToday={() => setStartDay(bucketStart(unit, today, weekStartsOn))}
        status={allPlans.length < projects ? t('workload.reading', { done: allPlans.length, all: projects }) : null}
      >
        {projectId === undefined ? null : (
          <Checkbox label={t('workload.only-project')} isSelected={isOnlyProject} onChange={setOnlyProject} />
        )}
        {elsewhere === null ? null : (
          <Button look="quiet" onPress={() => setStartDay(bucketStart(unit, elsewhere, weekStartsOn))}>
            {t('workload.go-to-work')}
          </Button>
        )}
      </WorkloadToolbar>
      {hasNobody(model, people) ? (
        <EmptyState icon={<Users size={32} />} {...emptyText(people)} />
      ) : (
        <>
          <GridView
            model={model}
            modelOf={modelOf}
            ownIds={ownIds}
            buckets={buckets}
            unit={unit}
            today={today}
            showsFree={showsFree}
            workspace={workspace}
            onToggle={(id) => setToggled((before) => toggledWith(before, id))}
            onOpenTask={onOpenTask}
          />
          <WorkloadLegend />
        </>
      )}
    </div>
  );
}

function hasNobody({ days }: WorkloadModel, people: ReadonlySet<Id> | null): boolean {
  return days.size === 0 || people?.size === 0;
}

function toggledWith(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Nobody in the workspace, or nobody in the project. */
function emptyText(people: ReadonlySet<Id> | null): { readonly title: string; readonly text: string } {
  return people === null
    ? { title: t('workload.empty.title'), text: t('workload.empty.text') }
    : { title: t('workload.empty-project.title'), text: t('workload.empty-project.text') };
}

/** Where the earliest plan with tasks begins, to go to when nothing is planned in view. */
function firstPlannedDay(plans: readonly PlanReplica[]): number | null {
  const starts = plans.flatMap(({ project, resolved }) =>
    project === null || resolved.tasks.length === 0 ? [] : [minToDay(project.startMin)],
  );
  return starts.length === 0 ? null : Math.min(...starts);
}

/** As many columns as fit. */
function useColumns(root: RefObject<HTMLDivElement | null>): number {
  const [columns, setColumns] = useState(12);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const look = (): void =>
      setColumns(Math.min(MOST_COLUMNS, Math.max(3, Math.floor((element.clientWidth - PERSON_PX) / NARROWEST_COLUMN_PX))));
    const resizes = new ResizeObserver(look);
    resizes.observe(element);
    look();
    return () => resizes.disconnect();
  }, [root]);
  return columns;
}

/** How far a wheel or touchpad goes sideways for one column. */
const WHEEL_PX = 48;

/** Sideways scrolling, and with Shift the wheel, goes through the columns. */
function useSidewaysWheel(root: RefObject<HTMLDivElement | null>, shift: (by: number) => void): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let wentPx = 0;
    const onWheel = (event: WheelEvent): void => {
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (event.ctrlKey || Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
      event.preventDefault();
      wentPx += readsRightToLeft() ? -sideways : sideways;
      const by = Math.trunc(wentPx / WHEEL_PX);
      if (by === 0) return;
      wentPx -= by * WHEEL_PX;
      shift(by);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [root, shift]);
}
