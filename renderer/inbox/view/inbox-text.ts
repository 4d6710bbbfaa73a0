import type { InboxItem } from '../../../shared/contract/inbox.ts';
import { TASK_STATUSES } from '../../../shared/model/task.ts';
import { t } from '../../texts/t.ts';
import { formatDay, formatFinishDay } from '../../ui/format-date.ts';
import { statusName } from '../../ui/status-glyph.tsx';

/** What happened, in a sentence. */
export function inboxText({ kind, text, task }: InboxItem, who: string): string {
  switch (kind) {
    case 'asked':
      return t('inbox.asked', { who, text });
    case 'mention':
      return t('inbox.mention', { who, text });
    case 'comment':
      return t('inbox.comment', { who, text });
    case 'ready':
      return t('inbox.ready', { who, text });
    case 'decision':
      return text === '' ? t('inbox.decision', { who }) : t('inbox.decision-because', { who, text });
    case 'dates':
      return t('inbox.dates', { who, dates: datesText(task) });
    case 'status':
      return t('inbox.status', { who, status: nameOfStatus(task?.status) });
    case 'assigned':
      return task ? t('inbox.assigned-when', { who, dates: datesText(task) }) : t('inbox.assigned', { who });
    case 'unassigned':
      return t('inbox.unassigned', { who });
    case 'removed':
      return t('inbox.removed', { who });
    case 'conflict':
      return t('inbox.conflict');
  }
}

function datesText(task: InboxItem['task']): string {
  if (!task || task.startMin === null || task.finishMin === null) return t('inbox.no-dates');
  const [start, finish] = [formatDay(task.startMin), formatFinishDay(task.finishMin)];
  return start === finish ? start : `${start} – ${finish}`;
}

function nameOfStatus(status: string | undefined): string {
  const known = TASK_STATUSES.find((each) => each === status);
  return known === undefined ? (status ?? '') : statusName(known);
}
