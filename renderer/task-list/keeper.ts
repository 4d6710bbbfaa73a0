/** Gives what was made, as long as it is made of the same parts. */
export type Keeper<T> = (parts: readonly unknown[], make: () => T) => T;

/**
 * A memory of one thing, for a component that makes it as it renders. Unlike a memoised component it doesn't keep the rest of what was
 * at hand when it was made: a line that stands still would keep the whole plan of that time.
 */
export function createKeeper<T>(): Keeper<T> {
  let kept: { readonly parts: readonly unknown[]; readonly value: T } | null = null;
  return (parts, make) => {
    if (kept === null || !sameParts(kept.parts, parts)) kept = { parts, value: make() };
    return kept.value;
  };
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => Object.is(part, b[index]));
}
