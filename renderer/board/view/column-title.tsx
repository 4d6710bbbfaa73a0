import type { ReactNode } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { StatusGlyph, statusName } from '../../ui/status-glyph.tsx';
import type { ColumnValue } from '../layout/board-columns.ts';

/** What a column stands for, in words. */
export function columnTitle(value: ColumnValue, people: ReadonlyMap<Id, Person>): string {
  switch (value.axis) {
    case 'status':
      return statusName(value.status);
    case 'owner':
      return value.ownerId === null ? t('board.nobody') : (people.get(value.ownerId)?.name ?? t('board.nobody'));
    case 'priority':
      return t(`priority.${value.priority}`);
  }
}

/** What stands before the title of a column, for the eye alone. */
export function columnIcon(value: ColumnValue, people: ReadonlyMap<Id, Person>): ReactNode {
  switch (value.axis) {
    case 'status':
      return <StatusGlyph status={value.status} />;
    case 'owner': {
      const person = value.ownerId === null ? undefined : people.get(value.ownerId);
      return person ? (
        <Avatar name={person.name} colour={person.colour} decorative />
      ) : (
        <span className="board-nobody" aria-hidden="true" />
      );
    }
    case 'priority':
      return <span className={`board-priority board-priority--${value.priority}`} aria-hidden="true" />;
  }
}
