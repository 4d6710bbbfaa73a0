import { Plus, Trash2, UsersRound, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Team } from '../../shared/model/team.ts';
import { liveByName } from '../replica/live-records.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ColourChoice } from '../ui/colour-choice.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { personColour } from '../ui/person-colour.ts';
import { Popover } from '../ui/popover.tsx';
import { unusedName } from './unused-name.ts';

/** The teams and who belongs to them: somebody is in one team or in none. */
export function TeamsTab({ people }: { readonly people: readonly Person[] }): ReactNode {
  const actions = useActions();
  const table = useReplica((state) => state.workspace.team);
  const teams = liveByName(table);
  const add = (): void => {
    const id = actions.newId();
    const name = unusedName(t('team.new'), teams);
    void actions.run({ type: 'team.create', id, fields: { name, colour: personColour(id) } });
  };
  if (teams.length === 0) {
    return (
      <EmptyState icon={<UsersRound size={36} />} title={t('team.none')} text={t('team.none.text')}>
        <Button look="primary" onPress={add}>
          {t('team.add')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className="teams">
      {teams.map((team) => (
        <TeamCard key={team.id} team={team} people={people} />
      ))}
      <div>
        <Button onPress={add}>
          <Plus size={14} />
          {t('team.add')}
        </Button>
      </div>
    </div>
  );
}

function TeamCard({ team, people }: { readonly team: Team; readonly people: readonly Person[] }): ReactNode {
  const actions = useActions();
  const { id, name, colour } = team;
  const members = people.filter(({ teamId }) => teamId === id);
  const put = (personId: Id, teamId: Id | null): void =>
    void actions.run({ type: 'person.update', id: personId, fields: { teamId } });
  return (
    <section className="team" aria-label={name}>
      <div className="row">
        <Popover
          label={t('team.colour-of', { name })}
          placement="bottom start"
          trigger={
            <AriaButton className="icon-button" aria-label={t('team.colour-of', { name })}>
              <span className="team__colour" style={{ background: colour }} />
            </AriaButton>
          }
        >
          <ColourChoice
            label={t('person.colour')}
            value={colour}
            onChange={(chosen) => void actions.run({ type: 'team.update', id, fields: { colour: chosen } })}
          />
        </Popover>
        <div className="grow quiet-field">
          <DraftField
            label={t('team.name')}
            hideLabel
            value={name}
            onCommit={(typed) => {
              if (typed.trim() === '') return t('people.name-empty');
              void actions.run({ type: 'team.update', id, fields: { name: typed.trim() } });
              return null;
            }}
          />
        </div>
        <span className="faint">{t('team.members', { n: members.length })}</span>
        <IconButton
          small
          label={t('person.delete', { name })}
          icon={<Trash2 size={15} />}
          onPress={() => void actions.run({ type: 'team.delete', id }, { message: t('person.deleted', { name }) })}
        />
      </div>
      <ul className="team__members">
        {members.map((person) => (
          <li key={person.id} className="team__member">
            <Avatar name={person.name} colour={person.colour} decorative />
            <span className="ellipsis" dir="auto">
              {person.name}
            </span>
            <IconButton
              small
              label={t('team.take-out', { name: person.name, team: name })}
              icon={<X size={13} />}
              onPress={() => put(person.id, null)}
            />
          </li>
        ))}
        <li className="team__add">
          <ComboBox
            label={t('team.put-in', { team: name })}
            hideLabel
            value={null}
            placeholder={t('team.put-in', { team: name })}
            options={people
              .filter(({ teamId }) => teamId !== id)
              .map((person) => ({ id: person.id, label: person.name, hint: person.role }))}
            onChange={(personId) => put(personId, id)}
          />
        </li>
      </ul>
    </section>
  );
}
