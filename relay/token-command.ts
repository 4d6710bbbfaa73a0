import { randomBytes } from 'node:crypto';
import { signToken, verifyToken } from './access-token.ts';
import type { ListArguments, RevokeArguments, TokenArguments } from './arguments.ts';
import type { RelayIo } from './relay-io.ts';
import { openSecret } from './secret.ts';
import { openTokenRegistry } from './token-registry.ts';
import type { IssuedToken, TokenRegistry } from './token-registry.ts';

const SECONDS_A_DAY = 86_400;

interface Opened {
  readonly secret: Uint8Array;
  readonly registry: TokenRegistry;
}

/** Prints a new token on standard output and what it allows on standard error. */
export function printToken({ dataDir, role, workspace, days, note }: TokenArguments, io: RelayIo): number {
  return withRegistry(dataDir, io, ({ secret, registry }) => {
    const claims = {
      id: randomBytes(8).toString('hex'),
      role,
      workspace: workspace ?? randomBytes(15).toString('base64url'),
      expiresAtS: Math.floor(io.nowMs() / 1000) + days * SECONDS_A_DAY,
    };
    registry.add({ ...claims, note });
    io.out(signToken(claims, secret));
    const where = claims.workspace === '*' ? 'any workspace' : `workspace ${claims.workspace}`;
    io.err(`Token ${claims.id} allows to ${role === 'read' ? 'read' : 'read and write'} ${where} until ${dayOf(claims)}.`);
    return 0;
  });
}

/** Prints the tokens that were made here, newest last. */
export function printTokens({ dataDir, json }: ListArguments, io: RelayIo): number {
  return withRegistry(dataDir, io, ({ registry }) => {
    const tokens = registry.issued().map((token) => ({ ...token, state: stateOf(token, registry, io.nowMs()) }));
    if (json) tokens.forEach((token) => io.out(JSON.stringify(token)));
    else if (tokens.length === 0) io.err('No token was made here yet.');
    else
      for (const { id, state, role, workspace, note, ...rest } of tokens)
        io.out([id, state.padEnd(7), role.padEnd(5), dayOf(rest), workspace, note].join('  ').trimEnd());
    return 0;
  });
}

/** Takes a token back, named by its id or itself. A relay that runs notices within a second. */
export function revokeToken({ dataDir, tokenOrId }: RevokeArguments, io: RelayIo): number {
  return withRegistry(dataDir, io, ({ secret, registry }) => {
    const id = idOf(tokenOrId, { secret, registry });
    if (id === null) {
      io.err('No such token was made here. Name it by its id (`relay tokens` lists them), or give the token itself.');
      return 1;
    }
    if (!registry.isRevoked(id)) registry.revoke(id);
    io.err(`Token ${id} is revoked. Whoever uses it is disconnected and can't come back with it.`);
    return 0;
  });
}

/** The id of a token that this relay's secret signed, expired or not. Errors: null. */
function idOf(tokenOrId: string, { secret, registry }: Opened): string | null {
  const claims = verifyToken(tokenOrId, secret, 0);
  if (typeof claims !== 'string') return claims.id;
  return registry.issued().some(({ id }) => id === tokenOrId) ? tokenOrId : null;
}

function stateOf(token: IssuedToken, registry: TokenRegistry, nowMs: number): 'valid' | 'expired' | 'revoked' {
  if (registry.isRevoked(token.id)) return 'revoked';
  return token.expiresAtS * 1000 <= nowMs ? 'expired' : 'valid';
}

const dayOf = ({ expiresAtS }: Pick<IssuedToken, 'expiresAtS'>): string => new Date(expiresAtS * 1000).toISOString().slice(0, 10);

function withRegistry(dataDir: string, io: RelayIo, run: (opened: Opened) => number): number {
  const secret = openSecret(dataDir);
  if (!secret.ok) return fail(io, secret.message);
  const tokens = openTokenRegistry(dataDir);
  if (!tokens.ok) return fail(io, tokens.message);
  try {
    return run({ secret: secret.secret, registry: tokens.registry });
  } catch (error) {
    // A full disk, or a file of another user: nothing was made or taken back.
    return fail(io, `Nothing was changed: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function fail(io: RelayIo, message: string): number {
  io.err(message);
  return 1;
}
