import { cursorOf, expectEnd, readVarBytes, readVarUint, WireError } from './cursor.ts';

/** What one client says about itself. `state` is JSON in UTF-8; the text `null` means that the client has left. */
export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: Uint8Array;
}

/** The entries of an awareness message. Errors: null when it is malformed or holds more than `mostEntries`. */
export function readAwarenessEntries(bytes: Uint8Array, mostEntries: number): readonly AwarenessEntry[] | null {
  const cursor = cursorOf(bytes);
  try {
    const count = readVarUint(cursor);
    if (count > mostEntries) return null;
    const entries: AwarenessEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      entries.push({ client: readVarUint(cursor), clock: readVarUint(cursor), state: readVarBytes(cursor) });
    }
    expectEnd(cursor);
    return entries;
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }
}

/** Whether a state is the JSON text `null`. */
export function hasLeft(state: Uint8Array): boolean {
  return state.length === 4 && state[0] === 0x6e && state[1] === 0x75 && state[2] === 0x6c && state[3] === 0x6c;
}
