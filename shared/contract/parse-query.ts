import * as v from 'valibot';
import { parseDocumentId, type DocumentId } from '../model/document-id.ts';
import { isEntityId, isSimpleId } from '../model/id.ts';
import type { Query } from './query.ts';

const id = v.pipe(v.string(), v.check(isSimpleId as (text: string) => boolean));
const reference = v.pipe(v.string(), v.check(isEntityId as (text: string) => boolean));
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const instant = v.pipe(v.number(), v.integer(), v.minValue(0));
const documentId = v.custom<DocumentId>((value) => typeof value === 'string' && parseDocumentId(value) !== undefined);

const query: v.GenericSchema<unknown, Query> = v.variant('type', [
  v.strictObject({ type: v.literal('hello') }),
  v.strictObject({ type: v.literal('snapshot'), documentId }),
  v.strictObject({ type: v.literal('projects') }),
  v.strictObject({
    type: v.literal('search'),
    text: v.pipe(v.string(), v.maxLength(500)),
    limit,
    projectId: v.exactOptional(id),
  }),
  v.strictObject({ type: v.literal('comments'), projectId: id, taskId: reference }),
  v.strictObject({ type: v.literal('decisions'), projectId: id }),
  v.strictObject({ type: v.literal('activity'), projectId: id, taskId: v.exactOptional(reference), limit }),
  v.strictObject({ type: v.literal('trash') }),
  v.strictObject({ type: v.literal('inbox'), personId: reference, sinceMs: instant, limit }),
  v.strictObject({ type: v.literal('csv-preview'), bytes: v.instance(Uint8Array) }),
]);

/** A query out of what a renderer sent. Errors: undefined when it is none of the contract's. */
export function parseQuery(json: unknown): Query | undefined {
  const parsed = v.safeParse(query, json);
  return parsed.success ? parsed.output : undefined;
}
