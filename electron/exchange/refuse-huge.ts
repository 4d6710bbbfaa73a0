import { say } from '../../shared/texts/saying.ts';
import { Refusal } from './import-types.ts';
import type { PlanDraft } from './plan-draft.ts';

/** What one commit can take in within the memory of a laptop: about 1.2 GB at 100,000 tasks. */
const MOST_TASKS = 250_000;
const MOST_OTHERS = 1_000_000;

/** Turns away a plan that is too large for one commit. Errors: a `limit` Refusal. */
export function refuseHuge({ tasks, links, assignments, exceptions, timeOff }: PlanDraft): void {
  const most = tasks.length > MOST_TASKS ? MOST_TASKS : MOST_OTHERS;
  if ([tasks, links, assignments, exceptions, timeOff].some(({ length }) => length > most))
    throw new Refusal({ code: 'limit', ...say('file.too-many-entries', { most }) });
}
