import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Users } from 'lucide-react';
import type { Id } from '../../shared/model/id.ts';
import { minToDay } from '../../shared/model/time.ts';
import { WORKSPACE_ID } from '../../shared/model/workspace.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useOpenPlans } from '../replica/use-open-plans.ts';
import { useReplica } from '../replica/use-replica.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { todayDay } from '../ui/format-date.ts';
import { projectPeople } from './layout/project-people.ts';
import { bucketsFrom, bucketStart, shiftBucket, type BucketUnit } from './layout/buckets.ts';
import { useWorkload } from './view/use-workload.ts';
import { GridView } from './view/workload-grid-view.tsx';
import { WorkloadLegend } from './view/workload-legend.tsx';
import { t } from '../texts/t.ts';
import { WorkloadToolbar } from './view/workload-toolbar.tsx';
import './workload.css';

export interface WorkloadViewProps {
  /** Shows only the people of this project; their hours are still those of all projects, unless it is chosen otherwise. */
  readonly projectId?: Id;
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

const PERSON_PX = 250;
const NARROWEST_COLUMN_PX = 64;
const MOST_COLUMNS = 26;

/** Hours against what people can do, over all projects: of everybody, or of those who work on one project. */
export function WorkloadView({ projectId, onOpenTask }: WorkloadViewProps): ReactNode {
  const { plans: allPlans, projects } = useOpenPlans();
  const [onlyProject, setOnlyProject] = useState(false);
  const ownPlans = useMemo(
    () => (projectId === undefined ? allPlans : allPlans.filter((plan) => plan.projectId === projectId)),
    [allPlans, projectId],
  );
  const plans = onlyProject ? ownPlans : allPlans;
  const workspace = useReplica((state) => state.workspace);
  const weekStartsOn = workspace.workspace.get(WORKSPACE_ID)?.weekStartsOn ?? 1;
  const today = todayDay();
  const root = useRef<HTMLDivElement>(null);
  const columns = useColumns(root);
  const [unit, setUnit] = useState<BucketUnit>('week');
  const [showsFree, setShowsFree] = useState(false);
  const [startDay, setStartDay] = useState(() => bucketStart('week', today, weekStartsOn));
  const buckets = useMemo(() => bucketsFrom(unit, startDay, columns), [unit, startDay, columns]);
  const people = useMemo(() => {
    const [own] = ownPlans;
    return projectId === undefined ? null : own === undefined ? new Set<Id>() : projectPeople(own);
  }, [projectId, ownPlans]);
  const rows = useWorkload({ plans, ownPlans, people, workspace, buckets });

  const elsewhere = rows.every(({ loadMin }) => loadMin < 1) ? firstPlannedDay(ownPlans) : null;

  function chooseUnit(next: BucketUnit): void {
    // From a coarse column that today lies in, a finer one begins with today.
    const day = bucketStart(unit, today, weekStartsOn) === startDay ? today : startDay;
    setUnit(next);
    setStartDay(bucketStart(next, day, weekStartsOn));
  }

  return (
    <div ref={root} className="workload">
      <WorkloadToolbar
        unit={unit}
        showsFree={showsFree}
        onUnit={chooseUnit}
        onFree={setShowsFree}
        onShift={(direction) => setStartDay(shiftBucket(unit, startDay, direction * Math.max(1, Math.floor(columns / 2))))}
        onToday={() => setStartDay(bucketStart(unit, today, weekStartsOn))}
        status={allPlans.length < projects ? t('workload.reading', { done: allPlans.length, all: projects }) : null}
      >
        {projectId === undefined ? null : (
          <Checkbox label={t('workload.only-project')} isSelected={onlyProject} onChange={setOnlyProject} />
        )}
        {elsewhere === null ? null : (
          <Button look="quiet" onPress={() => setStartDay(bucketStart(unit, elsewhere, weekStartsOn))}>
            {t('workload.go-to-work')}
          </Button>
        )}
      </WorkloadToolbar>
      {rows.length <= 1 ? (
        <EmptyState icon={<Users size={32} />} {...emptyText(people)} />
      ) : (
        <>
          <GridView
            rows={rows}
            buckets={buckets}
            unit={unit}
            today={today}
            showsFree={showsFree}
            plans={plans}
            ownPlans={ownPlans}
            workspace={workspace}
            onOpenTask={onOpenTask}
          />
          <WorkloadLegend />
        </>
      )}
    </div>
  );
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
function useColumns(root: { readonly current: HTMLDivElement | null }): number {
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
