import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { Option } from '../ui/select.tsx';

/** Stands for "none" in a choice. */
export const NO_ID = '-';

/** The people who can be chosen, by name. */
export function personOptions(people: ReadonlyMap<Id, Person>): readonly Option<string>[] {
  return [...people.values()]
    .filter((person) => person.deletedAtMs === null)
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name, role, colour }) => ({
      id,
      label: name,
      hint: role,
      icon: <Avatar name={name} colour={colour} decorative />,
    }));
}
