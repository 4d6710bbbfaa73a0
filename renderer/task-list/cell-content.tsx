import { ClockAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Presence } from '../../shared/contract/sync-status.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { nowMin } from '../ui/format-date.ts';
import { latenessOf } from '../ui/lateness.ts';
import { StatusChip } from '../ui/status-chip.tsx';
import { cellText } from './cell-text.ts';
import type { Column } from './columns.ts';
import { NameCell } from './name-cell.tsx';
import type { HandlersBox } from './row-handlers.ts';
import type { ListSource, RowModel } from './row-model.ts';
import type { ListRow } from './visible-rows.ts';

interface CellContentProps {
  readonly source: ListSource;
  readonly column: Column;
  readonly row: ListRow;
  readonly model: RowModel;
  readonly peers: readonly Presence[];
  readonly handlers: HandlersBox;
}

/** What a cell shows while nobody writes in it. */
export function CellContent({ source, column, row, model, peers, handlers }: CellContentProps): ReactNode {
  const { task, schedule } = model;
  switch (column.id) {
    case 'name':
      return <NameCell row={row} model={model} peers={peers} handlers={handlers} />;
    case 'status':
      return <StatusChip status={model.status} />;
    case 'owner':
      return model.owner ? (
        <span className="row">
          <Avatar name={model.owner.name} colour={model.owner.colour} decorative />
          <span className="ellipsis" dir="auto">
            {model.owner.name}
          </span>
        </span>
      ) : null;
    case 'assignees':
      return <Assignees model={model} label={cellText(source, model, 'assignees')} />;
    case 'tags':
      return <Tags tags={Object.keys(task.tags).toSorted()} />;
    case 'progress': {
      const percent = schedule?.progressPct ?? task.progressPct;
      return (
        <span className="progress-cell">
          <span className="progress-cell__track">
            <span className="progress-cell__fill" style={{ width: `${percent}%` }} />
          </span>
          <span className="progress-cell__number">{percent}%</span>
        </span>
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
          <LateMark model={model} />
          {cellText(source, model, 'finish')}
        </>
      );
    default:
      return (
        <span className="ellipsis" dir="auto">
          {cellText(source, model, column.id)}
        </span>
      );
  }
}

/** Says that an open task should have finished by now. A missed deadline is one of its problems already. */
function LateMark({ model: { task, schedule, status } }: { readonly model: RowModel }): ReactNode {
  if (latenessOf({ ...task, status }, schedule, nowMin()) !== 'overdue') return null;
  return (
    <span className="cell__problem cell__problem--late" title={t('my-work.overdue')} role="img" aria-label={t('my-work.overdue')}>
      <ClockAlert size={13} />
    </span>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }): ReactNode {
  return (
    <span className="tags" title={tags.join(', ')}>
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
    </span>
  );
}

const MAX_AVATARS = 3;

function Assignees({ model, label }: { readonly model: RowModel; readonly label: string }): ReactNode {
  if (model.assignees.length === 0) return null;
  return (
    <span className="row">
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
    </span>
  );
}
