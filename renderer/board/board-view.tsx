import { SquareKanban } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { nowMin } from '../ui/format-date.ts';
import './board.css';
import { peopleByTask, type CardSource } from './layout/card-model.ts';
import { Board } from './view/board.tsx';

export interface BoardViewProps {
  readonly project: Project;
  readonly plan: PlanReplica;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
  readonly onOpenTask: (id: Id) => void;
}

/** The tasks of a project as cards in columns. */
export function BoardView(props: BoardViewProps): ReactNode {
  const { plan } = props;
  const people = useReplica((state) => state.workspace.person);
  const { assignment } = plan.tables;
  const assigneesOf = useMemo(() => peopleByTask(assignment, people), [assignment, people]);
  const source: CardSource = useMemo(() => ({ plan, people, assigneesOf, nowMin: nowMin() }), [plan, people, assigneesOf]);
  if (plan.resolved.order.length === 0) {
    return <EmptyState icon={<SquareKanban size={36} />} title={t('board.empty')} text={t('board.empty.text')} />;
  }
  return <Board {...props} source={source} />;
}
