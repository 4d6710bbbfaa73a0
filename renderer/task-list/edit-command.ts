import type { Command, FieldsOf, RecordCommand } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { t } from '../texts/t.ts';
import { parseDuration } from '../ui/duration-text.ts';
import { readDate } from '../ui/date-field.tsx';
import { oneStep } from '../ui/one-step.ts';
import type { ColumnId } from './columns.ts';
import { parsePredecessors, type LinkTextError } from './predecessors-text.ts';
import type { ListSource, RowModel } from './row-model.ts';

/** The command that a typed cell means, null when it changes nothing, or why it can't be read. */
export function editCommand(source: ListSource, row: RowModel, column: ColumnId, text: string): Result<Command | null, string> {
  if (text.trim() === row.text[column].trim()) return ok(null);
  const { id } = row.task;
  const update = (fields: FieldsOf<'task'>): Result<Command, string> =>
    ok({ type: 'task.update', projectId: source.project.id, id, fields });
  switch (column) {
    case 'name':
      return text.trim() === '' ? err(t('edit.name-empty')) : update({ name: text.trim() });
    case 'duration': {
      const typed = parseDuration(text, source.project);
      if (!typed) return err(t('field.duration.invalid'));
      return update({ durationMin: typed.minutes, durationUnit: typed.unit, durationKind: typed.kind });
    }
    case 'progress': {
      const match = /^(\d{1,3})\s*%?$/.exec(text.trim());
      const percent = match ? Number(match[1]) : 101;
      return percent > 100 ? err(t('edit.progress-invalid')) : update({ progressPct: percent });
    }
    case 'start':
    case 'finish':
      return dateCommand(source, row, column, text);
    case 'predecessors':
      return linkCommand(source, id, text);
    default:
      return ok(null);
  }
}

/** A typed start means "not earlier than", as in MS Project; an emptied one lets the task go as soon as possible. A manual task takes the date itself. */
function dateCommand(
  source: ListSource,
  { task, schedule }: RowModel,
  column: 'start' | 'finish',
  text: string,
): Result<Command | null, string> {
  const { project } = source;
  const update = (fields: FieldsOf<'task'>): Result<Command, string> =>
    ok({ type: 'task.update', projectId: project.id, id: task.id, fields });
  if (text.trim() === '') return task.mode === 'auto' ? update({ constraint: { type: 'ASAP' } }) : ok(null);
  const atMin = readDate(text, column === 'start' ? project.dayStartMin : project.dayFinishMin);
  if (atMin === undefined) return err(t('field.date.invalid'));
  if (task.mode === 'manual') {
    if (column === 'finish') return update({ manualFinishMin: atMin });
    const lengthMin = schedule ? schedule.finishMin - schedule.startMin : 0;
    return update({ manualStartMin: atMin, manualFinishMin: atMin + lengthMin });
  }
  return update({ constraint: { type: column === 'start' ? 'SNET' : 'FNET', atMin } });
}

function linkCommand({ plan, project }: ListSource, toId: Id, text: string): Result<Command | null, string> {
  const idOfWbs = new Map([...plan.resolved.wbs].map(([id, wbs]) => [wbs, id]));
  const parsed = parsePredecessors(text, idOfWbs, project);
  if (!parsed.ok) return err(linkErrorText(parsed.error));
  const wanted = new Map(parsed.value.map((link) => [link.fromId, link]));
  const commands: RecordCommand[] = [];
  for (const held of plan.resolved.dependencies) {
    if (held.toId !== toId || wanted.has(held.fromId)) continue;
    commands.push({ type: 'dependency.remove', projectId: project.id, fromId: held.fromId, toId });
  }
  for (const { fromId, type, lag } of wanted.values()) {
    const held = plan.tables.dependency.get(`${fromId}>${toId}`);
    if (held && held.type === type && JSON.stringify(held.lag) === JSON.stringify(lag)) continue;
    commands.push({ type: 'dependency.set', projectId: project.id, fromId, toId, fields: { type, lag } });
  }
  return ok(oneStep(t('step.predecessors'), commands));
}

function linkErrorText({ code, part }: LinkTextError): string {
  switch (code) {
    case 'unreadable':
      return t('edit.link-unreadable', { part });
    case 'unknown-task':
      return t('edit.link-unknown', { part });
    case 'twice':
      return t('edit.link-twice', { part });
  }
}
