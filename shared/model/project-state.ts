import type { DocumentKind } from './entity.ts';
import { kindsOf, type KindOf, type RecordOfKind } from './entities.ts';
import type { Id } from './id.ts';

/** All records of one document by kind and id. Shape: readonly; a change makes new maps for the kinds it touches. */
export type Tables<D extends DocumentKind> = { readonly [K in KindOf<D>]: ReadonlyMap<Id, RecordOfKind<K>> };

export type WorkspaceTables = Tables<'workspace'>;
export type PlanTables = Tables<'plan'>;
export type JournalTables = Tables<'journal'>;

/** Everything that a project's schedule and its commands depend on: the workspace's tables and the plan's. */
export interface ProjectState {
  readonly projectId: Id;
  readonly workspace: WorkspaceTables;
  readonly plan: PlanTables;
}

/** Empty tables for a kind of document. */
export function emptyTables<D extends DocumentKind>(document: D): Tables<D> {
  return Object.fromEntries(kindsOf(document).map((kind) => [kind, new Map()])) as unknown as Tables<D>;
}
