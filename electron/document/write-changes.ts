import * as Y from 'yjs';
import type { Change } from '../../shared/commands/change.ts';
import { entityOf, type Kind } from '../../shared/model/entities.ts';
import { editProse } from './edit-prose.ts';
import { keyedName, layoutOf, type Roots } from './entity-layout.ts';
import { plainValue } from './plain-value.ts';

/**
 * Carries out changes. Call it inside a transaction. It doesn't fail on anything that `decide` makes: an exception half-way would
 * leave, and send, half a change.
 */
export function writeChanges(roots: Roots, changes: readonly Change[]): void {
  for (const change of changes) {
    const root = roots.get(change.kind);
    if (root) writeChange(root, change);
  }
}

function writeChange(root: Y.Map<unknown>, change: Change): void {
  switch (layoutOf(change.kind)) {
    case 'whole':
      return writeWhole(root, change);
    case 'single':
      return writeFields(root, change);
    case 'fields':
      return writeEntity(root, change);
  }
}

function writeEntity(root: Y.Map<unknown>, change: Change): void {
  if (change.op === 'remove') return root.delete(change.id);
  if (change.op === 'put') {
    root.set(change.id, newEntity(change.kind, change.fields));
    return undefined;
  }
  const entity = root.get(change.id);
  return entity instanceof Y.Map ? writeFields(entity, change) : undefined;
}

/** An entity's map. Prose is made with it: a text that two peers make later under one key would lose one of the two. */
function newEntity(kind: Kind, fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const [name, field] of Object.entries(entityOf(kind).fields)) {
    const value = plainValue(fields[name]);
    if (field.merge === 'prose') map.set(name, new Y.Text(typeof value === 'string' ? value : ''));
    else if (value !== undefined && field.merge === 'keyed') setKeys(map, name, value as Readonly<Record<string, unknown>>);
    else if (value !== undefined) map.set(name, value);
  }
  return map;
}

function writeFields(map: Y.Map<unknown>, change: Change): void {
  if (change.op === 'remove') return;
  if (change.op === 'put') {
    for (const [field, value] of Object.entries(change.fields)) setField(map, change.kind, field, value);
  } else if (change.op === 'set-key') setKeys(map, change.field, { [change.key]: change.value });
  else setField(map, change.kind, change.field, change.value);
}

function setField(map: Y.Map<unknown>, kind: Kind, name: string, given: unknown): void {
  const field = entityOf(kind).fields[name];
  const value = plainValue(given);
  if (!field || value === undefined) return;
  if (field.merge === 'keyed') setKeys(map, name, value as Readonly<Record<string, unknown>>);
  else if (field.merge === 'value') map.set(name, value);
  else {
    const text = map.get(name);
    const prose = typeof value === 'string' ? value : '';
    if (text instanceof Y.Text) editProse(text, prose);
    else map.set(name, new Y.Text(prose));
  }
}

/** Sets keys of a keyed field; null removes one. */
function setKeys(map: Y.Map<unknown>, field: string, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    const name = keyedName(field, key);
    if (value === null) map.delete(name);
    else map.set(name, plainValue(value));
  }
}

function writeWhole(root: Y.Map<unknown>, change: Change): void {
  if (change.op === 'remove') root.delete(change.id);
  else if (change.op === 'put') root.set(change.id, plainValue(change.fields));
  else if (change.op === 'set') root.set(change.id, plainValue({ ...objectAt(root, change.id), [change.field]: change.value }));
}

function objectAt(root: Y.Map<unknown>, id: string): Readonly<Record<string, unknown>> {
  const value = plainValue(root.get(id));
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
