import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Claims } from './access-token.ts';
import { parseJson } from '../shared/model/parse-json.ts';

/** What is kept of a token: enough to tell it from others and to take it back, not the token itself. */
export interface IssuedToken extends Claims {
  /** Whom it is for, in the words of whoever made it. */
  readonly note: string;
}

/** Which tokens were made here and which were taken back: a file with one JSON object a line that only ever grows. Rule: N9 */
export interface TokenRegistry {
  /** In the order in which they were made. */
  issued(): readonly IssuedToken[];
  isRevoked(id: string): boolean;
  /** Takes in what another process added. True when it took a token back. What was revoked stays so until the relay is started again. */
  refresh(): boolean;
  /** Both return when it is on the disk. Errors: throw what the file system says. */
  add(token: IssuedToken): void;
  revoke(id: string): void;
}

export type TokenRegistryResult =
  { readonly ok: true; readonly registry: TokenRegistry } | { readonly ok: false; readonly message: string };

/** Opens the registry in a data directory, made at first use and readable by its owner only. Errors: a message that says what to do. */
export function openTokenRegistry(dataDir: string): TokenRegistryResult {
  const path = join(dataDir, 'relay.tokens');
  try {
    closeSync(openSync(path, 'a', 0o600));
    const registry = createTokenRegistry(path);
    registry.refresh();
    return { ok: true, registry };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      message: `The relay can't use ${path}: ${why}. It must belong to the relay's user, as relay.secret does.`,
    };
  }
}

function createTokenRegistry(path: string): TokenRegistry {
  const issued = new Map<string, IssuedToken>();
  const revoked = new Set<string>();
  let seen = '';

  function refresh(): boolean {
    const file = statSync(path, { throwIfNoEntry: false });
    const stamp = file ? `${file.mtimeMs} ${file.size}` : '';
    if (stamp === seen || !file) return false;
    const before = revoked.size;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const entry = readEntry(line);
      if (typeof entry === 'string') revoked.add(entry);
      else if (entry) issued.set(entry.id, entry);
    }
    seen = stamp;
    return revoked.size > before;
  }

  function append(entry: object): void {
    const file = openSync(path, 'a', 0o600);
    try {
      // A line that a full disk cut short must not swallow this one.
      writeSync(file, `${endsOpen(path) ? '\n' : ''}${JSON.stringify(entry)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    refresh();
  }

  return {
    issued: () => [...issued.values()],
    isRevoked: (id) => revoked.has(id),
    refresh,
    add: (token) => append({ issued: token }),
    revoke: (id) => append({ revoked: id }),
  };
}

function endsOpen(path: string): boolean {
  const text = readFileSync(path);
  return text.length > 0 && text.at(-1) !== NEW_LINE;
}

const NEW_LINE = 10;

/** A token that was made, or the id of one that was taken back. Errors: null for a line that is neither. */
function readEntry(line: string): IssuedToken | string | null {
  const entry = parseJson(line);
  if (typeof entry !== 'object' || entry === null) return null;
  const { issued, revoked } = entry as Readonly<Record<string, unknown>>;
  if (typeof revoked === 'string') return revoked;
  if (typeof issued !== 'object' || issued === null) return null;
  const { id, role, workspace, expiresAtS, note } = issued as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof workspace !== 'string' || typeof note !== 'string') return null;
  if (!Number.isSafeInteger(expiresAtS) || (role !== 'read' && role !== 'write' && role !== 'owner')) return null;
  return { id, role, workspace, expiresAtS: expiresAtS as number, note };
}
