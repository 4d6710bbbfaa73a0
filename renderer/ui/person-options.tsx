import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import { liveByName } from '../replica/live-records.ts';
import { Avatar } from './avatar.tsx';
import type { Option } from './select.tsx';

/** The people who can be chosen, by name. */
export function personOptions(people: ReadonlyMap<Id, Person>): readonly Option<string>[] {
  return liveByName(people).map(({ id, name, role, colour }) => ({
    id,
    label: name,
    hint: role,
    icon: <Avatar name={name} colour={colour} decorative />,
  }));
}
