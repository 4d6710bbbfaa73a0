import { Palmtree, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FieldsOf } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import { live } from '../replica/live-records.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { Select } from '../ui/select.tsx';
import { calendarOptions, NO_CALENDAR } from '../ui/calendar-options.ts';

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly onTimeOff: (personId: Id) => void;
}

export function PeopleTable({ people, onTimeOff }: PeopleTableProps): ReactNode {
  return (
    <DataTable
      className="people-table quiet-field"
      heads={[
        { label: t('person.colour'), hidden: true },
        { label: t('person.name') },
        { label: t('person.role') },
        { label: t('person.email') },
        { label: t('person.team') },
        { label: t('person.calendar') },
        { label: t('person.units') },
        { label: t('people.actions'), hidden: true },
      ]}
    >
      {people.map((person) => (
        <PersonRow key={person.id} person={person} onTimeOff={() => onTimeOff(person.id)} />
      ))}
    </DataTable>
  );
}

const NO_TEAM = '-';

function PersonRow({ person, onTimeOff }: { readonly person: Person; readonly onTimeOff: () => void }): ReactNode {
  const actions = useActions();
  const calendars = useReplica((state) => state.workspace.calendar);
  const update = (fields: FieldsOf<'person'>): void => void actions.run({ type: 'person.update', id: person.id, fields });
  const text = (field: 'role' | 'email') => (value: string) => {
    update({ [field]: value.trim() });
    return null;
  };
  return (
    <tr>
      <td>
        <Avatar name={person.name} colour={person.colour} decorative large />
      </td>
      <td>
        <DraftField
          label={t('person.name')}
          hideLabel
          value={person.name}
          onCommit={(name) => {
            if (name.trim() === '') return t('people.name-empty');
            update({ name: name.trim() });
            return null;
          }}
        />
      </td>
      <td>
        <DraftField
          label={t('person.role-of', { name: person.name })}
          hideLabel
          value={person.role}
          onCommit={text('role')}
          placeholder="–"
        />
      </td>
      <td>
        <DraftField
          label={t('person.email-of', { name: person.name })}
          hideLabel
          value={person.email}
          onCommit={text('email')}
          placeholder="–"
        />
      </td>
      <td>
        <TeamField person={person} update={update} />
      </td>
      <td>
        <Select
          label={t('person.calendar-of', { name: person.name })}
          hideLabel
          value={person.calendarId ?? NO_CALENDAR}
          options={calendarOptions(calendars, t('calendar.of-project'))}
          onChange={(id) => update({ calendarId: id === NO_CALENDAR ? null : id })}
        />
      </td>
      <td className="people-table__units">
        <DraftField
          label={t('person.units-of', { name: person.name })}
          hideLabel
          value={`${Math.round(person.maxUnits * 100)}%`}
          onCommit={(value) => {
            const percent = Number.parseFloat(value.replace(',', '.'));
            if (!(percent >= 0 && percent <= 10_000)) return t('edit.units-invalid');
            update({ maxUnits: percent / 100 });
            return null;
          }}
        />
      </td>
      <td className="people-table__actions">
        <IconButton small label={t('person.time-off', { name: person.name })} icon={<Palmtree size={15} />} onPress={onTimeOff} />
        <IconButton
          small
          label={t('person.delete', { name: person.name })}
          icon={<Trash2 size={15} />}
          onPress={() =>
            void actions.run({ type: 'person.delete', id: person.id }, { message: t('person.deleted', { name: person.name }) })
          }
        />
      </td>
    </tr>
  );
}

/** A team by name: a name that there isn't yet makes one. */
function TeamField({
  person,
  update,
}: {
  readonly person: Person;
  readonly update: (fields: FieldsOf<'person'>) => void;
}): ReactNode {
  const actions = useActions();
  const teams = useReplica((state) => state.workspace.team);
  const known = live(teams);
  const current = known.find(({ id }) => id === (person.teamId ?? NO_TEAM))?.name ?? '';
  function commit(text: string): null {
    const name = text.trim();
    if (name === '') {
      update({ teamId: null });
      return null;
    }
    const named = known.find((team) => team.name.toLowerCase() === name.toLowerCase());
    if (named) {
      update({ teamId: named.id });
      return null;
    }
    const id = actions.newId();
    void actions.run({
      type: 'batch',
      label: t('step.new-team', { name }),
      commands: [
        { type: 'team.create', id, fields: { name } },
        { type: 'person.update', id: person.id, fields: { teamId: id } },
      ],
    });
    return null;
  }
  return (
    <DraftField label={t('person.team-of', { name: person.name })} hideLabel value={current} onCommit={commit} placeholder="–" />
  );
}
