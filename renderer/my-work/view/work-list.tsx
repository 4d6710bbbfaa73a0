import { PartyPopper } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { useOpenPlans } from '../../replica/use-open-plans.ts';
import { useReplica } from '../../replica/use-replica.ts';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { rowAfter } from '../../ui/row-after.ts';
import { useNowMin } from '../../ui/use-now-min.ts';
import { myWork, type WorkItem, type WorkSection } from '../layout/my-work.ts';
import type { MyWorkViewProps } from '../my-work-view.tsx';
import { StatusChange, type StatusTarget } from './status-change.tsx';
import { WorkRow, workRowId } from './work-row.tsx';
import { useWeekStart } from '../../ui/week-start.ts';

/** So many tasks of a section show before the rest is asked for. */
const FIRST_ROWS = 30;

/** Somebody's tasks in sections. Arrows go from task to task, Enter opens one, S changes its status. */
export function WorkList({ me, onOpenTask }: MyWorkViewProps & { readonly me: Person }): ReactNode {
  const { plans, projects } = useOpenPlans();
  const table = useReplica((state) => state.workspace.project);
  const people = useReplica((state) => state.workspace.person);
  const weekStartsOn = useWeekStart();
  const nowMin = useNowMin();
  const sections = useMemo(() => myWork({ plans, personId: me.id, nowMin, weekStartsOn }), [plans, me.id, nowMin, weekStartsOn]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<WorkSection>>(new Set());
  const shown = [...sections].map(([section, items]) => ({
    section,
    items,
    rows: unfolded.has(section) ? items : items.slice(0, FIRST_ROWS),
  }));
  const rows = shown.flatMap((each) => each.rows);
  const [changing, setChanging] = useState<StatusTarget | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const found = rows.findIndex((item) => workRowId(item) === wanted);
  const [lastIndex, setLastIndex] = useState(0);
  const index = found >= 0 ? found : Math.min(lastIndex, rows.length - 1);
  const current = rows[index];
  if (found >= 0 && found !== lastIndex) setLastIndex(found);
  const hadFocus = useRef(false);
  useEffect(() => {
    // A row that went to another section, or away, took the focus with it.
    if (!hadFocus.current || changing !== null || document.activeElement !== document.body || !current) return;
    document.getElementById(workRowId(current))?.focus();
  });
  const focusRow = (item: WorkItem): void => {
    setWanted(workRowId(item));
    document.getElementById(workRowId(item))?.focus();
  };

  function onKeyDown(event: KeyboardEvent): void {
    const at = rows.findIndex((item) => workRowId(item) === (event.target as Element).id);
    const item = rows[at];
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowAfter(event.key, at, rows.length);
    if (next !== null && rows[next]) focusRow(rows[next]);
    else if (event.key.toLowerCase() === 's') setChanging({ item, anchor: event.target as Element, stage: 'choose' });
    else return;
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
        {shown.map(({ section, items, rows: visible }) => (
          <section key={section} className={`my-work__section my-work__section--${section}`} aria-labelledby={`work-${section}`}>
            <h2 id={`work-${section}`}>
              {t(`my-work.${section}`)} <span className="my-work__count numeric">{items.length}</span>
            </h2>
            <ul className="my-work__rows">
              {visible.map((item) => (
                <WorkRow
                  key={workRowId(item)}
                  item={item}
                  project={table.get(item.projectId)}
                  people={people}
                  current={item === current}
                  onKeyDown={onKeyDown}
                  onFocus={() => {
                    hadFocus.current = true;
                  }}
                  onOpen={() => onOpenTask(item.projectId, item.task.id)}
                  onStatus={(anchor) => {
                    setWanted(workRowId(item));
                    setChanging({ item, anchor, stage: 'choose' });
                  }}
                />
              ))}
            </ul>
            {visible.length < items.length ? (
              <button type="button" className="text-link" onClick={() => setUnfolded(new Set([...unfolded, section]))}>
                {t('my-work.all', { n: items.length })}
              </button>
            ) : null}
          </section>
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
