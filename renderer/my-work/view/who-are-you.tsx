import { CircleUser } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIdentity } from '../../replica/use-identity.ts';
import { useReplica } from '../../replica/use-replica.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

const MOST_BUTTONS = 24;

/** Asks who sits here, when this device doesn't know. */
export function WhoAreYou(): ReactNode {
  const table = useReplica((state) => state.workspace.person);
  const choose = useIdentity();
  const people = [...table.values()]
    .filter(({ deletedAtMs }) => deletedAtMs === null)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const fits = people.length > 0 && people.length <= MOST_BUTTONS;
  return (
    <EmptyState
      icon={<CircleUser size={36} />}
      title={t('my-work.who')}
      text={people.length === 0 ? t('my-work.who.none') : fits ? t('my-work.who.text') : t('my-work.who.many')}
    >
      {fits
        ? people.map(({ id, name, colour }) => (
            <Button key={id} onPress={() => void choose(id)}>
              <Avatar name={name} colour={colour} decorative />
              {name}
            </Button>
          ))
        : null}
    </EmptyState>
  );
}
