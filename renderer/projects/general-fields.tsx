import type { ReactNode } from 'react';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { calendarOptions } from '../ui/calendar-options.ts';
import { ColourChoice } from '../ui/colour-choice.tsx';
import { personOptions } from '../ui/person-options.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ClientField } from './client-field.tsx';
import type { DraftFieldsProps } from './schedule-fields.tsx';

const NOBODY = '-';

/** What a project is about, for whom, by whom and when. */
export function GeneralFields({ draft, errors, onChange, isNew }: DraftFieldsProps & { readonly isNew: boolean }): ReactNode {
  const calendars = useReplica((state) => state.workspace.calendar);
  const people = useReplica((state) => state.workspace.person);
  const owners = personOptions(people);
  return (
    <div className="stack">
      <TextField
        label={t('project.name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        placeholder={t('project.name.hint')}
        autoFocus
      />
      <div className="row row--top">
        <div className="grow">
          <TextField
            label={t('project.start')}
            value={draft.start}
            onChange={(start) => onChange({ start })}
            error={errors.start ?? null}
            description={t('field.date.hint')}
          />
        </div>
        <div className="grow">
          <TextField
            label={t('panel.deadline')}
            value={draft.deadline}
            onChange={(deadline) => onChange({ deadline })}
            error={errors.deadline ?? null}
          />
        </div>
      </div>
      <div className="row row--top">
        <div className="grow">
          <Select
            label={t('project.calendar')}
            value={draft.calendarId}
            options={calendarOptions(calendars, t('calendar.standard'))}
            onChange={(calendarId) => onChange({ calendarId })}
          />
        </div>
        <div className="grow">
          <Select
            label={t('project.owner')}
            value={draft.ownerId ?? NOBODY}
            options={[{ id: NOBODY, label: t('list.nobody') }, ...owners]}
            onChange={(id) => onChange({ ownerId: id === NOBODY ? null : id })}
          />
        </div>
      </div>
      {isNew ? null : (
        <>
          <ClientField value={draft.clientId} onChange={(clientId) => onChange({ clientId })} />
          <TextField
            label={t('project.outcome')}
            value={draft.outcome}
            onChange={(outcome) => onChange({ outcome })}
            rows={3}
            placeholder={t('project.outcome.hint')}
          />
        </>
      )}
      <ColourChoice label={t('project.colour')} value={draft.colour} onChange={(colour) => onChange({ colour })} />
    </div>
  );
}
