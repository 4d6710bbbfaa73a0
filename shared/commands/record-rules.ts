import type { Kind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import { FIRST_DAY, LAST_DAY, MINUTES_PER_DAY } from '../model/time.ts';
import { WORKSPACE_ID } from '../model/workspace.ts';
import { rankBetween, isRank } from '../model/rank.ts';
import type { DecisionContext, Refusal } from './decision-context.ts';
import type { Draft } from './draft.ts';
import { expectationTexts } from '../texts/expectation-texts.ts';

type Values = Readonly<Record<string, unknown>>;

const MS_PER_DAY = 86_400_000;

/** What a new record gets where the command says nothing. */
export function createDefaults(context: DecisionContext, kind: Kind, fields: Values): Values {
  const { atMs, actorId, draft } = context;
  switch (kind) {
    case 'comment':
      return { atMs, authorId: actorId };
    case 'decision':
      return { atMs, decidedById: actorId };
    case 'task':
      return { createdAtMs: atMs };
    case 'project': {
      const calendarId = draft.get('workspace', null, WORKSPACE_ID)?.calendarId ?? null;
      const calendar = calendarId === null ? undefined : draft.get('calendar', null, calendarId);
      return {
        createdAtMs: atMs,
        rank: lastProjectRank(draft),
        startMin: startOfDayMin(atMs, fields['dayStartMin']),
        calendarId: calendar?.deletedAtMs === null ? calendarId : null,
      };
    }
    default:
      return {};
  }
}

/** What an update changes besides what it says. */
export function updateDefaults(context: DecisionContext, kind: Kind, fields: Values): Values {
  return kind === 'comment' && Object.hasOwn(fields, 'body') ? { editedAtMs: context.atMs } : {};
}

/** Why the record as it would be makes no sense, or undefined. */
export function recordProblem(kind: Kind, id: Id, record: Values): Refusal | undefined {
  const number = (field: string): number | null => (typeof record[field] === 'number' ? record[field] : null);
  const backwards = (from: string, to: string): boolean => (number(to) ?? Infinity) < (number(from) ?? -Infinity);
  switch (kind) {
    case 'timeOff':
      if (typeof record['personId'] !== 'string' || record['personId'] === '')
        return { code: 'field-invalid', kind, field: 'personId', expects: expectationTexts['expects.id'] };
      // `toMin` is not part of the time off, so an equal one leaves nothing.
      return number('toMin') === number('fromMin') || backwards('fromMin', 'toMin')
        ? { code: 'finish-before-start', kind, id }
        : undefined;
    case 'calendarException':
      if (typeof record['calendarId'] !== 'string' || record['calendarId'] === '')
        return { code: 'field-invalid', kind, field: 'calendarId', expects: expectationTexts['expects.id'] };
      return backwards('fromDay', 'toDay') ? { code: 'finish-before-start', kind, id } : undefined;
    case 'project':
      if (record['scheduleFrom'] === 'finish' && number('finishMin') === null) {
        return {
          code: 'field-invalid',
          kind,
          field: 'finishMin',
          expects: expectationTexts['expects.finish-date'],
        };
      }
      return (number('dayFinishMin') ?? 0) <= (number('dayStartMin') ?? 0)
        ? { code: 'finish-before-start', kind, id }
        : undefined;
    case 'comment':
      return typeof record['body'] !== 'string' || record['body'].trim() === ''
        ? { code: 'field-invalid', kind, field: 'body', expects: expectationTexts['expects.some-text'] }
        : undefined;
    default:
      return undefined;
  }
}

function lastProjectRank(draft: Draft): string {
  let last: string | null = null;
  for (const { rank } of draft.all('project', null)) if (isRank(rank) && (last === null || rank > last)) last = rank;
  return rankBetween(last, null);
}

/** The morning of the day of an instant, by universal time: a host that knows better says so in the command. */
function startOfDayMin(atMs: number, dayStartMin: unknown): number {
  const day = Math.min(Math.max(Math.floor(atMs / MS_PER_DAY), FIRST_DAY), LAST_DAY);
  return day * MINUTES_PER_DAY + (typeof dayStartMin === 'number' ? dayStartMin : 480);
}
