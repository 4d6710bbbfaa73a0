import type { ActionResult } from '../../shared/contract/action.ts';
import type { Host } from '../../shared/contract/host.ts';
import { parseAction } from '../../shared/contract/parse-action.ts';
import { parseQuery } from '../../shared/contract/parse-query.ts';
import type { AnswerTo, Query } from '../../shared/contract/query.ts';

/** Dispatches what a page sent, once it is found to be an action. Rule: H5 */
export async function dispatchUntrusted(host: Host, json: unknown): Promise<ActionResult> {
  const action = parseAction(json);
  if (action.ok) return host.dispatch(action.value);
  return 'message' in action.error ? { ok: false, error: action.error } : { ok: false, rejection: action.error };
}

/** Answers what a page asks. Errors: undefined when that is no query. Rule: H5 */
export async function queryUntrusted(host: Host, json: unknown): Promise<{ readonly answer: AnswerTo<Query> } | undefined> {
  const query = parseQuery(json);
  return query && { answer: await host.query<Query>(query) };
}
