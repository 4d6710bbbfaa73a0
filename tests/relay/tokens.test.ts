import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signToken, verifyToken } from '../../relay/access-token.ts';
import { runRelay } from '../../relay/main.ts';
import { openSecret } from '../../relay/secret.ts';
import { openTokenRegistry } from '../../relay/token-registry.ts';
import type { TokenRegistry } from '../../relay/token-registry.ts';
import { tempDir } from '../support/temp-dir.ts';

const NOW_MS = Date.UTC(2026, 2, 2);

async function relay(dir: string, ...args: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runRelay([...args, '--data', dir], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    nowMs: () => NOW_MS,
    stopped: Promise.resolve(),
  });
  return { code, out, err: err.join('\n') };
}

function registryIn(dir: string): TokenRegistry {
  const opened = openTokenRegistry(dir);
  if (!opened.ok) throw new Error(opened.message);
  return opened.registry;
}

async function aToken(dir: string, ...args: string[]): Promise<{ token: string; id: string }> {
  const { out } = await relay(dir, 'token', ...args);
  const token = out[0] ?? '';
  const secret = openSecret(dir);
  const claims = secret.ok ? verifyToken(token, secret.secret, NOW_MS) : 'token-missing';
  if (typeof claims === 'string') throw new Error(claims);
  return { token, id: claims.id };
}

describe('tokens', () => {
  it('are listed with id, state and note, and the list does not hold the tokens themselves', async () => {
    const dir = tempDir();
    const { id, token } = await aToken(dir, '--note', 'Anna’s laptop', '--workspace', 'team');
    expect((await relay(dir, 'tokens')).out).toEqual([`${id}  valid    owner  2027-03-02  team  Anna’s laptop`]);
    expect(readFileSync(join(dir, 'relay.tokens'), 'utf8')).not.toContain(token);
    expect(statSync(join(dir, 'relay.tokens')).mode & 0o077).toBe(0);
  });

  it.each(['id', 'token'] as const)('[N9] are revoked by their %s, and stay so for whoever opens the list later', async (by) => {
    const dir = tempDir();
    const [kept, gone] = [await aToken(dir), await aToken(dir)];
    expect(await relay(dir, 'revoke', gone[by])).toMatchObject({ code: 0 });
    expect(registryIn(dir).isRevoked(gone.id)).toBe(true);
    expect(registryIn(dir).isRevoked(kept.id)).toBe(false);
    const states = (await relay(dir, 'tokens', '--json')).out.map((line) => (JSON.parse(line) as { state: string }).state);
    expect(states).toEqual(['valid', 'revoked']);
  });

  it('that were made before there was a list can be revoked by giving the token', async () => {
    const dir = tempDir();
    const secret = openSecret(dir);
    if (!secret.ok) throw new Error(secret.message);
    const token = signToken({ id: 'old', role: 'owner', workspace: '*', expiresAtS: 4_000_000_000 }, secret.secret);
    expect(await relay(dir, 'revoke', token)).toMatchObject({ code: 0 });
    expect(registryIn(dir).isRevoked('old')).toBe(true);
  });

  it('of another relay, and ids that nobody knows, are not taken for revoked', async () => {
    const dir = tempDir();
    await aToken(dir);
    const foreign = signToken({ id: 'x', role: 'owner', workspace: '*', expiresAtS: 4_000_000_000 }, new Uint8Array(32));
    for (const each of [foreign, 'nobody']) {
      expect(await relay(dir, 'revoke', each)).toMatchObject({ code: 1, err: expect.stringContaining('relay tokens') as string });
    }
  });

  it('are heard of by a list that is open, and a line that was cut short hides no other', async () => {
    const dir = tempDir();
    const { id } = await aToken(dir);
    const open = registryIn(dir);
    appendFileSync(join(dir, 'relay.tokens'), '{"revo');
    await relay(dir, 'revoke', id);
    expect(open.refresh()).toBe(true);
    expect(open.isRevoked(id)).toBe(true);
    expect(open.refresh()).toBe(false);
  });
});
