import { randomBytes } from 'node:crypto';
import { signToken } from './access-token.ts';
import type { TokenArguments } from './arguments.ts';
import type { RelayIo } from './relay-io.ts';
import { openSecret } from './secret.ts';

const SECONDS_A_DAY = 86_400;

/** Prints a new token on standard output and what it allows on standard error. */
export function printToken({ dataDir, role, workspace, days }: TokenArguments, io: RelayIo): number {
  const opened = openSecret(dataDir);
  if (!opened.ok) {
    io.err(opened.message);
    return 1;
  }
  const claims = {
    id: randomBytes(8).toString('hex'),
    role,
    workspace: workspace ?? randomBytes(15).toString('base64url'),
    expiresAtS: Math.floor(io.nowMs() / 1000) + days * SECONDS_A_DAY,
  };
  io.out(signToken(claims, opened.secret));
  const where = claims.workspace === '*' ? 'any workspace' : `workspace ${claims.workspace}`;
  io.err(
    `Allows to ${role === 'read' ? 'read' : 'read and write'} ${where} until ${new Date(claims.expiresAtS * 1000).toISOString()}.`,
  );
  return 0;
}
