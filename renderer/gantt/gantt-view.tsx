import type { ReactNode } from 'react';
import { GanttChartSquare } from 'lucide-react';
import type { Id } from '../../shared/model/id.ts';
import { usePlan, useReplica } from '../replica/use-replica.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { GanttBoard } from './view/gantt-board.tsx';
import { t } from '../texts/t.ts';
import './gantt.css';

export interface GanttViewProps {
  readonly projectId: Id;
  readonly selectedIds: readonly Id[];
  readonly onSelect: (ids: readonly Id[]) => void;
  readonly onOpenTask: (id: Id) => void;
}

/** A project's tasks on a time line, beside their tree. */
export function GanttView(props: GanttViewProps): ReactNode {
  const plan = usePlan(props.projectId);
  const workspace = useReplica((state) => state.workspace);
  const project = workspace.project.get(props.projectId);
  if (plan === undefined || project === undefined) {
    return (
      <div className="gantt" aria-busy="true">
        <EmptyState icon={<GanttChartSquare size={32} />} title={t('gantt.loading')} text="" />
      </div>
    );
  }
  if (plan.resolved.hierarchy.order.length === 0) {
    return (
      <div className="gantt">
        <EmptyState icon={<GanttChartSquare size={32} />} title={t('gantt.empty.title')} text={t('gantt.empty.text')} />
      </div>
    );
  }
  return <GanttBoard key={props.projectId} {...props} plan={plan} workspace={workspace} project={project} />;
}
