import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { DraftErrors, ProjectDraft } from './project-draft.ts';

export interface DraftFieldsProps {
  readonly draft: ProjectDraft;
  readonly errors: DraftErrors;
  readonly onChange: (part: Partial<ProjectDraft>) => void;
}

/** What the schedule of a project is computed with. */
export function ScheduleFields({ draft, errors, onChange }: DraftFieldsProps): ReactNode {
  const text = (
    key: 'finish' | 'status' | 'criticalSlack' | 'dayHours' | 'weekHours' | 'monthDays',
    label: string,
  ): ReactNode => (
    <div className="grow">
      <TextField label={label} value={draft[key]} onChange={(value) => onChange({ [key]: value })} error={errors[key] ?? null} />
    </div>
  );
  return (
    <div className="stack">
      <div className="row row--top">
        <div className="grow">
          <Select
            label={t('project.from')}
            value={draft.scheduleFrom}
            options={[
              { id: 'start', label: t('project.from.start') },
              { id: 'finish', label: t('project.from.finish') },
            ]}
            onChange={(scheduleFrom) => onChange({ scheduleFrom })}
          />
        </div>
        {draft.scheduleFrom === 'finish' ? text('finish', t('project.finish-on')) : null}
      </div>
      <div className="row row--top">
        {text('status', t('project.status-date'))}
        {text('criticalSlack', t('project.critical-slack'))}
      </div>
      <Checkbox
        label={t('project.moves-work')}
        isSelected={draft.movesRemainingWork}
        onChange={(movesRemainingWork) => onChange({ movesRemainingWork })}
      />
      <Checkbox
        label={t('project.honours')}
        isSelected={draft.honoursConstraints}
        onChange={(honoursConstraints) => onChange({ honoursConstraints })}
      />
      <Checkbox
        label={t('project.many-paths')}
        isSelected={draft.multipleCriticalPaths}
        onChange={(multipleCriticalPaths) => onChange({ multipleCriticalPaths })}
      />
      <h3>{t('project.section.scale')}</h3>
      <div className="row row--top">
        {text('dayHours', t('project.day-hours'))}
        {text('weekHours', t('project.week-hours'))}
        {text('monthDays', t('project.days-month'))}
      </div>
    </div>
  );
}
