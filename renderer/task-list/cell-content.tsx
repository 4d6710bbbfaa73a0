import { ClockAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { nowMin } from '../ui/format-date.ts';
import { latenessOf } from '../ui/lateness.ts';
import { StatusGlyph, statusName } from '../ui/status-glyph.tsx';
import { cellText } from './cell-text.ts';
import type { Column } from './columns.ts';
import type { ListSource, RowModel } from './row-model.ts';

/**
 * What a cell shows while nobody writes in it; the name is apart. A screen full of lines is made at once in a jump, so each has as few
 * elements as can be, and its cells are no components of their own.
 */
export function cellContent(source: ListSource, model: RowModel, column: Column): ReactNode {
  const { task, schedule } = model;
  switch (column.id) {
    case 'status':
      return (
        <>
          <StatusGlyph status={model.status} />
          {model.status === 'blocked' ? <span className="cell__blocked">{statusName('blocked')}</span> : statusName(model.status)}
        </>
      );
    case 'owner':
      return model.owner ? (
        <>
          <Avatar name={model.owner.name} colour={model.owner.colour} decorative />
          <bdi>{model.owner.name}</bdi>
        </>
      ) : null;
    case 'assignees':
      return assignees(model, cellText(source, model, 'assignees'));
    case 'tags':
      return tags(Object.keys(task.tags).toSorted());
    case 'progress': {
      const percent = schedule?.progressPct ?? task.progressPct;
      return (
        <>
          <span className="progress-cell" style={{ backgroundSize: `${percent}% 100%` }} />
          {`${percent}%`}
        </>
      );
    }
    case 'finish':
      return (
        <>
          {model.problems === '' ? null : (
            <span className="cell__problem" title={model.problems} role="img" aria-label={model.problems}>
              <TriangleAlert size={13} />
            </span>
          )}
          {lateMark(model)}
          {cellText(source, model, 'finish')}
        </>
      );
    default:
      return cellText(source, model, column.id);
  }
}

/** Says that an open task should have finished by now. A missed deadline is one of its problems already. */
function lateMark({ task, schedule, status }: RowModel): ReactNode {
  if (latenessOf({ ...task, status }, schedule, nowMin()) !== 'overdue') return null;
  return (
    <span className="cell__problem cell__problem--late" title={t('my-work.overdue')} role="img" aria-label={t('my-work.overdue')}>
      <ClockAlert size={13} />
    </span>
  );
}

function tags(names: readonly string[]): ReactNode {
  if (names.length === 0) return null;
  return (
    <span className="tags" title={names.join(', ')}>
      {names.map((tag) => (
        <span key={tag} className="tag" dir="auto">
          {tag}
        </span>
      ))}
    </span>
  );
}

const MAX_AVATARS = 3;

function assignees(model: RowModel, label: string): ReactNode {
  if (model.assignees.length === 0) return null;
  return (
    <>
      <span className="avatars" title={label}>
        {model.assignees.slice(0, MAX_AVATARS).map(({ person }) => (
          <Avatar key={person.id} name={person.name} colour={person.colour} />
        ))}
      </span>
      {model.assignees.length > MAX_AVATARS ? (
        <span className="faint" dir="ltr">
          +{model.assignees.length - MAX_AVATARS}
        </span>
      ) : null}
    </>
  );
}
