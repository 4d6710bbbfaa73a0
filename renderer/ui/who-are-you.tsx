import { CircleUser, UserPlus } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { liveByName } from '../replica/live-records.ts';
import { useIdentity } from '../replica/use-identity.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { AddMeForm } from './add-me-form.tsx';
import { Avatar } from './avatar.tsx';
import { Button } from './button.tsx';
import { ChoicePopover } from './choice-popover.tsx';
import { EmptyState } from './empty-state.tsx';
import { personOptions } from './person-options.tsx';

/** Up to so many people are shown at once; more are found by typing. */
const MOST_BUTTONS = 12;

/** Asks who sits here, when this device doesn't know. `title` names the screen that needs to know. */
export function WhoAreYou({ title }: { readonly title: string }): ReactNode {
  const table = useReplica((state) => state.workspace.person);
  const choose = useIdentity();
  const people = liveByName(table);
  const fits = people.length <= MOST_BUTTONS;
  const anchor = useRef<HTMLDivElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <h1 className="visually-hidden">{title}</h1>
      <EmptyState
        icon={<CircleUser size={36} />}
        title={t('my-work.who')}
        text={people.length === 0 ? t('my-work.who.none') : t('my-work.who.text')}
      >
        {fits
          ? people.map(({ id, name, colour }) => (
              <Button key={id} onPress={() => void choose(id)}>
                <Avatar name={name} colour={colour} decorative />
                {name}
              </Button>
            ))
          : null}
        {fits ? null : (
          <div ref={anchor}>
            <Button look="primary" onPress={() => setChoosing(true)}>
              {t('my-work.who.choose')}
            </Button>
          </div>
        )}
        {adding ? (
          <AddMeForm onClose={() => setAdding(false)} onDone={() => setAdding(false)} />
        ) : (
          <Button look={people.length === 0 ? 'primary' : 'quiet'} onPress={() => setAdding(true)}>
            <UserPlus size={14} />
            {t('identity.add')}
          </Button>
        )}
        {choosing ? (
          <ChoicePopover
            anchor={anchor}
            label={t('my-work.who')}
            options={personOptions(table)}
            chosen={new Set()}
            many={false}
            emptyText={t('list.no-people')}
            onChoose={(ids) => {
              const [id] = ids;
              if (id !== undefined) void choose(id);
            }}
            onClose={() => setChoosing(false)}
          />
        ) : null}
      </EmptyState>
    </>
  );
}
