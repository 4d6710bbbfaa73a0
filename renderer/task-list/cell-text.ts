import type { Constraint } from '../../shared/model/task.ts';
import type { Id } from '../../shared/model/id.ts';
import { minToIso } from '../../shared/model/time.ts';
import { t } from '../texts/t.ts';
import { customText } from '../ui/custom-value.ts';
import { formatDuration } from '../ui/duration-text.ts';
import { formatDay, formatFinishDay } from '../ui/format-date.ts';
import { priorityOf } from '../ui/priority.ts';
import { fieldOf, isCustom, type ColumnId } from './columns.ts';
import { fieldReader, varianceMin } from './field-values.ts';
import { formatLink } from './predecessors-text.ts';
import type { ListSource, RowModel } from './row-model.ts';

/** A cell in words, as it is shown. */
export function cellText(source: ListSource, model: RowModel, column: ColumnId): string {
  const { project, plan } = source;
  const { task, schedule } = model;
  const span = (min: number | null | undefined): string =>
    min === null || min === undefined ? '' : formatDuration(min, project);
  const work = (min: number | null | undefined): string =>
    min === null || min === undefined ? '' : formatDuration(min, project, { unit: 'hour' });
  const day = (min: number | null | undefined): string => (min === null || min === undefined ? '' : formatDay(min));
  const end = (min: number | null | undefined): string =>
    min === null || min === undefined ? '' : schedule?.milestone ? formatDay(min) : formatFinishDay(min);
  if (isCustom(column)) return customText(task.custom[fieldOf(column)]);
  switch (column) {
    case 'wbs':
      return plan.resolved.wbs.get(task.id) ?? '';
    case 'name':
      return task.name;
    case 'status':
      return t(`status.${model.status}`);
    case 'owner':
      return model.owner?.name ?? '';
    case 'assignees':
      return model.assignees
        .map(({ person, units }) => (units === 1 ? person.name : `${person.name} ${Math.round(units * 100)}%`))
        .join(', ');
    case 'duration':
      if (model.summary) return formatDuration(schedule?.durationMin ?? 0, project);
      return formatDuration(schedule?.durationMin ?? task.durationMin, project, {
        unit: task.durationUnit,
        kind: task.durationKind,
      });
    case 'start':
      return day(schedule?.startMin);
    case 'finish':
      return end(schedule?.finishMin);
    case 'predecessors':
      return predecessorsText(source, task.id);
    case 'progress':
      return `${schedule?.progressPct ?? task.progressPct}%`;
    case 'slack':
      return span(schedule?.totalSlackMin);
    case 'free-slack':
      return span(schedule?.freeSlackMin);
    case 'priority':
      return t(`priority.${priorityOf(task.priority)}`);
    case 'tags':
      return Object.keys(task.tags).toSorted().join(', ');
    case 'deadline':
      return end(task.deadlineMin);
    case 'constraint':
      return constraintText(task.constraint, formatDay);
    case 'effort':
      return work(task.effortMin);
    case 'work':
      return schedule && schedule.workMin > 0 ? work(schedule.workMin) : '';
    case 'remaining':
      return model.summary ? '' : span(task.remainingMin);
    case 'actual-start':
      return day(task.actualStartMin);
    case 'actual-finish':
      return end(task.actualFinishMin);
    case 'early-start':
      return day(schedule?.earlyStartMin);
    case 'early-finish':
      return end(schedule?.earlyFinishMin);
    case 'late-start':
      return day(schedule?.lateStartMin);
    case 'late-finish':
      return end(schedule?.lateFinishMin);
    case 'critical':
      return schedule?.critical ? t('list.yes') : '';
    case 'baseline-start':
      return day(source.baseline?.get(task.id)?.startMin);
    case 'baseline-finish':
      return end(source.baseline?.get(task.id)?.finishMin);
    case 'start-variance':
      return varianceText(source, varianceMin(source, task, 'startMin'));
    case 'finish-variance':
      return varianceText(source, varianceMin(source, task, 'finishMin'));
  }
}

const DATES: ReadonlySet<ColumnId> = new Set([
  'start',
  'finish',
  'deadline',
  'actual-start',
  'actual-finish',
  'early-start',
  'early-finish',
  'late-start',
  'late-finish',
  'baseline-start',
  'baseline-finish',
]);

/** A cell as it is copied: dates in a form that every spreadsheet, and Baton in every language, reads again. */
export function cellCopy(source: ListSource, model: RowModel, column: ColumnId): string {
  if (column === 'constraint') return constraintText(model.task.constraint, isoText);
  if (!DATES.has(column)) return cellText(source, model, column);
  const min = fieldReader(source, column)(model.task.id);
  return typeof min === 'number' ? isoText(min) : '';
}

/** `2026-03-09 14:00`. */
function isoText(min: number): string {
  return minToIso(min).replace('T', ' ').slice(0, 16);
}

function constraintText(constraint: Constraint, dayText: (min: number) => string): string {
  if (constraint.type === 'ASAP') return '';
  const words = t(`constraint.${constraint.type}`);
  return 'atMin' in constraint ? `${words} ${dayText(constraint.atMin)}` : words;
}

/** `+2d`, `−4h`, `0d`. */
function varianceText({ project }: ListSource, minutes: number | null): string {
  if (minutes === null) return '';
  return `${minutes > 0 ? '+' : minutes < 0 ? '−' : ''}${formatDuration(Math.abs(minutes), project)}`;
}

function predecessorsText({ plan, project }: ListSource, id: Id): string {
  const { network, hierarchy, wbs } = plan.resolved;
  const position = hierarchy.position.get(id);
  if (position === undefined) return '';
  const parts: string[] = [];
  for (let link = network.inStart[position] ?? 0; link < (network.inStart[position + 1] ?? 0); link++) {
    const dependency = network.links[link];
    if (dependency) parts.push(formatLink(wbs.get(dependency.fromId) ?? '?', dependency, project));
  }
  return parts.join('; ');
}
