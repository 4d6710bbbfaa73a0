const DEEPEST = 32;

/**
 * A copy that holds plain JSON and nothing else: own keys only, well-formed text, no negative zero. What a peer wrote may hold anything;
 * a value that isn't plain JSON all through has no copy. Errors: undefined.
 */
export function plainValue(value: unknown): unknown {
  return copyOf(value, 0);
}

function copyOf(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
      // SQLite and Yjs both write UTF-8, which has no half of a surrogate pair: memory must not hold what the disk can't.
      return value.isWellFormed() ? value : value.toWellFormed();
    case 'number':
      return Number.isFinite(value) ? value + 0 : undefined;
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      return depth < DEEPEST ? copyOfObject(value, depth + 1) : undefined;
    default:
      return undefined;
  }
}

function copyOfObject(value: object, depth: number): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => copyOf(item, depth));
    return items.includes(undefined) ? undefined : items;
  }
  // A decoded `__proto__` key replaces the prototype: such a value is nobody's honest work.
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const plain = copyOf(item, depth);
    if (plain === undefined || key === '__proto__') return undefined;
    copy[key] = plain;
  }
  return copy;
}
