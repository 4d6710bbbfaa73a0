import { CalendarClock, Diamond, Flame, OctagonAlert, TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import type { BoardAxis } from '../layout/board-columns.ts';
import { cardModel, type CardModel, type CardSource } from '../layout/card-model.ts';
import { blockedText, cardDates, cardName, lateText } from './card-text.ts';

export interface BoardCardProps {
  readonly source: CardSource;
  readonly taskId: Id;
  readonly axis: BoardAxis;
  readonly index: number;
  readonly count: number;
  readonly topPx: number;
  readonly active: boolean;
  readonly selected: boolean;
  /** It is on its way with the pointer. */
  readonly lifted: boolean;
  readonly measure: (element: HTMLElement | null) => void;
}

/** The id of a card's element. */
export function cardId(taskId: Id): string {
  return `card-${taskId}`;
}

/** A task on the board. What it shows it also says, in one name for screen readers. */
export const BoardCard = memo(function Card(props: BoardCardProps): ReactNode {
  const { source, taskId, axis, active, selected, lifted, measure } = props;
  const model = cardModel(source, taskId);
  if (!model) return null;
  const { status } = model.task;
  const classes = ['board-card'];
  if (active) classes.push('is-active');
  if (selected) classes.push('is-selected');
  if (lifted) classes.push('is-lifted');
  if (status === 'done' || status === 'cancelled') classes.push('is-over');
  return (
    <div
      ref={measure}
      data-index={props.index}
      className="board-card__place"
      role="presentation"
      style={{ transform: `translateY(${props.topPx}px)` }}
    >
      <div
        id={cardId(taskId)}
        role="option"
        data-task={taskId}
        className={classes.join(' ')}
        aria-selected={selected}
        aria-posinset={props.index + 1}
        aria-setsize={props.count}
      >
        <span className="visually-hidden">{cardName(model, axis)}</span>
        <span className="board-card__face" aria-hidden="true">
          {model.path === '' ? null : (
            <span className="board-card__path ellipsis" dir="auto">
              {model.path}
            </span>
          )}
          <span className="board-card__name">
            {axis === 'status' ? null : <StatusGlyph status={status} />}
            {model.milestone ? <Diamond size={12} className="board-card__milestone" /> : null}
            <span className="board-card__text" dir="auto">
              {model.task.name}
            </span>
          </span>
          {model.blocked ? (
            <span className="board-card__blocked" title={blockedText(model)}>
              <OctagonAlert size={13} />
              <span>{model.blocked.reason}</span>
            </span>
          ) : null}
          <CardFoot model={model} />
        </span>
      </div>
    </div>
  );
});

function CardFoot({ model }: { readonly model: CardModel }): ReactNode {
  const late = lateText(model);
  const dates = cardDates(model);
  return (
    <span className="board-card__foot">
      {dates === '' ? null : (
        <span className={late === '' ? 'board-card__dates' : 'board-card__dates is-late'} title={late}>
          {late === '' ? null : model.lateness === 'overdue' ? <TriangleAlert size={12} /> : <CalendarClock size={12} />}
          <span className="numeric">{dates}</span>
          {late === '' ? null : <span className="board-card__late">{late}</span>}
        </span>
      )}
      {model.critical ? (
        <span className="board-card__critical" title={t('panel.critical')}>
          <Flame size={12} />
          {t('board.card.critical')}
        </span>
      ) : null}
      {model.progressPct > 0 && model.progressPct < 100 ? (
        <span className="board-card__progress numeric">
          <span className="board-card__track">
            <span className="board-card__fill" style={{ width: `${model.progressPct}%` }} />
          </span>
          {model.progressPct}%
        </span>
      ) : null}
      <People people={model.people} />
    </span>
  );
}

const MAX_AVATARS = 3;

function People({ people }: { readonly people: readonly Person[] }): ReactNode {
  if (people.length === 0) return null;
  return (
    <span className="board-card__people">
      <span className="avatars">
        {people.slice(0, MAX_AVATARS).map(({ id, name, colour }) => (
          <Avatar key={id} name={name} colour={colour} decorative />
        ))}
      </span>
      {people.length > MAX_AVATARS ? <span className="faint">+{people.length - MAX_AVATARS}</span> : null}
    </span>
  );
}
