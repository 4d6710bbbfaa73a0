import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Users } from 'lucide-react';
import type { Id } from '../../shared/model/id.ts';
import { minToDay } from '../../shared/model/time.ts';
import { WORKSPACE_ID } from '../../shared/model/workspace.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useOpenPlans } from '../replica/use-open-plans.ts';
import { useReplica } from '../replica/use-replica.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { todayDay } from '../ui/format-date.ts';
import { bucketsFrom, bucketStart, shiftBucket, type BucketUnit } from './layout/buckets.ts';
import { useWorkload } from './view/use-workload.ts';
import { GridView } from './view/workload-grid-view.tsx';
import { WorkloadLegend } from './view/workload-legend.tsx';
import { t } from '../texts/t.ts';
import { WorkloadToolbar } from './view/workload-toolbar.tsx';
import './workload.css';

export interface WorkloadViewProps {
  readonly onOpenTask: (projectId: Id, taskId: Id) => void;
}

const PERSON_PX = 250;
const NARROWEST_COLUMN_PX = 64;
const MOST_COLUMNS = 26;

/** Everybody's hours against what they can do, over all projects. */
export function WorkloadView({ onOpenTask }: WorkloadViewProps): ReactNode {
  const { plans, projects } = useOpenPlans();
  const workspace = useReplica((state) => state.workspace);
  const weekStartsOn = workspace.workspace.get(WORKSPACE_ID)?.weekStartsOn ?? 1;
  const today = todayDay();
  const root = useRef<HTMLDivElement>(null);
  const columns = useColumns(root);
  const [unit, setUnit] = useState<BucketUnit>('week');
  const [showsFree, setShowsFree] = useState(false);
  const [startDay, setStartDay] = useState(() => bucketStart('week', today, weekStartsOn));
  const buckets = useMemo(() => bucketsFrom(unit, startDay, columns), [unit, startDay, columns]);
  const rows = useWorkload({ plans, workspace, buckets });

  const elsewhere = rows.every(({ loadMin }) => loadMin < 1) ? firstPlannedDay(plans) : null;

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
        status={plans.length < projects ? t('workload.reading', { done: plans.length, all: projects }) : null}
      >
        {elsewhere === null ? null : (
          <Button look="quiet" onPress={() => setStartDay(bucketStart(unit, elsewhere, weekStartsOn))}>
            {t('workload.go-to-work')}
          </Button>
        )}
      </WorkloadToolbar>
      {rows.length <= 1 ? (
        <EmptyState icon={<Users size={32} />} title={t('workload.empty.title')} text={t('workload.empty.text')} />
      ) : (
        <>
          <GridView
            rows={rows}
            buckets={buckets}
            unit={unit}
            today={today}
            showsFree={showsFree}
            plans={plans}
            workspace={workspace}
            onOpenTask={onOpenTask}
          />
          <WorkloadLegend />
        </>
      )}
    </div>
  );
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
