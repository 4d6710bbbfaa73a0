import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { seal, unseal } from './seal.ts';
import type { RandomBytes, SealContext } from './seal.ts';
import { parseJson } from '../../shared/model/parse-json.ts';

/** Who someone is and what they look at. Rule: P1 */
export interface PresenceState {
  readonly personId: string | null;
  readonly name: string;
  readonly colour: string;
  readonly projectId: string | null;
  readonly taskId: string | null;
}

/** A peer who is here. The same person may be here on two devices. */
export interface Peer extends PresenceState {
  readonly clientId: number;
}

/** Sealed presence in the awareness of one room. Kept in memory only. Rule: P1 */
export interface PresenceChannel {
  readonly awareness: Awareness;
  /** Shows others where we are; null leaves without a trace. */
  set(state: PresenceState | null): void;
  /** The others, in a stable order. What can't be opened or is no presence is left out. */
  peers(): readonly Peer[];
  /** Says again who we are, for a connection that is new. */
  announce(): void;
}

export interface PresenceOptions {
  readonly doc: Y.Doc;
  readonly context: SealContext;
  readonly random: RandomBytes;
  readonly onChange: () => void;
}

const MOST_PEERS = 500;

export function createPresenceChannel({ doc, context, random, onChange }: PresenceOptions): PresenceChannel {
  const awareness = createSilentAwareness(doc);
  const opened = new Map<number, { readonly sealed: string; readonly peer: Peer | null }>();
  awareness.on('change', onChange);

  function peerOf(clientId: number, state: unknown): Peer | null {
    const sealed = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)['sealed'] : null;
    if (typeof sealed !== 'string') return null;
    const known = opened.get(clientId);
    if (known?.sealed === sealed) return known.peer;
    const peer = open(clientId, sealed);
    opened.set(clientId, { sealed, peer });
    return peer;
  }

  function open(clientId: number, sealed: string): Peer | null {
    const plain = unseal(context, new Uint8Array(Buffer.from(sealed, 'base64')));
    const peer = plain.ok ? readPeer(plain.value) : null;
    // A relay could show one client's presence under the id of another.
    return peer?.clientId === clientId ? peer : null;
  }

  return {
    awareness,
    set(state) {
      if (!state) return awareness.setLocalState(null);
      const peer: Peer = { ...state, clientId: doc.clientID };
      const sealed = seal(context, Buffer.from(JSON.stringify(peer)), random);
      return awareness.setLocalState({ sealed: Buffer.from(sealed).toString('base64') });
    },
    peers() {
      const states = awareness.getStates();
      for (const clientId of opened.keys()) if (!states.has(clientId)) opened.delete(clientId);
      const peers: Peer[] = [];
      for (const [clientId, state] of states) {
        const peer = clientId === doc.clientID || peers.length >= MOST_PEERS ? null : peerOf(clientId, state);
        if (peer) peers.push(peer);
      }
      return peers.toSorted((a, b) => a.clientId - b.clientId);
    },
    // The others took us for gone at this clock; only a later one brings us back.
    announce() {
      const state = awareness.getLocalState();
      if (state) awareness.setLocalState(state);
    },
  };
}

/** An awareness that says nothing, for rooms that carry no presence. */
export function createSilentAwareness(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  return awareness;
}

function readPeer(plain: Uint8Array): Peer | null {
  const value = parseJson(Buffer.from(plain).toString('utf8'));
  if (typeof value !== 'object' || value === null) return null;
  const { clientId, personId, name, colour, projectId, taskId } = value as Record<string, unknown>;
  if (!Number.isSafeInteger(clientId) || !isShortText(name) || !isColour(colour)) return null;
  if (!isIdOrNull(personId) || !isIdOrNull(projectId) || !isIdOrNull(taskId)) return null;
  return { clientId: clientId as number, personId, name, colour, projectId, taskId };
}

const isShortText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isColour = (value: unknown): value is string => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
const isIdOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length > 0 && value.length <= 200);
