import { applyDelta } from '../delta/apply-delta.ts';
import type { Delta } from '../delta/delta.ts';
import { recordsWhere } from '../delta/patched-table.ts';
import { documentIdOf, parseDocumentId, type DocumentId } from '../model/document-id.ts';
import { emptyRecord, entityOf, type Kind } from '../model/entities.ts';
import type { DocumentKind } from '../model/entity.ts';
import type { Id } from '../model/id.ts';
import { emptyTables, type JournalTables, type PlanTables, type Tables, type WorkspaceTables } from '../model/project-state.ts';
import { compareRanked } from '../model/rank.ts';
import type { Task } from '../model/task.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';
import type { Change } from './change.ts';
import { createTaskIndex, type Sibling, type TaskIndex } from './task-index.ts';
import type { View } from './view.ts';

/** The tables that a draft stands on. Lookups are made once for each project that a command names; undefined: nothing is there yet. */
export interface DraftSource {
  readonly workspace: WorkspaceTables;
  plan(projectId: Id): PlanTables | undefined;
  journal(projectId: Id): JournalTables | undefined;
  schedule(projectId: Id): ReadonlyMap<Id, TaskSchedule> | undefined;
}

/** A source without any record, for a file that is read into memory only. */
export function emptySource(): DraftSource {
  return { workspace: emptyTables('workspace'), plan: () => undefined, journal: () => undefined, schedule: () => undefined };
}

/** A state that can be tried out: existing tables with an overlay of changes. The tables below are never touched. */
export interface Draft extends View {
  /** Children in the order of the list, those in the trash included. */
  siblings(projectId: Id, parentId: Id | null): readonly Sibling[];
  /** False: no task of the plan is in the trash. True: perhaps one is. */
  mayHaveTrashedTasks(projectId: Id): boolean;
  /** Carries out a change. A change of an entity that isn't there throws: `decide` never makes one. */
  apply(change: Change): void;
  /** All changes so far, in order. */
  changes(): readonly Change[];
  /** How far the draft is; `rollback` takes back what came later. */
  mark(): number;
  rollback(mark: number): void;
  /** Documents with changes, in the order in which they were first changed. */
  documents(): readonly DocumentId[];
  /** What changed in a document, as the records now stand. */
  toDelta(documentId: DocumentId): Pick<Delta, 'put' | 'removed'>;
  /** A document's tables with the changes in. Cost: what changed. */
  toTables<D extends DocumentKind>(document: D, projectId: Id | null): Tables<D>;
}

type AnyRecord = { readonly id: Id } & Readonly<Record<string, unknown>>;

interface Layer {
  readonly base: Readonly<Record<string, ReadonlyMap<Id, AnyRecord>>>;
  /** Null: removed. */
  readonly changed: Map<Kind, Map<Id, AnyRecord | null>>;
  tasks: TaskIndex | undefined;
  /** How often children were looked for without the index. */
  scans: number;
}

interface Step {
  readonly change: Change;
  readonly before: AnyRecord | null | undefined;
}

/** One command asks for children a few times, which a look through the tasks answers sooner than an index does. */
const SCANS_BEFORE_INDEX = 4;

/** What the task index is built on. */
const INDEXED = ['parentId', 'rank', 'deletedAtMs'] as const;

/** A draft over these tables. Cost: nothing until it is used; a change costs one record copy. */
export function createDraft(source: DraftSource): Draft {
  const layers = new Map<DocumentId, Layer>();
  const steps: Step[] = [];

  const layerOf = (documentId: DocumentId): Layer => {
    let layer = layers.get(documentId);
    if (!layer) {
      layer = { base: baseTables(source, documentId), changed: new Map(), tasks: undefined, scans: 0 };
      layers.set(documentId, layer);
    }
    return layer;
  };
  const layerOfKind = (kind: Kind, projectId: Id | null): Layer => layerOf(documentIdOf(entityOf(kind).document, projectId));
  const siblings = (projectId: Id, parentId: Id | null): readonly Sibling[] => {
    const layer = layerOf(`plan:${projectId}`);
    if (!layer.tasks && layer.scans++ < SCANS_BEFORE_INDEX) return scanChildren(layer, parentId);
    layer.tasks ??= createTaskIndex(allOf(layer, 'task') as Iterable<Task>);
    return layer.tasks.childrenOf(parentId);
  };

  return {
    get: (kind, projectId, id) => current(layerOfKind(kind, projectId), kind, id) as never,
    all: (kind, projectId) => allOf(layerOfKind(kind, projectId), kind) as never,
    childrenOf: (projectId, parentId) => siblings(projectId, parentId).map(({ id }) => id),
    siblings,
    mayHaveTrashedTasks: (projectId) => layerOf(`plan:${projectId}`).tasks?.hasTrash() ?? true,
    scheduleOf: (projectId, taskId) => source.schedule(projectId)?.get(taskId),
    apply(change) {
      const layer = layerOf(change.documentId);
      steps.push({ change, before: layer.changed.get(change.kind)?.get(change.id) });
      write(layer, change, changedRecord(current(layer, change.kind, change.id), change));
    },
    changes: () => steps.map(({ change }) => change),
    mark: () => steps.length,
    rollback(mark) {
      for (let step = steps.length > mark ? steps.pop() : undefined; step; step = steps.length > mark ? steps.pop() : undefined) {
        write(layerOf(step.change.documentId), step.change, step.before);
      }
    },
    documents: () => [...new Set(steps.map(({ change }) => change.documentId))],
    toDelta: (documentId) => deltaOf(layerOf(documentId)),
    toTables<D extends DocumentKind>(document: D, projectId: Id | null): Tables<D> {
      const layer = layerOf(documentIdOf(document, projectId));
      return applyDelta(document, layer.base as unknown as Tables<D>, deltaOf(layer));
    },
  };
}

function baseTables(source: DraftSource, documentId: DocumentId): Layer['base'] {
  const parts = parseDocumentId(documentId);
  if (!parts) throw new Error(`${documentId} names no document`);
  const { kind, projectId } = parts;
  if (kind === 'workspace' || projectId === null) return source.workspace;
  const tables = kind === 'plan' ? source.plan(projectId) : source.journal(projectId);
  return tables ?? emptyTables(kind);
}

function current(layer: Layer, kind: Kind, id: Id): AnyRecord | undefined {
  const changed = layer.changed.get(kind)?.get(id);
  return changed === undefined ? layer.base[kind]?.get(id) : (changed ?? undefined);
}

function allOf(layer: Layer, kind: Kind): Iterable<AnyRecord> {
  const changed = layer.changed.get(kind);
  const base = layer.base[kind];
  return changed && changed.size > 0 ? merged(base, changed) : (base?.values() ?? []);
}

function* merged(base: ReadonlyMap<Id, AnyRecord> | undefined, changed: ReadonlyMap<Id, AnyRecord | null>): Iterable<AnyRecord> {
  for (const record of base?.values() ?? []) {
    const now = changed.get(record.id);
    if (now !== null) yield now ?? record;
  }
  for (const [id, record] of changed) if (record && !base?.has(id)) yield record;
}

/** The children of one parent, found without an index. Cost: linear in all tasks. */
function scanChildren(layer: Layer, parentId: Id | null): readonly Sibling[] {
  const isChild = (record: AnyRecord): boolean => record['parentId'] === parentId;
  const { task: base = new Map<Id, AnyRecord>() } = layer.base;
  const changed = layer.changed.get('task') ?? new Map<Id, AnyRecord | null>();
  const children = recordsWhere(base, isChild).filter(({ id }) => !changed.has(id));
  for (const record of changed.values()) if (record && isChild(record)) children.push(record);
  return (children as unknown as Task[]).toSorted(compareRanked);
}

/** Puts a record into the overlay: null is "removed", undefined "as in the tables below". */
function write(layer: Layer, { kind, id }: Change, record: AnyRecord | null | undefined): void {
  const before = layer.tasks && kind === 'task' ? current(layer, kind, id) : undefined;
  let changed = layer.changed.get(kind);
  if (!changed) layer.changed.set(kind, (changed = new Map()));
  if (record === undefined) changed.delete(id);
  else changed.set(id, record);
  if (!layer.tasks || kind !== 'task') return;
  const now = current(layer, kind, id);
  if (before && now && INDEXED.every((field) => before[field] === now[field])) return;
  if (before) layer.tasks.takeOut(before as unknown as Task);
  if (now) layer.tasks.add(now as unknown as Task);
}

function changedRecord(record: AnyRecord | undefined, change: Change): AnyRecord | null {
  if (change.op === 'put') return { ...emptyRecord(change.kind, change.id), ...change.fields, id: change.id };
  if (!record) throw new Error(`${change.kind} ${change.id} is not there`);
  if (change.op === 'remove') return null;
  if (change.op === 'set') return { ...record, [change.field]: change.value };
  const { [change.key]: _old, ...others } = record[change.field] as Record<string, unknown>;
  return { ...record, [change.field]: change.value === null ? others : { ...others, [change.key]: change.value } };
}

function deltaOf(layer: Layer): Pick<Delta, 'put' | 'removed'> {
  const put: Record<string, AnyRecord[]> = {};
  const removed: Record<string, Id[]> = {};
  for (const [kind, records] of layer.changed) {
    for (const [id, record] of records) {
      if (record) (put[kind] ??= []).push(record);
      else if (layer.base[kind]?.has(id)) (removed[kind] ??= []).push(id);
    }
  }
  return { put, removed };
}
