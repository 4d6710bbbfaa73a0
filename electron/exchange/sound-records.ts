import type { FieldsOf } from '../../shared/commands/command.ts';
import type { ImportNotes } from './import-notes.ts';

/** A task's fields without contradictions: a finish before its start is left out, a block without a reason gets one. Both are noted. Rule: X3 */
export function soundTask(fields: FieldsOf<'task'>, notes: ImportNotes): FieldsOf<'task'> {
  const sound = { ...fields };
  const pairs = [
    ['actualStartMin', 'actualFinishMin', 'note.actual-reversed'],
    ['manualStartMin', 'manualFinishMin', 'note.manual-reversed'],
  ] as const;
  for (const [start, finish, what] of pairs) {
    const startMin = sound[start];
    const finishMin = sound[finish];
    if (typeof startMin !== 'number' || typeof finishMin !== 'number' || finishMin >= startMin) continue;
    notes.leftOut(what, fields.name);
    sound[finish] = null;
  }
  if (sound.status === 'blocked' && (sound.blocked?.reason ?? '').trim() === '') {
    notes.changed('note.blocked-tasks-without-reason', fields.name, 'because.blocked-says-why');
    return { ...sound, blocked: { reason: 'No reason was given', sinceMs: 0, by: { kind: 'other' } } };
  }
  return sound.status === 'blocked' ? sound : { ...sound, blocked: null };
}

/** A project's fields without contradictions: hours of a day that end after they begin, a finish where one is scheduled from. Rule: X3 */
export function soundProject(fields: FieldsOf<'project'>, notes: ImportNotes): FieldsOf<'project'> {
  const sound = { ...fields };
  if ((sound.dayFinishMin ?? 1020) <= (sound.dayStartMin ?? 480)) {
    notes.changed('note.default-hours', undefined, 'because.hours-reversed');
    sound.dayStartMin = 480;
    sound.dayFinishMin = 1020;
  }
  if (sound.scheduleFrom === 'finish' && (sound.finishMin ?? null) === null) {
    notes.changed('note.scheduling-from-finish', undefined, 'because.no-finish');
    sound.scheduleFrom = 'start';
  }
  return sound;
}
