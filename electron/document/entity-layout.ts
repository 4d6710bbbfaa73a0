import type * as Y from 'yjs';
import { entityOf, kindsOf, type Kind } from '../../shared/model/entities.ts';
import type { DocumentKind } from '../../shared/model/entity.ts';

/**
 * Where entities stand in a document. `fields`: `getMap(kind)` holds id → Y.Map of fields. `whole`: id → one plain object.
 * `single`: the one record's fields stand in `getMap(kind)` itself. A nested map that two peers make under one key loses one of
 * the two whole; the workspace's settings have one id for everybody, so they must not be nested. Rule: C6
 */
export type Layout = 'fields' | 'whole' | 'single';

/** How a kind is laid out. */
export function layoutOf(kind: Kind): Layout {
  return kind === 'workspace' ? 'single' : entityOf(kind).shape;
}

/** The map key of one key of a keyed field. */
export function keyedName(field: string, key: string): string {
  return `${field}/${key}`;
}

/** The root maps of a document by kind. */
export type Roots = ReadonlyMap<Kind, Y.Map<unknown>>;

/** The root maps of a document; made when it is opened, so that every peer types them alike. */
export function rootsOf(doc: Y.Doc, kind: DocumentKind): Roots {
  return new Map<Kind, Y.Map<unknown>>(kindsOf(kind).map((each) => [each, doc.getMap(each)]));
}
