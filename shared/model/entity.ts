import type { Codec } from './codec.ts';
import type { Id } from './id.ts';

/** The three kinds of shared document; a project has one plan and one journal. */
export type DocumentKind = 'workspace' | 'plan' | 'journal';

/**
 * One field of an entity.
 * `value`: one value under one key, the last writer's stands.
 * `prose`: Markdown that several people may write in at once (a Y.Text).
 * `keyed`: a set of keys with a value each (tags, custom fields), every key merging on its own.
 */
export interface Field<T> {
  readonly merge: 'value' | 'prose' | 'keyed';
  /** Of the whole value; for `keyed` of one key's value. */
  readonly codec: Codec<unknown>;
  readonly initial: T;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/**
 * What the program knows about one kind of entity. Reading, writing, deltas, columns and commands are driven by it.
 * `shape` is `fields` when every field merges on its own, and `whole` when the key is the identity (a dependency from A to B)
 * and the value is replaced as one. Rule: C6
 */
export interface Entity<F extends Fields> {
  readonly document: DocumentKind;
  readonly shape: 'fields' | 'whole';
  readonly fields: F;
}

/** The record of an entity: its id and a value for every field. */
export type RecordOf<E extends Entity<Fields>> = { readonly id: Id } & {
  readonly [K in keyof E['fields']]: E['fields'][K] extends Field<infer T> ? T : never;
};

/** A field that is one value. */
export function value<T>(codec: Codec<T>, initial: NoInfer<T>): Field<T> {
  return { merge: 'value', codec, initial };
}

/** A field that is Markdown prose. */
export function prose(codec: Codec<string>): Field<string> {
  return { merge: 'prose', codec, initial: '' };
}

/** A field that is a set of keys with a value each. */
export function keyed<T>(codec: Codec<T>): Field<Readonly<Record<string, T>>> {
  return { merge: 'keyed', codec, initial: {} };
}

/** Keys of a keyed field: short, and never one that an object already has a meaning for. */
export function isFieldKey(key: string): boolean {
  // Half of a surrogate pair would come back from the disk as another key.
  if (key.length === 0 || key.length > 64 || !key.isWellFormed()) return false;
  return !key.startsWith('__') && key !== 'constructor' && key !== 'prototype';
}
