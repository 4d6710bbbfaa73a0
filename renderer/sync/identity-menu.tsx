import { CircleUser, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { liveByName } from '../replica/live-records.ts';
import { useIdentity } from '../replica/use-identity.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Menu } from '../ui/menu.tsx';

/** Who sits at this device: shown, and chosen from the people of the workspace. */
export function IdentityMenu({ closed, onAdd }: { readonly closed: boolean; readonly onAdd: () => void }): ReactNode {
  const people = useReplica((state) => state.workspace.person);
  const personId = useReplica((state) => state.personId);
  const choose = useIdentity();
  const me = personId === null ? undefined : people.get(personId);
  const label = me ? t('identity.you-are', { name: me.name }) : t('identity.who');
  return (
    <Menu
      label={t('identity.label')}
      trigger={
        <AriaButton className="nav-item" {...(closed ? { 'aria-label': label } : {})}>
          {me ? <Avatar name={me.name} colour={me.colour} decorative /> : <CircleUser size={16} />}
          {closed ? null : (
            <span className="nav-item__label" dir="auto">
              {label}
            </span>
          )}
        </AriaButton>
      }
      entries={[
        ...liveByName(people).map((person) => ({
          id: person.id,
          label: person.name,
          icon: <Avatar name={person.name} colour={person.colour} decorative />,
          ...(person.id === personId ? { hint: '✓' } : {}),
          onAction: () => void choose(person.id),
        })),
        { id: '+', label: t('identity.add'), icon: <UserPlus size={14} />, onAction: onAdd },
      ]}
    />
  );
}
