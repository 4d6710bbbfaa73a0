import type { FieldsOf } from '../../shared/commands/command.ts';
import type { ImportNotes } from './import-notes.ts';

/** A task's fields without contradictions: a finish before its start is left out, a block without a reason gets one. Both are noted. Rule: X3 */
export function soundTask(fields: FieldsOf<'task'>, notes: ImportNotes): FieldsOf<'task'> {
  const sound = { ...fields };
  const pairs = [
    ['actualStartMin', 'actualFinishMin', 'Actual finishes before the actual start'],
    ['manualStartMin', 'manualFinishMin', 'Manual finishes before the manual start'],
  ] as const;
  for (const [start, finish, what] of pairs) {
    const startMin = sound[start];
    const finishMin = sound[finish];
    if (typeof startMin !== 'number' || typeof finishMin !== 'number' || finishMin >= startMin) continue;
    notes.leftOut(what, fields.name);
    sound[finish] = null;
  }
  if (sound.status === 'blocked' && (sound.blocked?.reason ?? '').trim() === '') {
    notes.changed('Blocked tasks without a reason', fields.name, 'in Baton a blocked task says why');
    return { ...sound, blocked: { reason: 'No reason was given', sinceMs: 0, by: { kind: 'other' } } };
  }
  return sound.status === 'blocked' ? sound : { ...sound, blocked: null };
}

/** A project's fields without contradictions: hours of a day that end after they begin, a finish where one is scheduled from. Rule: X3 */
export function soundProject(fields: FieldsOf<'project'>, notes: ImportNotes): FieldsOf<'project'> {
  const sound = { ...fields };
  if ((sound.dayFinishMin ?? 1020) <= (sound.dayStartMin ?? 480)) {
    notes.changed('Default hours of a day', undefined, 'they ended before they began; 8:00 to 17:00 is used');
    sound.dayStartMin = 480;
    sound.dayFinishMin = 1020;
  }
  if (sound.scheduleFrom === 'finish' && (sound.finishMin ?? null) === null) {
    notes.changed('Scheduling from the finish', undefined, 'the file has no finish date; scheduled from the start');
    sound.scheduleFrom = 'start';
  }
  return sound;
}
