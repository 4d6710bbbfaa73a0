import { PartyPopper } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { useOpenPlans } from '../../replica/use-open-plans.ts';
import { useReplica } from '../../replica/use-replica.ts';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNowMin } from '../../ui/use-now-min.ts';
import { useRovingRows, type RovingRows } from '../../ui/use-roving-rows.ts';
import { useWeekStart } from '../../ui/week-start.ts';
import { myWork, type WorkItem, type WorkSection } from '../layout/my-work.ts';
import type { MyWorkViewProps } from '../my-work-view.tsx';
import { StatusChange, type StatusTarget } from './status-change.tsx';
import { WorkRow, workRowId } from './work-row.tsx';

/** So many tasks of a section show before the rest is asked for. */
const FIRST_ROWS = 30;

/** Somebody's tasks in sections. Arrows go from task to task, Enter opens one, S changes its status. */
export function WorkList({ me, onOpenTask }: MyWorkViewProps & { readonly me: Person }): ReactNode {
  const { plans, projects } = useOpenPlans();
  const people = useReplica((state) => state.workspace.person);
  const weekStartsOn = useWeekStart();
  const nowMin = useNowMin();
  const sections = useMemo(() => myWork({ plans, personId: me.id, nowMin, weekStartsOn }), [plans, me.id, nowMin, weekStartsOn]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<WorkSection>>(new Set());
  const shown = [...sections].map(([section, items]) => ({
    section,
    count: items.length,
    rows: unfolded.has(section) ? items : items.slice(0, FIRST_ROWS),
  }));
  const rows = shown.flatMap((each) => each.rows);
  const [changing, setChanging] = useState<StatusTarget | null>(null);
  const roving = useRovingRows(rows.map(workRowId), changing !== null);

  function onKeyDown(event: KeyboardEvent): void {
    const item = rows[roving.rowOfKey(event) ?? -1];
    if (!item || event.key.toLowerCase() !== 's') return;
    setChanging({ item, anchor: event.target as Element, stage: 'choose' });
    event.preventDefault();
  }

  const count = [...sections.values()].reduce((sum, items) => sum + items.length, 0);
  const reading = plans.length < projects;
  return (
    <div className="screen my-work">
      <div className="my-work__inner">
        <div className="screen__head">
          <h1>{t('my-work.title')}</h1>
          <span className="faint" role="status">
            {reading ? t('my-work.reading', { done: plans.length, all: projects }) : t('my-work.open', { n: count })}
          </span>
        </div>
        {count === 0 && !reading ? (
          <EmptyState icon={<PartyPopper size={36} />} title={t('my-work.empty')} text={t('my-work.empty.text')} />
        ) : null}
        {shown.map((each) => (
          <Section
            key={each.section}
            shown={each}
            roving={roving}
            onKeyDown={onKeyDown}
            onOpen={({ projectId, task }) => onOpenTask(projectId, task.id)}
            onStatus={(item, anchor) => setChanging({ item, anchor, stage: 'choose' })}
            onAll={() => setUnfolded(new Set([...unfolded, each.section]))}
          />
        ))}
      </div>
      {changing === null ? null : (
        <StatusChange
          target={changing}
          people={people}
          plan={plans.find(({ projectId }) => projectId === changing.item.projectId)}
          onNext={setChanging}
          onClose={() => setChanging(null)}
        />
      )}
    </div>
  );
}

interface SectionProps {
  readonly shown: { readonly section: WorkSection; readonly count: number; readonly rows: readonly WorkItem[] };
  readonly roving: RovingRows;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (item: WorkItem) => void;
  readonly onStatus: (item: WorkItem, anchor: Element) => void;
  readonly onAll: () => void;
}

function Section({ shown: { section, count, rows }, roving, onKeyDown, onOpen, onStatus, onAll }: SectionProps): ReactNode {
  const projects = useReplica((state) => state.workspace.project);
  const people = useReplica((state) => state.workspace.person);
  return (
    <section className={`my-work__section my-work__section--${section}`} aria-labelledby={`work-${section}`}>
      <h2 id={`work-${section}`}>
        {t(`my-work.${section}`)} <span className="my-work__count numeric">{count}</span>
      </h2>
      <ul className="my-work__rows">
        {rows.map((item) => (
          <WorkRow
            key={workRowId(item)}
            item={item}
            project={projects.get(item.projectId)}
            people={people}
            current={workRowId(item) === roving.current}
            onKeyDown={onKeyDown}
            onFocus={() => roving.onFocus(workRowId(item))}
            onOpen={() => onOpen(item)}
            onStatus={(anchor) => {
              roving.onFocus(workRowId(item));
              onStatus(item, anchor);
            }}
          />
        ))}
      </ul>
      {rows.length < count ? (
        <button type="button" className="text-link" onClick={onAll}>
          {t('my-work.all', { n: count })}
        </button>
      ) : null}
    </section>
  );
}
