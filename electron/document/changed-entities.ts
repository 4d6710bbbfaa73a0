import type * as Y from 'yjs';
import type { Kind } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import { WORKSPACE_ID } from '../../shared/model/workspace.ts';
import { layoutOf, type Roots } from './entity-layout.ts';

/** Ids by kind that a transaction touched: made, changed or taken out. */
export type ChangedEntities = ReadonlyMap<Kind, ReadonlySet<Id>>;

/** The entities that a transaction touched, at any depth. Cost: linear in the changed types. */
export function changedEntities(roots: Roots, transaction: Y.Transaction): ChangedEntities {
  const kindByRoot = new Map<unknown, Kind>([...roots].map(([kind, root]) => [root, kind]));
  const changed = new Map<Kind, Set<Id>>();
  const add = (kind: Kind, key: Id | null): void => {
    // An item without a key in a root map is a peer's nonsense: nothing reads it.
    if (key === null) return;
    const ids = changed.get(kind) ?? new Set<Id>();
    changed.set(kind, ids.add(layoutOf(kind) === 'single' ? WORKSPACE_ID : key));
  };
  for (const [type, keys] of transaction.changed) {
    const rootKind = kindByRoot.get(type);
    if (rootKind !== undefined) for (const key of keys) add(rootKind, key);
    else addOwner(type, kindByRoot, add);
  }
  return changed;
}

type AnyType = Y.AbstractType<unknown>;

function addOwner(
  type: Y.AbstractType<Y.YEvent<AnyType>>,
  kindByRoot: ReadonlyMap<unknown, Kind>,
  add: (kind: Kind, key: Id | null) => void,
): void {
  let at = type as unknown as AnyType;
  for (let item = at._item; item; item = at._item) {
    const parent = item.parent as AnyType;
    const kind = kindByRoot.get(parent);
    if (kind !== undefined) return add(kind, item.parentSub);
    at = parent;
  }
  return undefined;
}
