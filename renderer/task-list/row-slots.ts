/** The lines that stand in the page, in their order, each with the element that shows it: its slot. */
type Slots = ReadonlyMap<string, number>;

/**
 * The elements of the lines in the page, which are used again for those that come. Each call tells what is shown now.
 * Without `mayReuse` what is new gets a new element, so that the one that is written in isn't moved, by which it would lose the focus.
 */
export function createRowSlots(): (lineIds: readonly string[], mayReuse: boolean) => Slots {
  let held: Slots = new Map();
  return (lineIds, mayReuse) => {
    held = assignSlots(held, lineIds, mayReuse);
    return held;
  };
}

/**
 * Which element shows which line. A line that stays keeps its own. Where most lines change, as in a jump, the elements stay where they are
 * and show other lines: that is cheaper than to move or make them. Cost: linear in the lines of the page.
 */
function assignSlots(held: Slots, lineIds: readonly string[], mayReuse: boolean): Slots {
  const kept = lineIds.filter((id) => held.has(id)).length;
  const isJump = mayReuse && kept * 2 < lineIds.length;
  const staying = new Set(isJump ? [] : lineIds);
  const free = mayReuse ? [...held].filter(([id]) => !staying.has(id)).map(([, slot]) => slot) : [];
  let fresh = Math.max(-1, ...held.values()) + 1;
  let reused = 0;
  return new Map(
    lineIds.map((id) => {
      const own = isJump ? undefined : held.get(id);
      if (own !== undefined) return [id, own];
      return [id, free[reused++] ?? fresh++];
    }),
  );
}
