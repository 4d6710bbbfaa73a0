import type { Id } from '../model/id.ts';
import type { Hierarchy } from './hierarchy.ts';

/** What views ask of the forest by id. Each map is made when it is first asked for. */
export interface Outline {
  /** Ids of the children in order; `null` holds the top level. A task without children has no entry. */
  readonly children: ReadonlyMap<Id | null, readonly Id[]>;
  /** Outline numbers: `1`, `1.1`, `1.2`, `2` … */
  readonly wbs: ReadonlyMap<Id, string>;
}

/** The outline of a forest. Cost: linear for each of the two maps, once. */
export function createOutline(hierarchy: Hierarchy): Outline {
  let children: ReadonlyMap<Id | null, readonly Id[]> | undefined;
  let wbs: ReadonlyMap<Id, string> | undefined;
  return {
    get children() {
      return (children ??= childrenOf(hierarchy));
    },
    get wbs() {
      return (wbs ??= outlineNumbers(hierarchy));
    },
  };
}

function childrenOf({ order, parent }: Hierarchy): ReadonlyMap<Id | null, readonly Id[]> {
  const children = new Map<Id | null, Id[]>();
  for (const [position, id] of order.entries()) {
    const key = order[parent[position] ?? -1] ?? null;
    const list = children.get(key);
    if (list) list.push(id);
    else children.set(key, [id]);
  }
  return children;
}

function outlineNumbers({ order, parent }: Hierarchy): ReadonlyMap<Id, string> {
  const numbers: string[] = [];
  const used = new Int32Array(order.length + 1);
  for (const position of order.keys()) {
    const above = parent[position] ?? -1;
    // The last slot counts the top level.
    const counter = above < 0 ? order.length : above;
    const number = (used[counter] ?? 0) + 1;
    used[counter] = number;
    numbers.push(above < 0 ? String(number) : `${numbers[above]}.${number}`);
  }
  return new Map(order.map((id, position) => [id, numbers[position] ?? '']));
}
