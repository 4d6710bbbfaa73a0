import { createHash } from 'node:crypto';
import { parseDocumentId, type DocumentId } from '../../shared/model/document-id.ts';
import { entityOf, kindsOf, type Kind } from '../../shared/model/entities.ts';
import type { DocumentKind } from '../../shared/model/entity.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Tables } from '../../shared/model/project-state.ts';
import { sameJson } from '../../shared/model/same-json.ts';
import { readTables } from '../store/record-rows.ts';
import { readProjectSchedule } from '../store/schedule-rows.ts';
import type { ReadableDb } from '../store/sql-database.ts';
import { readDocuments } from '../store/update-log.ts';

/** What two peers compare: equal when they hold the same, whatever happened before. State vectors can't tell: a forged one lies. */
export interface StateHash {
  readonly state: string;
  readonly projects: readonly { readonly id: Id; readonly name: string; readonly scheduleHash: string }[];
}

/** The hash of all shared records, and of each project's schedule, projects in the trash left out. Cost: reads every row. */
export function readStateHash(db: ReadableDb): StateHash {
  const parts = readDocuments(db).flatMap(({ id }) => {
    const hash = documentHash(db, id);
    return hash === null ? [] : [`${id} ${hash}`];
  });
  const projects = [...readTables(db, 'workspace', null).project.values()].filter(({ deletedAtMs }) => deletedAtMs === null);
  return {
    state: sha256(parts.toSorted().join('\n')),
    projects: projects.map(({ id, name }) => ({ id, name, scheduleHash: readProjectSchedule(db, id)?.hash ?? '' })),
  };
}

function documentHash(db: ReadableDb, id: DocumentId): string | null {
  const parts = parseDocumentId(id);
  return parts ? contentHash(parts.kind, readTables(db, parts.kind, parts.projectId)) : null;
}

/** The hash of a document's records; null when it holds none, as if it weren't there. Fields at their initial value don't count, so a new field changes no hash. */
export function contentHash(document: DocumentKind, tables: Tables<DocumentKind>): string | null {
  const hash = createHash('sha256');
  let records = 0;
  for (const kind of kindsOf(document)) {
    const table = tables[kind] as ReadonlyMap<Id, unknown>;
    for (const id of [...table.keys()].toSorted()) {
      hash.update(`${kind} ${canonicalRecord(kind, table.get(id) as Readonly<Record<string, unknown>>)}\n`);
      records += 1;
    }
  }
  return records === 0 ? null : hash.digest('hex');
}

function canonicalRecord(kind: Kind, record: Readonly<Record<string, unknown>>): string {
  const decided: Record<string, unknown> = { id: record['id'] };
  for (const [name, field] of Object.entries(entityOf(kind).fields)) {
    if (!sameJson(record[name], field.initial)) decided[name] = record[name];
  }
  return canonicalJson(decided);
}

/** JSON with the keys of every object in order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
