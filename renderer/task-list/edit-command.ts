import type { Command, FieldsOf } from '../../shared/commands/command.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { t } from '../texts/t.ts';
import { parseDuration } from '../ui/duration-text.ts';
import { readCustom } from '../ui/custom-value.ts';
import { readDate } from '../ui/date-field.tsx';
import { readTags } from '../ui/read-tags.ts';
import { cellCopy, cellText } from './cell-text.ts';
import { fieldOf, isCustom, type ColumnId } from './columns.ts';
import { assignCommand, linkCommand } from './edit-links.ts';
import { readConstraint, readPeople, readPriority, readStatus } from './read-cell.ts';
import type { ListSource, RowModel } from './row-model.ts';

type Edit = Result<Command | null, string>;

/** The command that a typed cell means, null when it changes nothing, or why it can't be read. An emptied cell clears what can be cleared. */
export function editCommand(source: ListSource, row: RowModel, column: ColumnId, text: string): Edit {
  const typed = text.trim();
  if (typed === cellText(source, row, column).trim() || typed === cellCopy(source, row, column)) return ok(null);
  const update = (fields: FieldsOf<'task'>): Edit =>
    ok({ type: 'task.update', projectId: source.project.id, id: row.task.id, fields });
  const { project } = source;
  if (isCustom(column)) {
    const field = fieldOf(column);
    return update({ custom: { [field]: readCustom(typed, row.task.custom[field]) } });
  }
  switch (column) {
    case 'name':
      return typed === '' ? err(t('edit.name-empty')) : update({ name: typed });
    case 'duration': {
      const span = parseDuration(typed, project);
      if (!span) return err(t('field.duration.invalid'));
      return update({ durationMin: span.minutes, durationUnit: span.unit, durationKind: span.kind });
    }
    case 'effort':
    case 'remaining': {
      const span = typed === '' ? null : parseDuration(typed, project);
      if (span === undefined) return err(t('field.duration.invalid'));
      const minutes = span?.minutes ?? null;
      if (column === 'remaining') return update({ remainingMin: minutes });
      return update({ effortMin: minutes, sizedBy: minutes === null ? 'duration' : 'effort' });
    }
    case 'progress': {
      const match = /^(\d{1,3})\s*%?$/.exec(typed === '' ? '0' : typed);
      const percent = match ? Number(match[1]) : 101;
      return percent > 100 ? err(t('edit.progress-invalid')) : update({ progressPct: percent });
    }
    case 'start':
    case 'finish':
      return dateCommand(source, row, column, typed);
    case 'deadline':
    case 'actual-start':
    case 'actual-finish': {
      const atMin = typed === '' ? null : readDate(typed, column === 'actual-start' ? project.dayStartMin : project.dayFinishMin);
      if (atMin === undefined) return err(t('field.date.invalid'));
      if (column === 'deadline') return update({ deadlineMin: atMin });
      return update(column === 'actual-start' ? { actualStartMin: atMin } : { actualFinishMin: atMin });
    }
    case 'predecessors':
      return linkCommand(source, row.task.id, typed);
    default:
      return choiceCommand(source, row, column, typed);
  }
}

/** Cells that are chosen from a list on the screen, and typed only where they are pasted. */
function choiceCommand(source: ListSource, row: RowModel, column: ColumnId, typed: string): Edit {
  const update = (fields: FieldsOf<'task'>): Edit =>
    ok({ type: 'task.update', projectId: source.project.id, id: row.task.id, fields });
  switch (column) {
    case 'status': {
      const status = typed === '' ? ok('not-started' as const) : readStatus(typed);
      if (!status.ok) return status;
      return status.value === 'blocked' ? err(t('edit.blocked-needs-reason')) : update({ status: status.value });
    }
    case 'priority': {
      const priority = typed === '' ? ok(500) : readPriority(typed);
      return priority.ok ? update({ priority: priority.value }) : priority;
    }
    case 'owner': {
      const read = readPeople(typed, source.people);
      if (!read.ok) return read;
      return read.value.length > 1 ? err(t('edit.one-owner')) : update({ ownerId: read.value[0]?.personId ?? null });
    }
    case 'assignees': {
      const read = readPeople(typed, source.people);
      return read.ok ? ok(assignCommand(source, row, read.value)) : read;
    }
    case 'tags': {
      const wanted = readTags(typed);
      if (!wanted.ok) return wanted;
      const gone = Object.keys(row.task.tags).filter((tag) => !wanted.value.includes(tag));
      return update({
        tags: Object.fromEntries([...gone.map((tag) => [tag, null]), ...wanted.value.map((tag) => [tag, true])]),
      });
    }
    case 'constraint': {
      const constraint = typed === '' ? ok({ type: 'ASAP' } as const) : readConstraint(typed, source.project);
      return constraint.ok ? update({ constraint: constraint.value }) : constraint;
    }
    default:
      return err(t('edit.computed'));
  }
}

/** A typed start means "not earlier than", as in MS Project; an emptied one lets the task go as soon as possible. A manual task takes the date itself. */
function dateCommand({ project }: ListSource, { task, schedule }: RowModel, column: 'start' | 'finish', text: string): Edit {
  const update = (fields: FieldsOf<'task'>): Edit => ok({ type: 'task.update', projectId: project.id, id: task.id, fields });
  if (text === '') return task.mode === 'auto' ? update({ constraint: { type: 'ASAP' } }) : ok(null);
  const atMin = readDate(text, column === 'start' ? project.dayStartMin : project.dayFinishMin);
  if (atMin === undefined) return err(t('field.date.invalid'));
  if (task.mode === 'manual') {
    if (column === 'finish') return update({ manualFinishMin: atMin });
    const lengthMin = schedule ? schedule.finishMin - schedule.startMin : 0;
    return update({ manualStartMin: atMin, manualFinishMin: atMin + lengthMin });
  }
  return update({ constraint: { type: column === 'start' ? 'SNET' : 'FNET', atMin } });
}
