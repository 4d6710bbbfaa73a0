import type { ReactNode } from 'react';
import type { CustomValue } from '../../shared/model/task.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { calendarOptions, NO_CALENDAR } from '../ui/calendar-options.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { customText, readCustom } from '../ui/custom-value.ts';
import { DateField } from '../ui/date-field.tsx';
import { DraftField } from '../ui/draft-field.tsx';
import { DurationField } from '../ui/duration-field.tsx';
import { readTags } from '../ui/read-tags.ts';
import { Select } from '../ui/select.tsx';
import type { PanelContext } from './task-panel.tsx';

/** What really happened, and what else a task has: tags, a calendar of its own, custom fields. */
export function MoreSection({ context }: { readonly context: PanelContext }): ReactNode {
  const { task, plan, project, update } = context;
  const calendars = useReplica((state) => state.workspace.calendar);
  const summary = plan.schedule.get(task.id)?.summary ?? false;
  const tags = Object.keys(task.tags).toSorted();
  return (
    <section className="panel__section">
      <h3>{t('panel.more')}</h3>
      <div className="panel__grid">
        {summary ? null : (
          <>
            <DateField
              label={t('column.actual-start')}
              valueMin={task.actualStartMin}
              defaultMinuteOfDay={project.dayStartMin}
              clearable
              onCommit={(actualStartMin) => update({ actualStartMin })}
            />
            <DateField
              label={t('column.actual-finish')}
              valueMin={task.actualFinishMin}
              defaultMinuteOfDay={project.dayFinishMin}
              clearable
              onCommit={(actualFinishMin) => update({ actualFinishMin })}
            />
            <DurationField
              label={t('column.remaining')}
              minutes={task.remainingMin}
              scale={project}
              clearable
              onCommit={(typed) => update({ remainingMin: typed?.minutes ?? null })}
            />
          </>
        )}
        <Select
          label={t('panel.calendar')}
          value={task.calendarId ?? NO_CALENDAR}
          options={calendarOptions(calendars, t('panel.calendar.project'))}
          onChange={(id) => update({ calendarId: id === NO_CALENDAR ? null : id })}
        />
        <DraftField
          label={t('column.tags')}
          value={tags.join(', ')}
          placeholder={t('bulk.tags.hint')}
          onCommit={(text) => {
            const wanted = readTags(text);
            if (!wanted.ok) return wanted.error;
            const gone = tags.filter((tag) => !wanted.value.includes(tag)).map((tag) => [tag, null] as const);
            update({ tags: Object.fromEntries([...gone, ...wanted.value.map((tag) => [tag, true] as const)]) });
            return null;
          }}
        />
        {Object.entries(task.custom).map(([field, value]) => (
          <CustomField key={field} field={field} value={value} onCommit={(next) => update({ custom: { [field]: next } })} />
        ))}
      </div>
      {summary ? null : (
        <Checkbox label={t('list.milestone')} isSelected={task.milestone} onChange={(milestone) => update({ milestone })} />
      )}
    </section>
  );
}

interface CustomFieldProps {
  readonly field: string;
  readonly value: CustomValue;
  readonly onCommit: (value: CustomValue | null) => void;
}

function CustomField({ field, value, onCommit }: CustomFieldProps): ReactNode {
  return (
    <DraftField
      label={field}
      value={customText(value)}
      onCommit={(text) => {
        onCommit(readCustom(text.trim(), value));
        return null;
      }}
    />
  );
}
