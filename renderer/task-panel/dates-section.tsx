import type { ReactNode } from 'react';
import { CONSTRAINT_TYPES, type Constraint, type ConstraintType } from '../../shared/model/task.ts';
import { t } from '../texts/t.ts';
import { DateField } from '../ui/date-field.tsx';
import { DurationField } from '../ui/duration-field.tsx';
import { formatDuration } from '../ui/duration-text.ts';
import { formatDateTime } from '../ui/format-date.ts';
import { Select } from '../ui/select.tsx';
import type { PanelContext } from './task-panel.tsx';

/** When: duration or effort, dates, constraint, deadline. */
export function DatesSection({ context }: { readonly context: PanelContext }): ReactNode {
  const { task, plan, project, update } = context;
  const schedule = plan.schedule.get(task.id);
  const summary = schedule?.summary ?? false;
  const manual = task.mode === 'manual';
  return (
    <section className="panel__section">
      <h3>{t('panel.dates')}</h3>
      {schedule ? (
        <p className="panel__dates numeric">
          {formatDateTime(schedule.startMin)} – {formatDateTime(schedule.finishMin)}
          <span className="faint">
            {schedule.critical
              ? t('panel.critical')
              : t('panel.slack', { slack: formatDuration(schedule.totalSlackMin, project) })}
          </span>
        </p>
      ) : null}
      <div className="panel__grid">
        <DurationField
          label={t('column.duration')}
          minutes={summary ? (schedule?.durationMin ?? 0) : (schedule?.durationMin ?? task.durationMin)}
          {...(summary ? {} : { unit: task.durationUnit, kind: task.durationKind })}
          scale={project}
          isDisabled={summary || task.sizedBy === 'effort'}
          onCommit={(typed) =>
            typed && update({ durationMin: typed.minutes, durationUnit: typed.unit, durationKind: typed.kind })
          }
        />
        <DurationField
          label={t('panel.effort')}
          minutes={task.effortMin}
          unit="hour"
          scale={project}
          clearable
          isDisabled={summary}
          onCommit={(typed) => update({ effortMin: typed?.minutes ?? null, sizedBy: typed ? 'effort' : 'duration' })}
        />
        <Select
          label={t('panel.mode')}
          value={task.mode}
          options={[
            { id: 'auto', label: t('mode.auto') },
            { id: 'manual', label: t('mode.manual') },
          ]}
          onChange={(mode) => update({ mode })}
        />
        <DateField
          label={t('panel.deadline')}
          valueMin={task.deadlineMin}
          defaultMinuteOfDay={project.dayFinishMin}
          clearable
          onCommit={(deadlineMin) => update({ deadlineMin })}
        />
        {manual ? <ManualDates context={context} /> : <ConstraintFields context={context} />}
      </div>
    </section>
  );
}

function ManualDates({ context: { task, project, update } }: { readonly context: PanelContext }): ReactNode {
  return (
    <>
      <DateField
        label={t('column.start')}
        withTime
        valueMin={task.manualStartMin}
        defaultMinuteOfDay={project.dayStartMin}
        onCommit={(manualStartMin) => update({ manualStartMin })}
      />
      <DateField
        label={t('column.finish')}
        withTime
        valueMin={task.manualFinishMin}
        defaultMinuteOfDay={project.dayFinishMin}
        onCommit={(manualFinishMin) => update({ manualFinishMin })}
      />
    </>
  );
}

function ConstraintFields({ context: { task, plan, project, update } }: { readonly context: PanelContext }): ReactNode {
  const { constraint } = task;
  const schedule = plan.schedule.get(task.id);
  const atMin = 'atMin' in constraint ? constraint.atMin : null;
  const fromStart = constraint.type === 'SNET' || constraint.type === 'SNLT' || constraint.type === 'MSO';
  function choose(type: ConstraintType): void {
    const usual = type === 'SNET' || type === 'SNLT' || type === 'MSO' ? schedule?.startMin : schedule?.finishMin;
    update({ constraint: withDate(type, atMin ?? usual ?? project.startMin) });
  }
  return (
    <>
      <Select
        label={t('panel.constraint')}
        value={constraint.type}
        options={CONSTRAINT_TYPES.map((type) => ({ id: type, label: t(`constraint.${type}`) }))}
        onChange={choose}
      />
      <DateField
        label={t('panel.constraint-date')}
        valueMin={atMin}
        withTime
        isDisabled={atMin === null}
        defaultMinuteOfDay={fromStart ? project.dayStartMin : project.dayFinishMin}
        onCommit={(min) => min !== null && update({ constraint: withDate(constraint.type, min) })}
      />
    </>
  );
}

function withDate(type: ConstraintType, atMin: number): Constraint {
  return type === 'ASAP' || type === 'ALAP' ? { type } : { type, atMin };
}
