import type { Id } from '../../../shared/model/id.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import { MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import { t } from '../../texts/t.ts';
import { formatFinishDay } from '../../ui/format-date.ts';
import { formatHours } from '../../ui/duration-text.ts';
import type { CarryObstacle, CarryOutcome } from '../gesture/carry-commands.ts';
import type { LoadChange } from '../gesture/carry-effect.ts';
import type { CarriedWork, DropTarget } from '../gesture/work-drag.ts';
import type { CarryPreview } from './use-carry.ts';

/** A line of what a drop would come to. */
export interface EffectLine {
  readonly id: string;
  readonly look: 'plain' | 'good' | 'bad';
  readonly text: string;
}

export interface CarryNames {
  readonly workspace: WorkspaceTables;
  readonly taskName: (projectId: Id, taskId: Id) => string;
  readonly columnNames: readonly string[];
}

/** What is carried, in a few words: the task's name, or how many there are. */
export function workText({ tasks }: Pick<CarriedWork, 'tasks'>, { taskName }: Pick<CarryNames, 'taskName'>): string {
  const [only] = tasks;
  return tasks.length === 1 && only !== undefined
    ? taskName(only.projectId, only.taskId)
    : t('workload.carry.tasks', { n: tasks.length });
}

/** Where to: a person where they change, and a column where that does. */
export function targetText(
  work: CarriedWork,
  target: DropTarget,
  { names, toColumn }: { readonly names: CarryNames; readonly toColumn: number },
): string {
  const parts = [
    ...(target.personId === work.personId ? [] : [personName(target.personId, names.workspace)]),
    ...(target.shiftDays === 0 ? [] : [names.columnNames[toColumn] ?? '']),
  ];
  return parts.join(', ');
}

export function personName(personId: Id | null, workspace: WorkspaceTables): string {
  return personId === null ? t('workload.unassigned') : (workspace.person.get(personId)?.name ?? '');
}

/** What a drop would come to, line by line, what matters most first. */
export function effectLines(
  preview: CarryPreview,
  { work, target, names }: { readonly work: CarriedWork; readonly target: DropTarget; readonly names: CarryNames },
): readonly EffectLine[] {
  if (!preview.ok) return [{ id: 'refused', look: 'bad', text: preview.message }];
  const { effect, staying } = preview;
  const lines: EffectLine[] = effect.loads.map((change) => loadLine(change, names));
  for (const { personId, days } of effect.overs) {
    const name = personName(personId, names.workspace);
    lines.push(
      days > 0
        ? { id: `over ${personId}`, look: 'bad', text: t('workload.carry.over-made', { n: days, name }) }
        : { id: `over ${personId}`, look: 'good', text: t('workload.carry.over-resolved', { n: -days, name }) },
    );
  }
  for (const { projectId, beforeMin, afterMin } of effect.finishes) {
    const values = { name: names.workspace.project.get(projectId)?.name ?? '', date: formatFinishDay(afterMin) };
    const days = Math.round((afterMin - beforeMin) / MINUTES_PER_DAY);
    lines.push({
      id: `finish ${projectId}`,
      look: afterMin > beforeMin ? 'bad' : 'good',
      text: finishText(days, values),
    });
  }
  if (effect.movedOthers > 0)
    lines.push({ id: 'others', look: 'plain', text: t('workload.carry.others', { n: effect.movedOthers }) });
  if (staying.length > 0) lines.push({ id: 'staying', look: 'bad', text: stayingText(staying, names.taskName) });
  if (target.shiftDays !== 0 && effect.movedTasks === 0 && staying.length < work.tasks.length)
    lines.push({ id: 'held', look: 'bad', text: t('workload.carry.held') });
  return lines;
}

/** Which tasks stay as they are, and why. */
export function stayingText(staying: CarryOutcome['staying'], taskName: CarryNames['taskName']): string {
  const [first] = staying;
  if (first === undefined) return '';
  const name = taskName(first.projectId, first.taskId);
  if (staying.length > 1) return t('workload.carry.staying', { n: staying.length, name, why: whyText(first.why) });
  return t('workload.carry.stays', { name, why: whyText(first.why) });
}

function whyText(why: CarryObstacle): string {
  switch (why) {
    case 'started':
      return t('workload.carry.why-started');
    case 'done':
      return t('workload.carry.why-done');
    case 'booked':
      return t('workload.carry.why-booked');
    case 'no-dates':
    case 'summary':
      return t('workload.carry.why-no-dates');
  }
}

function loadLine({ personId, column, before, after }: LoadChange, { workspace, columnNames }: CarryNames): EffectLine {
  const text = t('workload.carry.load', {
    name: personName(personId, workspace),
    when: columnNames[column] ?? '',
    before: formatHours(before.loadMin),
    after: formatHours(after.loadMin),
    capacity: formatHours(after.capacityMin),
  });
  const [tooMuch, was] = [after.loadMin > after.capacityMin + 1, before.loadMin > before.capacityMin + 1];
  return { id: `load ${personId} ${column}`, look: tooMuch ? 'bad' : was ? 'good' : 'plain', text };
}

function finishText(days: number, { name, date }: { readonly name: string; readonly date: string }): string {
  if (days > 0) return t('workload.carry.finish-later', { n: days, name, date });
  if (days < 0) return t('workload.carry.finish-earlier', { n: -days, name, date });
  return t('workload.carry.finish', { name, date });
}
