import { useState, type FormEvent, type ReactNode } from 'react';
import type { FieldsOf } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import { dayToMin, minToDay } from '../../shared/model/time.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { calendarOptions, NO_CALENDAR } from '../ui/calendar-options.ts';
import { readDate } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatDateTime, todayDay } from '../ui/format-date.ts';
import { PALETTE, personColour } from '../ui/person-colour.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import './projects.css';

interface ProjectDialogProps {
  /** Null makes a new project. */
  readonly projectId: Id | null;
  readonly onClose: () => void;
  readonly onDone: (projectId: Id) => void;
}

const DAY_START_MIN = 480;
const DAY_FINISH_MIN = 1020;

export function ProjectDialog({ projectId, onClose, onDone }: ProjectDialogProps): ReactNode {
  const actions = useActions();
  const project = useReplica((state) => (projectId === null ? undefined : state.workspace.project.get(projectId)));
  const calendars = useReplica((state) => state.workspace.calendar);
  const [id] = useState(() => projectId ?? actions.newId());
  const [name, setName] = useState(project?.name ?? '');
  const [start, setStart] = useState(formatDateTime(project?.startMin ?? nextMonday()));
  const [deadline, setDeadline] = useState(dateText(project?.deadlineMin));
  const [status, setStatus] = useState(dateText(project?.statusDateMin));
  const [outcome, setOutcome] = useState(project?.outcome ?? '');
  const [calendarId, setCalendarId] = useState(project?.calendarId ?? NO_CALENDAR);
  const [colour, setColour] = useState(project?.colour ?? personColour(id));
  const startMin = readDate(start, project?.dayStartMin ?? DAY_START_MIN);
  const deadlineMin = optionalDate(deadline);
  const statusDateMin = optionalDate(status);
  const ready = name.trim() !== '' && startMin !== undefined && deadlineMin !== undefined && statusDateMin !== undefined;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const all = {
      name: name.trim(),
      startMin,
      deadlineMin,
      statusDateMin,
      outcome,
      colour,
      calendarId: calendarId === NO_CALENDAR ? null : calendarId,
    };
    const done = await actions.run(
      project ? { type: 'project.update', id, fields: changedFields(project, all) } : { type: 'project.create', id, fields: all },
    );
    if (done) onDone(id);
  }

  const wrongDate = (min: number | null | undefined): string | null => (min === undefined ? t('field.date.invalid') : null);
  return (
    <Dialog title={project ? t('project.settings') : t('action.new-project')} onClose={onClose} size="medium">
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField label={t('project.name')} value={name} onChange={setName} placeholder={t('project.name.hint')} autoFocus />
        <div className="row row--top">
          <div className="grow">
            <TextField
              label={t('project.start')}
              value={start}
              onChange={setStart}
              error={wrongDate(startMin)}
              description={t('field.date.hint')}
            />
          </div>
          <div className="grow">
            <TextField label={t('panel.deadline')} value={deadline} onChange={setDeadline} error={wrongDate(deadlineMin)} />
          </div>
        </div>
        <div className="row row--top">
          <div className="grow">
            <Select
              label={t('project.calendar')}
              value={calendarId}
              options={calendarOptions(calendars, t('calendar.standard'))}
              onChange={setCalendarId}
            />
          </div>
          <div className="grow">
            {project ? (
              <TextField label={t('project.status-date')} value={status} onChange={setStatus} error={wrongDate(statusDateMin)} />
            ) : null}
          </div>
        </div>
        {project ? (
          <TextField
            label={t('project.outcome')}
            value={outcome}
            onChange={setOutcome}
            rows={3}
            placeholder={t('project.outcome.hint')}
          />
        ) : null}
        <ColourChoice value={colour} onChange={setColour} />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={!ready}>
            {project ? t('action.save') : t('project.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function ColourChoice({ value, onChange }: { readonly value: string; readonly onChange: (colour: string) => void }): ReactNode {
  const colours = PALETTE.includes(value) ? PALETTE : [value, ...PALETTE];
  return (
    <div className="field">
      <span className="field__label">{t('project.colour')}</span>
      <div className="colour-choice" role="radiogroup" aria-label={t('project.colour')}>
        {colours.map((colour, index) => (
          <button
            key={colour}
            type="button"
            role="radio"
            aria-checked={colour === value}
            aria-label={t('project.colour-n', { n: index + 1 })}
            className="colour-choice__item"
            style={{ background: colour }}
            onClick={() => onChange(colour)}
          />
        ))}
      </div>
    </div>
  );
}

/** Only what differs, so that what others change meanwhile stands. */
function changedFields(project: Project, fields: FieldsOf<'project'>): FieldsOf<'project'> {
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => project[field as keyof Project] !== value));
}

function dateText(min: number | null | undefined): string {
  return min === null || min === undefined ? '' : formatDateTime(min);
}

function optionalDate(text: string): number | null | undefined {
  return text.trim() === '' ? null : readDate(text, DAY_FINISH_MIN);
}

function nextMonday(): number {
  const today = todayDay();
  // Day 0 was a Thursday, so Mondays are the days that leave 4.
  const ahead = (((4 - today) % 7) + 7) % 7;
  return dayToMin(minToDay(dayToMin(today + ahead))) + DAY_START_MIN;
}
