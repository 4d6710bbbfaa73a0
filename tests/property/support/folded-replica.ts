import type { Engine } from '../../../electron/engine/engine.ts';
import { applyDelta, applyScheduleDelta } from '../../../shared/delta/apply-delta.ts';
import type { Delta } from '../../../shared/delta/delta.ts';
import { parseDocumentId, type DocumentId } from '../../../shared/model/document-id.ts';
import type { DocumentKind } from '../../../shared/model/entity.ts';
import { emptyTables, type Tables } from '../../../shared/model/project-state.ts';
import type { ProjectSchedule, TaskSchedule } from '../../../shared/model/task-schedule.ts';

interface Folded {
  readonly kind: DocumentKind;
  revision: number;
  tables: Tables<DocumentKind>;
  rows: ReadonlyMap<string, TaskSchedule>;
  project: ProjectSchedule | undefined;
}

/** What a window holds: a snapshot of each document, and the deltas since. */
export interface FoldedReplica {
  /** Compares everything with what the engine says now. Gives what differs. */
  differences(engine: Engine): readonly string[];
  stop(): void;
}

/** A replica that follows an engine from now on. */
export function foldDeltas(engine: Engine): FoldedReplica {
  const documents = new Map<DocumentId, Folded>();
  const gaps: string[] = [];
  for (const id of engine.syncPort().documentIds()) {
    const folded = fromSnapshot(engine, id as DocumentId);
    if (folded) documents.set(id as DocumentId, folded);
  }
  const stop = engine.subscribe((event) => {
    if (event.type !== 'delta') return;
    const { delta } = event;
    const folded = documents.get(delta.documentId) ?? empty(delta.documentId);
    documents.set(delta.documentId, folded);
    if (delta.revision !== folded.revision + 1) gaps.push(`${delta.documentId}: ${folded.revision} then ${delta.revision}`);
    fold(folded, delta);
  });
  return {
    stop,
    differences: (now) => [
      ...gaps,
      ...[...documents].flatMap(([id, folded]) => differencesOf(id, folded, fromSnapshot(now, id) ?? empty(id))),
    ],
  };
}

function empty(id: DocumentId): Folded {
  const kind = parseDocumentId(id)?.kind ?? 'workspace';
  return { kind, revision: 0, tables: emptyTables(kind), rows: new Map(), project: undefined };
}

function fold(folded: Folded, delta: Delta): void {
  folded.revision = delta.revision;
  folded.tables = applyDelta(folded.kind, folded.tables, delta);
  if (!delta.schedule) return;
  folded.rows = applyScheduleDelta(folded.rows, delta.schedule);
  folded.project = delta.schedule.project;
}

function fromSnapshot(engine: Engine, id: DocumentId): Folded | undefined {
  const snapshot = engine.query({ type: 'snapshot', documentId: id });
  if (!snapshot) return undefined;
  const base = empty(id);
  const tables = applyDelta(base.kind, base.tables, { put: snapshot.records, removed: {} });
  const rows = new Map((snapshot.schedule?.rows ?? []).map((row) => [row.id, row]));
  return { ...base, revision: snapshot.revision, tables, rows, project: snapshot.schedule?.project };
}

function differencesOf(id: string, folded: Folded, now: Folded): string[] {
  // A project that was removed for good keeps its last row in a window, which no longer shows it.
  const project = now.project === undefined ? undefined : folded.project;
  const parts: [string, unknown, unknown][] = [
    ['revision', folded.revision, now.revision],
    ['records', folded.tables, now.tables],
    ['rows', folded.rows, now.rows],
    ['project', project, now.project],
  ];
  return parts
    .map(([what, left, right]) => [what, canonical(left), canonical(right)])
    .flatMap(([what, left, right]) => (left === right ? [] : [`${id} ${what}: folded ${left}, engine ${right}`]));
}

/** JSON with maps and keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (item instanceof Map || (typeof item === 'object' && item !== null && 'forEach' in item && !Array.isArray(item))) {
      return [...(item as ReadonlyMap<string, unknown>)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    }
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
