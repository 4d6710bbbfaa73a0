import { Diamond } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Project } from '../../../shared/model/project.ts';
import { t } from '../../texts/t.ts';
import { formatDay, formatFinishDay } from '../../ui/format-date.ts';
import { StatusGlyph, statusName } from '../../ui/status-glyph.tsx';
import type { WorkItem } from '../layout/my-work.ts';

export interface WorkRowProps {
  readonly item: WorkItem;
  readonly project: Project | undefined;
  readonly people: ReadonlyMap<Id, Person>;
  /** The one row that Tab comes to. */
  readonly current: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onStatus: (anchor: Element) => void;
}

/** The id of a row, for the keys. */
export function workRowId({ projectId, task }: WorkItem): string {
  return `work-${projectId}-${task.id}`;
}

/** A task of mine: its status to change, what it is, where it belongs, when it is due. */
export function WorkRow({ item, project, people, current, onStatus, ...props }: WorkRowProps): ReactNode {
  const { task } = item;
  const reason = reasonText(item, people);
  const late = item.lateness !== null;
  return (
    <li className="work-row">
      <button
        type="button"
        className="work-row__status"
        tabIndex={-1}
        aria-label={`${t('my-work.status', { name: task.name })}: ${statusName(task.status)}`}
        title={t('my-work.status-short')}
        onClick={(event) => onStatus(event.currentTarget)}
      >
        <StatusGlyph status={task.status} />
      </button>
      <button
        type="button"
        id={workRowId(item)}
        className="work-row__open"
        tabIndex={current ? 0 : -1}
        aria-keyshortcuts="S"
        onKeyDown={props.onKeyDown}
        onFocus={props.onFocus}
        onClick={props.onOpen}
      >
        <span className="work-row__main">
          <span className="work-row__name">
            {item.milestone ? <Diamond size={11} aria-label={t('list.milestone')} role="img" /> : null}
            <span className="ellipsis" dir="auto">
              {task.name}
            </span>
          </span>
          {reason === '' ? null : (
            <span className="work-row__reason ellipsis" dir="auto">
              {reason}
            </span>
          )}
        </span>
        <span className="work-row__where">
          <span className="swatch" style={{ background: project?.colour ?? 'var(--line-strong)' }} />
          <span className="ellipsis" dir="auto">
            {[project?.name ?? '', item.path].filter(Boolean).join(' › ')}
          </span>
        </span>
        <span className={late ? 'work-row__when numeric is-late' : 'work-row__when numeric'}>{whenText(item)}</span>
      </button>
    </li>
  );
}

function whenText({ startMin, finishMin, milestone, lateness, section }: WorkItem): string {
  const finish = milestone ? formatDay(finishMin) : formatFinishDay(finishMin);
  if (lateness === 'overdue') return t('my-work.overdue-since', { date: finish });
  if (lateness === 'misses-deadline') return t('my-work.after-deadline', { date: finish });
  return section === 'later' ? t('my-work.from', { date: formatDay(startMin) }) : t('my-work.due', { date: finish });
}

/** Why it can't go on, in words. */
function reasonText({ task, section, waitsFor }: WorkItem, people: ReadonlyMap<Id, Person>): string {
  if (section === 'asked') {
    const owner = task.ownerId === null ? undefined : people.get(task.ownerId)?.name;
    const reason = task.blocked?.reason ?? '';
    return owner === undefined ? t('board.blocked', { reason }) : t('my-work.asked-of', { name: owner, reason });
  }
  const who = (waitsFor?.personIds ?? []).flatMap((id) => people.get(id)?.name ?? []).join(', ');
  if (task.blocked) {
    const { reason } = task.blocked;
    return who === '' ? t('board.blocked', { reason }) : t('board.blocked-by', { reason, who });
  }
  if (!waitsFor) return '';
  return who === ''
    ? t('my-work.waiting-for', { name: waitsFor.name })
    : t('my-work.waiting-for-who', { name: waitsFor.name, who });
}
