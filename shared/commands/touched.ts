import type { Touched } from '../model/activity.ts';
import { parseDocumentId } from '../model/document-id.ts';
import type { Id } from '../model/id.ts';
import type { Change } from './change.ts';

/** As many as an activity lists; the count tells of the rest. */
const MAX_LISTED = 20;
/** A record has fewer fields than this; keys of tags and custom fields could be many. */
const MAX_FIELDS = 40;
const MAX_FIELD_LENGTH = 80;

/** What an activity says about a step: the first records that it touched with the fields that it set, and how many records there were. */
export interface TouchedRecords {
  readonly touched: Touched;
  readonly touchedCount: number;
}

/** The records that these changes touch, in the order of the changes, each once. A new or removed record lists no fields. */
export function touchedBy(changes: readonly Change[]): TouchedRecords {
  const records = new Map<string, { readonly kind: string; readonly id: Id; readonly fields: Set<string> }>();
  for (const change of changes) {
    const key = `${change.documentId} ${change.kind} ${change.id}`;
    let record = records.get(key);
    if (!record) records.set(key, (record = { kind: change.kind, id: change.id, fields: new Set() }));
    if (change.op === 'set') record.fields.add(change.field);
    else if (change.op === 'set-key') record.fields.add(`${change.field}/${change.key}`.slice(0, MAX_FIELD_LENGTH));
  }
  const touched = [...records.values()]
    .slice(0, MAX_LISTED)
    .map(({ kind, id, fields }) => ({ kind, id, fields: [...fields].slice(0, MAX_FIELDS) }));
  return { touched, touchedCount: records.size };
}

/** The project whose journal tells of these changes: that of the first change in a plan or journal, else of the first project record; null for none. */
export function journalProjectOf(changes: readonly Change[]): Id | null {
  let project: Id | null = null;
  for (const change of changes) {
    const projectId = parseDocumentId(change.documentId)?.projectId ?? null;
    if (projectId !== null) return projectId;
    if (change.kind === 'project') project ??= change.id;
  }
  return project;
}
