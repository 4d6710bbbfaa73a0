import { t } from '../../texts/t.ts';
import { formatDay, formatFinishDay, formatSpan } from '../../ui/format-date.ts';
import { statusName } from '../../ui/status-glyph.tsx';
import type { BoardAxis } from '../layout/board-columns.ts';
import type { CardModel } from '../layout/card-model.ts';

/** A card's dates: work has a span; of a milestone, and of what is late, the finish is what counts. */
export function cardDates({ startMin, finishMin, milestone, lateness }: CardModel): string {
  if (startMin === null || finishMin === null) return '';
  if (milestone) return formatDay(finishMin);
  return lateness === null ? formatSpan(startMin, finishMin) : formatFinishDay(finishMin);
}

/** Why a task can't go on, in words. */
export function blockedText({ blocked }: CardModel): string {
  if (!blocked) return '';
  const { reason, who } = blocked;
  return who === null ? t('board.blocked', { reason }) : t('board.blocked-by', { reason, who });
}

/** How a task is late, in words. */
export function lateText({ lateness }: CardModel): string {
  if (lateness === null) return '';
  return lateness === 'overdue' ? t('board.card.late') : t('board.card.misses-deadline');
}

/** A card in words, for screen readers. */
export function cardName(model: CardModel, axis: BoardAxis): string {
  const dates = cardDates(model);
  const late = lateText(model);
  const parts = [
    model.task.name,
    model.path,
    model.milestone ? t('list.milestone') : '',
    axis === 'status' ? '' : statusName(model.task.status),
    blockedText(model),
    late === '' ? dates : `${dates} (${late})`,
    model.progressPct > 0 ? t('board.card.progress', { percent: model.progressPct }) : '',
    model.critical ? t('board.card.critical') : '',
    model.people.map(({ name }) => name).join(', '),
  ];
  return parts.filter((part) => part !== '').join('. ');
}
