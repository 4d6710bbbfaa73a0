import { hasLeft } from '../shared/wire/awareness-entries.ts';
import type { AwarenessEntry } from '../shared/wire/awareness-entries.ts';
import { varUintLength, writeVarUint } from './frame.ts';

/** Who is in a room, as the clients say it. Kept in memory only. Rule: P1 */
export interface PresenceBoard<Owner> {
  /** Takes in what a client says. False when it claims more ids than it may. */
  accept(owner: Owner, entries: readonly AwarenessEntry[]): boolean;
  /** Marks everything that a client said about itself as gone. */
  forget(owner: Owner): void;
  /** What changed since the last call, as the body of one message. Null when nothing did. */
  takeChanges(): Uint8Array | null;
  /** Everything, for a client that has just come. Null when there is nothing. */
  everything(): Uint8Array | null;
}

interface Line<Owner> extends AwarenessEntry {
  readonly owner: Owner;
}

const NOTHING = Buffer.from('null');

export function createPresenceBoard<Owner>(idsPerOwner: number): PresenceBoard<Owner> {
  const lines = new Map<number, Line<Owner>>();
  const idsOf = new Map<Owner, Set<number>>();
  const changed = new Map<number, AwarenessEntry>();

  function put(owner: Owner, entry: AwarenessEntry): boolean {
    const before = lines.get(entry.client);
    const left = hasLeft(entry.state);
    if (before && (entry.clock < before.clock || (entry.clock === before.clock && !left))) return true;
    if (left) {
      if (before) remove(before, entry.clock);
      return true;
    }
    // A client that comes back takes its id over from its old connection, which may not have noticed yet.
    if (before && before.owner !== owner) idsOf.get(before.owner)?.delete(entry.client);
    const ids = idsOf.get(owner) ?? new Set();
    if (!ids.has(entry.client) && ids.size >= idsPerOwner) return false;
    idsOf.set(owner, ids.add(entry.client));
    // The message that it came in is much larger than the state: keep a copy, not a view.
    const line = { client: entry.client, clock: entry.clock, state: entry.state.slice(), owner };
    lines.set(entry.client, line);
    changed.set(entry.client, line);
    return true;
  }

  function remove(line: Line<Owner>, clock: number): void {
    lines.delete(line.client);
    idsOf.get(line.owner)?.delete(line.client);
    changed.set(line.client, { client: line.client, clock, state: NOTHING });
  }

  return {
    accept: (owner, entries) => entries.every((entry) => put(owner, entry)),
    forget(owner) {
      for (const client of idsOf.get(owner) ?? []) {
        const line = lines.get(client);
        if (line) remove(line, line.clock);
      }
      idsOf.delete(owner);
    },
    takeChanges() {
      const body = encode([...changed.values()]);
      changed.clear();
      return body;
    },
    everything: () => encode([...lines.values()]),
  };
}

function encode(entries: readonly AwarenessEntry[]): Uint8Array | null {
  if (entries.length === 0) return null;
  let length = varUintLength(entries.length);
  for (const { client, clock, state } of entries) {
    length += varUintLength(client) + varUintLength(clock) + varUintLength(state.length) + state.length;
  }
  const bytes = new Uint8Array(length);
  let at = writeVarUint(bytes, entries.length, 0);
  for (const { client, clock, state } of entries) {
    at = writeVarUint(bytes, client, at);
    at = writeVarUint(bytes, clock, at);
    at = writeVarUint(bytes, state.length, at);
    bytes.set(state, at);
    at += state.length;
  }
  return bytes;
}
