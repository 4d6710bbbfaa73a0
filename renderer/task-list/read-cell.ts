import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Project } from '../../shared/model/project.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { CONSTRAINT_TYPES, TASK_STATUSES, type Constraint, type TaskStatus } from '../../shared/model/task.ts';
import { live } from '../replica/live-records.ts';
import { t } from '../texts/t.ts';
import { readDate } from '../ui/date-field.tsx';
import { PRIORITIES } from '../ui/priority.ts';
import type { WantedPerson } from './edit-links.ts';

const same = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

/** A status by its name, or by its word in files. */
export function readStatus(text: string): Result<TaskStatus, string> {
  const status = TASK_STATUSES.find((each) => same(t(`status.${each}`), text) || same(each, text));
  return status ? ok(status) : err(t('edit.status-unknown', { part: text }));
}

/** A priority by its name, or as a number from 0 to 1000. */
export function readPriority(text: string): Result<number, string> {
  const known = PRIORITIES.find(({ id }) => same(t(`priority.${id}`), text) || same(id, text));
  if (known) return ok(known.at);
  return /^\d{1,4}$/.test(text) && Number(text) <= 1000 ? ok(Number(text)) : err(t('edit.priority-unknown', { part: text }));
}

const SHARE = /^(.*?)(?:\s+(\d{1,4})\s*%|\s*\[\s*(\d{1,4})\s*%\s*\])$/;

/** `Ada Lovelace, Ben 50%, Cy[25%]`: people by their names, each with a share of their time. A name must fit one person; its beginning does where it fits one only. */
export function readPeople(text: string, people: ReadonlyMap<Id, Person>): Result<readonly WantedPerson[], string> {
  const here = live(people);
  const wanted: WantedPerson[] = [];
  for (const part of text.split(/[,;]/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const share = SHARE.exec(part);
    const name = share?.[1] ?? part;
    const whole = here.filter((person) => same(person.name, name));
    const begun = here.filter((person) => same(person.name.slice(0, name.length), name));
    const [found, other] = whole.length > 0 ? whole : begun;
    if (!found) return err(t('edit.person-unknown', { part: name }));
    if (other) return err(t('edit.person-several', { part: name }));
    if (wanted.some(({ personId }) => personId === found.id)) continue;
    wanted.push({ personId: found.id, ...(share ? { units: Number(share[2] ?? share[3]) / 100 } : {}) });
  }
  return ok(wanted);
}

/** `Start no earlier than 9 Mar`, `MFO 2026-03-09`, `As late as possible`. */
export function readConstraint(text: string, project: Project): Result<Constraint, string> {
  for (const type of CONSTRAINT_TYPES) {
    for (const words of [t(`constraint.${type}`), type]) {
      if (!same(text.slice(0, words.length), words)) continue;
      if (type === 'ASAP' || type === 'ALAP') return ok({ type });
      const atStart = type === 'SNET' || type === 'SNLT' || type === 'MSO';
      const atMin = readDate(text.slice(words.length), atStart ? project.dayStartMin : project.dayFinishMin);
      return atMin === undefined ? err(t('field.date.invalid')) : ok({ type, atMin });
    }
  }
  return err(t('edit.constraint-unknown'));
}
