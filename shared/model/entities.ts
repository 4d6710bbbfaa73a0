import { activity } from './activity.ts';
import { assignment } from './assignment.ts';
import { baseline, baselineTask } from './baseline.ts';
import { calendarException } from './calendar-exception.ts';
import { client } from './client.ts';
import { comment } from './comment.ts';
import { decision } from './decision.ts';
import { dependency } from './dependency.ts';
import type { DocumentKind, Entity, Fields, RecordOf } from './entity.ts';
import { person } from './person.ts';
import { project } from './project.ts';
import { savedView } from './saved-view.ts';
import { task } from './task.ts';
import { team } from './team.ts';
import { timeOff } from './time-off.ts';
import { calendar } from './work-calendar.ts';
import { workspace } from './workspace.ts';

/** Every kind of entity there is: kind → document, shape, fields with their codecs. A new field is one line there and one migration. */
export const ENTITIES = {
  workspace,
  person,
  team,
  client,
  calendar,
  calendarException,
  timeOff,
  project,
  savedView,
  task,
  dependency,
  assignment,
  baseline,
  baselineTask,
  comment,
  decision,
  activity,
} as const satisfies Readonly<Record<string, Entity<Fields>>>;

export type Kind = keyof typeof ENTITIES;

/** The record of a kind: `RecordOfKind<'task'>` is Task. */
export type RecordOfKind<K extends Kind> = RecordOf<(typeof ENTITIES)[K]>;

/** The kinds that one kind of document holds. */
export type KindOf<D extends DocumentKind> = { [K in Kind]: (typeof ENTITIES)[K]['document'] extends D ? K : never }[Kind];

export const KINDS = Object.keys(ENTITIES) as readonly Kind[];

/** The kinds that a document of this kind holds, in the order of `ENTITIES`. */
export function kindsOf<D extends DocumentKind>(document: D): readonly KindOf<D>[] {
  return KINDS.filter((kind) => ENTITIES[kind].document === document) as unknown as readonly KindOf<D>[];
}

/** The definition of a kind without its literal types, for code that walks all kinds alike. */
export function entityOf(kind: Kind): Entity<Fields> {
  return ENTITIES[kind];
}

/**
 * A record of every kind to copy. `Object.fromEntries` and spreading keep objects in the engine's fast form; one filled field by field
 * from a loop becomes a hash table, which costs ten times as much to copy and to read.
 */
const INITIAL: ReadonlyMap<Kind, object> = new Map(
  KINDS.map((kind) => {
    const fields = Object.entries(entityOf(kind).fields).map(([name, field]) => [name, field.initial] as const);
    return [kind, Object.fromEntries([['id', ''], ...fields])];
  }),
);

/** A record with every field at its initial value. */
export function emptyRecord<K extends Kind>(kind: K, id: string): RecordOfKind<K> {
  return { ...INITIAL.get(kind), id } as RecordOfKind<K>;
}
